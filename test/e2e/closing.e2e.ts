/* The evening in the real app: enrolment by the form, no line, a line that breaks, a refusal, the closing sheet. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { makeEnrolCode } from '../../district/enrolment.ts'
import { type District, startDistrict } from '../../district/server.ts'
import { DEMO_COMMUNE } from '../../electron/common/station/demo.ts'
import { vi } from '../../renderer/i18n/vi.ts'
import { archivedPaper } from '../support/papers/archived-paper.ts'
import { type CounterApp, openCounterApp } from '../support/counter-app.ts'
import { anIntake } from '../support/intake.ts'
import { type SlowWire, slowWire } from '../support/slow-wire.ts'

const MORNING = '2026-11-20T07:30:00+07:00'
const ahead = Date.parse(MORNING) - Date.now()
const folder = mkdtempSync(join(tmpdir(), 'qmc-closing-'))
const profile = join(folder, 'profile')
let district: District
let wire: SlowWire
let counter: CounterApp
let password = ''
const logins: Record<string, string> = {}

test.describe.configure({ mode: 'serial' })
test.beforeAll(async () => {
  district = await startDistrict({ dataDir: join(folder, 'district'), clock: () => Date.now() + ahead })
  wire = await slowWire(district.url)
  counter = await openCounterApp({ profile, clock: MORNING })
  const setUp = await counter.ok('session.setUpDemo', {})
  password = setUp.password
  for (const { login, role } of setUp.accounts) logins[role] ??= login
})
test.afterAll(async () => {
  await counter.close()
  await wire.close()
  await district.close()
  rmSync(folder, { recursive: true, force: true })
})

/** Somebody sits down, and the page begins anew. */
async function sitDown(role: string): Promise<void> {
  await counter.ok('session.signIn', { login: logins[role]!, password })
  await counter.page.reload()
}
async function openClosing(): Promise<void> {
  await counter.page.getByRole('button', { name: vi.closings.title, exact: true }).first().click()
}
async function takeIn(many: number, from: number): Promise<void> {
  for (let person = from; person < from + many; person++) {
    const intake = anIntake({ person })
    await counter.ok('receipts.issue', { intake, draftId: null, sameOpenConfirmed: true })
  }
}
const button = (name: string) => counter.page.getByRole('button', { name, exact: true })
const heading = (name: string) => counter.page.getByRole('heading', { name, exact: true })
const dossiersThere = async () => (await district.db.selectFrom('dossiers').select('id').execute()).length

test('a PC that is not enrolled says so; the administrator enrols it, and refusals are sentences', async () => {
  await sitDown('administrator')
  await openClosing()
  await expect(heading(vi.closings.verdict.alone)).toBeVisible()
  await button(vi.sync.enrol.open).click()
  const { page } = counter
  const address = page.getByLabel(vi.sync.enrol.address, { exact: true })
  const code = page.getByLabel(vi.sync.enrol.code, { exact: true })
  await address.fill('http://dongbo.caobang.gov.vn')
  await code.fill('AAAA-BBBB-CCCC')
  await button(vi.sync.enrol.submit).click()
  await expect(page.getByText(vi.sync.refusals.enrol.ADDRESS_NOT_HTTPS)).toBeVisible()
  await address.fill(wire.url)
  await button(vi.sync.enrol.submit).click()
  await expect(page.getByText(vi.sync.refusals.enrol.CODE_UNKNOWN)).toBeVisible()
  const { agencyId, name: agencyName } = DEMO_COMMUNE
  await code.fill(await makeEnrolCode(district.db, { agencyId, agencyName }, Date.now() + ahead))
  await button(vi.sync.enrol.submit).click()
  await expect(page.getByText(wire.url)).toBeVisible()
})

test('without a line nothing is called sent; killed and started again, the day goes up over a bad one', async () => {
  await sitDown('officer')
  await takeIn(30, 0)
  await openClosing()
  await expect(counter.page.getByText(vi.sync.plan.unknown, { exact: true })).toBeVisible()
  wire.set({ refuse: true })
  await button(vi.sync.plan.start).click()
  await expect(counter.page.getByText(vi.sync.fault.DOWN)).toBeVisible()
  await expect(heading(vi.closings.verdict.open)).toBeVisible()
  await expect(counter.page.getByText(vi.closings.open.waiting(30))).toBeVisible()
  expect(await dossiersThere()).toBe(0)

  await counter.kill()
  wire.set({ cutEveryBytes: 20_000 })
  counter = await openCounterApp({ profile, clock: '2026-11-20T16:30:00+07:00' })
  await sitDown('officer')
  await openClosing()
  await button(vi.sync.plan.start).click()
  await expect(heading(vi.closings.verdict.safe)).toBeVisible({ timeout: 30_000 })
  expect(await dossiersThere()).toBe(30)
  const entries = await district.db.selectFrom('entries').select(['epoch', 'seq']).execute()
  expect(new Set(entries.map(({ epoch, seq }) => `${epoch}/${seq}`)).size).toBe(entries.length)
})

test('a refusal is a task in the shared system’s words, and the day is not safe before it is gone', async () => {
  wire.set({})
  await district.db.updateTable('stations').set({ rangeFirst: 900 }).execute()
  await takeIn(2, 30)
  await button(vi.sync.plan.start).click()
  await expect(heading(vi.sync.tasks.title)).toBeVisible()
  await expect(counter.page.getByText('nằm ngoài dải số').first()).toBeVisible()
  await expect(counter.page.getByText(vi.closings.open.refused(2))).toBeVisible()
  await district.db.updateTable('stations').set({ rangeFirst: 1 }).execute()
  await button(vi.sync.tasks.resend).first().click()
  await expect(button(vi.sync.tasks.resend)).toHaveCount(1)
  await button(vi.sync.tasks.resend).click()
  await expect(heading(vi.closings.verdict.safe)).toBeVisible()
  expect(await dossiersThere()).toBe(32)
})

test('the closing sheet is made and looked at', async () => {
  await button(vi.closings.sheet.make).click()
  await button(vi.papers.view).click()
  await expect(counter.page.getByRole('dialog').locator('canvas').first()).toBeVisible()
  await counter.page.keyboard.press('Escape')
  const papers = await counter.ok('papers.list', { about: '2026-11-20' })
  expect(papers).toMatchObject([{ kind: 'closing-sheet', revision: 1 }])
  const { text } = await archivedPaper(counter, '2026-11-20', 'closing-sheet', 'A4')
  // Each of the day's dossiers, in its row, and the head of the journal that the sheet vouches for.
  const { counts, rows } = await counter.ok('closings.today', {})
  expect(counts.accepted).toBe(32)
  for (const { dossierNo } of rows) expect(text).toContain(dossierNo.slice(dossierNo.indexOf('-') + 1))
  expect(text).toContain('Nguyễn Thị Thanh Hương')
})
