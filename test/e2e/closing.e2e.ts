/* The evening in the real app: enrolment by the form, no line, a line that breaks, a refusal, the closing
   sheet; and a packet on a stick where there is no line at all. */
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { makeEnrolCode } from '../../district/enrolment.ts'
import { type District, startDistrict } from '../../district/server.ts'
import type { Role } from '../../electron/common/api-spec.ts'
import { DEMO_COMMUNE } from '../../electron/common/station/demo.ts'
import { sentenceFor } from '../../renderer/i18n/sentence-for.ts'
import type { Instant } from '../../electron/common/time/model.ts'
import { vi } from '../../renderer/i18n/vi.ts'
import { archivedPaper } from '../support/papers/archived-paper.ts'
import { type CounterApp, openCounterApp } from '../support/counter-app.ts'
import { anIntake } from '../support/intake.ts'
import { otherWriter } from '../support/other-writer.ts'
import { setClock } from '../support/set-clock.ts'
import { type SlowWire, slowWire } from '../support/slow-wire.ts'
import { lookAt } from '../support/look-at.ts'

const MORNING = '2026-11-20T07:30:00+07:00'
const EVENING = '2026-11-20T16:45:00+07:00'
const ahead = Date.parse(MORNING) - Date.now()
const folder = mkdtempSync(join(tmpdir(), 'qmc-closing-'))
const profile = join(folder, 'profile')
let district: District
let wire: SlowWire
let counter: CounterApp

test.describe.configure({ mode: 'serial' })
test.beforeAll(async () => {
  district = await startDistrict({ dataDir: join(folder, 'district'), clock: () => Date.now() + ahead })
  wire = await slowWire(district.url)
  counter = await openCounterApp({ demo: true, profile, clock: MORNING })
})
test.afterAll(async () => {
  await counter.close()
  await wire.close()
  await district.close()
  rmSync(folder, { recursive: true, force: true })
})

/** Somebody sits down, and the page begins anew. */
async function sitDown(role: Role): Promise<void> {
  await counter.as(role)
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
const shot = (name: string) => lookAt(counter.page, name, { fullPage: true })
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
  // From now on by itself, too: the proposed times.
  await button(vi.evening.schedule.propose).click()
  await button(vi.evening.schedule.save).click()
  await expect(page.getByText(vi.evening.schedule.saved)).toBeVisible()
  await shot('settings')
})

test('without a line nothing is called sent; killed and started again, the day goes up over a bad one', async () => {
  await sitDown('officer')
  await takeIn(30, 0)
  await openClosing()
  await expect(counter.page.getByText(vi.sync.plan.unknown, { exact: true }).first()).toBeVisible()
  // Beside two buttons there is no room for a heading; it has its own line.
  expect((await counter.page.getByText(vi.packets.lead).boundingBox())!.height).toBeLessThan(50)
  await shot('plan')
  // A line on which nothing moves is no line that says so: who waits is told, and it has not gone.
  wire.set({ bytesPerSecond: 1 })
  await counter.page.keyboard.press('Control+Enter')
  await expect(button(vi.sync.plan.stop)).toBeVisible()
  await setClock(counter, '2026-11-20T07:35')
  await counter.page.reload()
  await openClosing()
  await expect(counter.page.getByText(/phút chưa nghe trả lời/)).toBeVisible()
  await shot('line-silent')
  wire.set({ refuse: true })
  await expect(counter.page.getByText(vi.sync.fault.DOWN)).toBeVisible()
  await expect(heading(vi.closings.verdict.open)).toBeVisible()
  await expect(counter.page.getByText(vi.closings.open.waiting(30))).toBeVisible()
  expect(await dossiersThere()).toBe(0)
  await shot('line-cut')

  await counter.kill()
  wire.set({ cutEveryBytes: 20_000 })
  // The call of 11:45 was missed for want of power: it is made up for once somebody has signed in, whoever looks.
  counter = await openCounterApp({ profile, clock: '2026-11-20T16:30:00+07:00' })
  await sitDown('officer')
  await openClosing()
  await expect(heading(vi.closings.verdict.safe)).toBeVisible({ timeout: 30_000 })
  expect(await dossiersThere()).toBe(30)
  const entries = await district.db.selectFrom('entries').select(['epoch', 'seq']).execute()
  expect(new Set(entries.map(({ epoch, seq }) => `${epoch}/${seq}`)).size).toBe(entries.length)
})

test('a refusal is a task in the shared system’s words, and the day is not safe before it is gone', async () => {
  wire.set({})
  await district.db.updateTable('stations').set({ rangeFirst: 900 }).execute()
  await takeIn(2, 30)
  await counter.page.keyboard.press('Control+Enter')
  await expect(heading(vi.sync.tasks.title)).toBeVisible()
  await expect(counter.page.getByText('nằm ngoài dải số').first()).toBeVisible()
  await expect(counter.page.getByText(vi.closings.open.refused(2))).toBeVisible()
  await counter.page.locator('.closing-tasks').first().scrollIntoViewIfNeeded()
  await shot('refused')
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

test('no line for days: a packet on a stick is carried there, and its receipt makes the dossiers accepted', async () => {
  const { page, app } = counter
  wire.set({ refuse: true })
  const stick = join(folder, 'KINGSTON')
  mkdirSync(stick)
  await app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [path] })
  }, stick)
  await takeIn(2, 32)
  await button(vi.packets.write).click()
  await expect(page.getByRole('dialog')).toContainText('KINGSTON')
  await lookAt(page, 'packet-confirm')
  await button(vi.packets.confirm.action).click()
  await expect(page.getByText(vi.packets.done)).toBeVisible()
  await expect(page.getByText(vi.packets.states.written).first()).toBeVisible()
  // Written is not sent.
  await page.getByRole('tab', { name: vi.closings.table.filters.packed }).click()
  await expect(page.getByRole('grid').getByText(vi.closings.delivery.packed)).toHaveCount(2)
  await expect(page.getByText(vi.closings.open.waiting(2))).toBeVisible()
  await lookAt(page, 'packet-written', { fullPage: true })
  // Nothing has come back yet.
  await button(vi.packets.read).click()
  await expect(page.getByText(sentenceFor('packets.readReceipt', { code: 'OTHER_KIND' }))).toBeVisible()
  expect(await dossiersThere()).toBe(32)

  const main = join(import.meta.dirname, '../../district/main.ts')
  const said = execFileSync(
    process.execPath,
    [main, 'import-packet', '--data', join(folder, 'district'), '--clock', EVENING, stick],
    { encoding: 'utf8' },
  )
  expect(said).toContain('bị từ chối 0')
  expect(await dossiersThere()).toBe(34)
  expect(readdirSync(stick).map((name) => name.split('-')[0])).toEqual(['bien', 'goi'])

  await button(vi.packets.read).click()
  await expect(page.getByText(vi.packets.receiptText(2, 0))).toBeVisible()
  await expect(heading(vi.closings.verdict.safe)).toBeVisible()
  await lookAt(page, 'packet-receipt', { fullPage: true })
})

test('two were at one dossier: both sides are laid side by side, and what is decided stands on both', async () => {
  const { page } = counter
  wire.set({})
  await sitDown('officer')
  await openClosing()
  const { lines } = await counter.ok('dossiers.list', { view: 'all' })
  const { id, dossierNo } = lines[0]!
  const { version } = (await counter.ok('dossiers.get', { id })).state
  await otherWriter(district.db, id, '2026-11-20T08:00:00.000Z' as Instant, {
    change: { phone: '0988888888', address: 'Xóm Nà Pò' },
  })
  await counter.ok('dossiers.notify', { dossierId: id, version, by: 'phone', reached: true, note: '' })
  await counter.page.keyboard.press('Control+Enter')
  await expect(button(vi.evening.remedy.review)).toBeVisible()
  await counter.page.locator('.closing-tasks').first().scrollIntoViewIfNeeded()
  await shot('conflict')
  await button(vi.evening.remedy.review).click()
  const words = vi.evening.review
  const row = (field: string) => page.getByRole('row').filter({ hasText: field })
  await expect(row(words.fields['applicant.phone']!)).toContainText('0988888888')
  await expect(page.getByText('Lò Thị Hai')).toBeVisible()
  await page.getByRole('button', { name: words.submit }).click()
  await expect(page.getByText(words.missing)).toBeVisible()
  await shot('review')
  await row(words.fields['applicant.phone']!).getByRole('radio').nth(1).check()
  await page.getByRole('row').filter({ hasText: words.other }).nth(1).getByRole('radio').check()
  await page
    .getByRole('textbox', { name: `${words.fields['applicant.address']}: ${words.other}` })
    .fill('Xóm Nà Pò, xã Trường Sinh')
  await page.getByRole('radio', { name: words.repeat }).check()
  await page.getByRole('textbox', { name: words.reason }).fill('Đã gọi hỏi người nộp')
  await shot('review-decided')
  await page.keyboard.press('Control+Enter')
  await expect(heading(vi.closings.verdict.safe)).toBeVisible({ timeout: 30_000 })
  await shot('safe')
  const there = await district.db.selectFrom('dossiers').selectAll().where('id', '=', id).execute()
  const { facts } = await counter.ok('dossiers.get', { id })
  expect(JSON.parse(there[0]!.facts!)).toMatchObject({
    applicant: { phone: '0988888888', address: 'Xóm Nà Pò, xã Trường Sinh' },
  })
  expect([facts.applicant.phone, facts.applicant.address]).toEqual([
    '0988888888',
    'Xóm Nà Pò, xã Trường Sinh',
  ])
  expect(dossierNo).toBe(there[0]!.dossierNo)
})

test('ten days without a line: the officer writes down whom they asked, and goes on', async () => {
  const { page } = counter
  wire.set({ refuse: true })
  await takeIn(1, 40)
  await setClock(counter, '2026-11-30T08:00')
  await sitDown('officer')
  const intake = anIntake({ person: 41 })
  const issue = { intake, draftId: null, sameOpenConfirmed: true, clockConfirmed: true }
  expect(await counter.call('receipts.issue', issue)).toMatchObject({ error: { code: 'UNSENT_TOO_LONG' } })
  await button(vi.evening.unsent.ask).click()
  await page.getByLabel(vi.evening.unsent.reason).fill('Đứt cáp từ ngày 20')
  await page.getByLabel(vi.evening.unsent.saidBy).fill('Chủ tịch Hoàng Văn Chủ')
  await shot('leader')
  await page.getByRole('dialog').getByRole('button', { name: vi.evening.unsent.submit }).click()
  await expect(page.getByText('Chủ tịch Hoàng Văn Chủ')).toBeVisible()
  await shot('allowed')
  await counter.ok('receipts.issue', issue)
})
