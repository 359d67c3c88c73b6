/* What comes down, in the real app with a real shared system: a dossier filed online is taken in under its own code and
   accepted there, another is declined in writing, the catalogue changes, a change that meets the commune's own is
   chosen, in the calendar as well, a message is read. */
import { join } from 'node:path'
import { PDFDocument } from '@cantoo/pdf-lib'
import { expect, test } from '@playwright/test'
import seed from '../../db/seed/procedures.json' with { type: 'json' }
import { postToInbox } from '../../district/inbox.ts'
import { keepFile } from '../../district/publish/keep-file.ts'
import { publishCalendar } from '../../district/publish/publish-calendar.ts'
import { publishCatalogue } from '../../district/publish/publish-catalogue.ts'
import { publishFiling } from '../../district/publish/publish-filing.ts'
import { Catalogue } from '../../electron/common/procedures/model.ts'
import { DEMO_COMMUNE } from '../../electron/common/station/demo.ts'
import type { Instant, PlainDate } from '../../electron/common/time/model.ts'
import { vi } from '../../renderer/i18n/vi.ts'
import { signIn } from '../demo/at-the-counter.ts'
import { type CounterApp, openCounterApp } from '../support/counter-app.ts'
import { startSharedSystem, type SharedSystem } from '../support/evening.ts'
import { aSubmission } from '../support/filing.ts'
import { lookAt } from '../support/look-at.ts'

const MORNING = '2026-11-20T09:30:00+07:00'
const ahead = Date.parse(MORNING) - Date.now()
const at = '2026-11-20T02:20:00.000Z' as Instant
const { agencyId } = DEMO_COMMUNE
const GUARDIAN = '1.004837'
const FESTIVAL = '2027-04-16' as PlainDate
const number = (sequence: number) => `${agencyId}-261120-${sequence}`
let shared: SharedSystem
let counter: CounterApp

test.describe.configure({ mode: 'serial' })
test.beforeAll(async () => {
  shared = await startSharedSystem(() => Date.now() + ahead)
  counter = await openCounterApp({ demo: true, clock: MORNING })
})
test.afterAll(async () => {
  await counter?.close()
  await shared.close()
})

const page = () => counter.page
const look = (name: string) => lookAt(page(), name)
const button = (name: string) => page().getByRole('button', { name, exact: true })
const heading = (name: string | RegExp) => page().getByRole('heading', { name })
const open = (screen: keyof typeof vi.shell.screens) =>
  page().getByRole('navigation').getByRole('button', { name: vi.shell.screens[screen] }).click()
async function sync(): Promise<void> {
  await counter.ok('sync.start', {})
  await expect.poll(async () => (await counter.ok('sync.state', {})).phase).toBe('done')
}

async function declaration(): Promise<Uint8Array> {
  const pdf = await PDFDocument.create()
  pdf.addPage([595, 842]).drawText('TO KHAI DANG KY GIAM HO', { x: 60, y: 760, size: 22 })
  return pdf.save()
}

test('what has come down waits on the home screen of whoever it concerns', async () => {
  await signIn(page(), 'quantri')
  await counter.ok('sync.enrol', { address: shared.url, code: await shared.code(agencyId) })
  const { procedure, version } = await counter.ok('procedures.get', { code: GUARDIAN })
  const { fees, components, result, decision, signOffRequired } = procedure
  const limits = { ...procedure.limits, counter: { amount: 2, unit: 'working-day' as const } }
  const own = { limits, fees, components, result, decision, signOffRequired }
  await counter.ok('procedures.confirm', { code: GUARDIAN, version, ...own, settled: [], basis: 'UBND xã' })

  const festival = {
    day: FESTIVAL,
    kind: 'holiday' as const,
    name: 'Hội xã',
    source: 'UBND xã',
    confirmed: true,
  }
  const { calendar } = await counter.ok('calendar.get', {})
  await counter.ok('calendar.editDays', { version: calendar.version, put: [festival], remove: [] })
  const notice = {
    format: 'calendar-notice',
    formatVersion: 1,
    source: 'Thông báo nghỉ lễ năm 2027',
    periods: [{ from: FESTIVAL, to: FESTIVAL }],
    days: [{ day: FESTIVAL, kind: 'holiday', name: 'Giỗ Tổ Hùng Vương' }],
  }
  await publishCalendar(shared.db, { version: '2027-1', text: JSON.stringify(notice) }, at)

  const bytes = await declaration()
  const files = join(shared.dataDir, 'files')
  const kept = await keepFile(shared.db, files, { agencyId, bytes }, at)
  for (const [sequence, name] of [
    [7001, 'Bế Thị Ngân'],
    [7002, 'Nông Văn Sáu'],
  ] as const) {
    const submission = aSubmission({ dossierNo: number(sequence), filedAt: '2026-11-20T01:30:00.000Z' })
    const applicant = { ...submission.applicant, name }
    const components = submission.components.map((one, index) => ({
      ...one,
      files: index === 0 ? [{ ...kept, mime: 'application/pdf', name: 'to-khai.pdf' }] : one.files,
    }))
    await publishFiling(shared.db, { agencyId }, { ...submission, applicant, components }, at)
  }
  const text = 'Họp giao ban cải cách hành chính 14 giờ ngày 23/11/2026.'
  await postToInbox(shared.db, null, { kind: 'message', at, body: { title: 'Giấy mời họp', text } })
  const product = Catalogue.parse(seed)
  const procedures = product.procedures.map((one) =>
    one.code === GUARDIAN || one.code === '1.004845'
      ? {
          ...one,
          limits: { ...one.limits, counter: { amount: 5, unit: 'working-day' as const } },
          decision: '2929/QĐ-BTP',
        }
      : one,
  )
  const next = { ...product.version, number: '2026.12' }
  // Published long ago, and nothing since.
  const autumn = '2026-09-30T02:00:00.000Z' as Instant
  await publishCatalogue(shared.db, { ...product, version: next, procedures }, autumn)
  await sync()

  await signIn(page(), 'motcua')
  await expect(heading(new RegExp(`^${vi.filings.title}`))).toBeVisible()
  await expect(page().getByText(vi.inbox.home.unread(2))).toBeVisible()
  await expect(page().getByText(vi.inbox.catalogue.old(51))).toBeVisible()
  await look('home')
})

test('filed online → the form filled in → received under its own code → accepted by the shared system', async () => {
  await page()
    .getByRole('button', { name: /Bế Thị Ngân/ })
    .click()
  await expect(page().getByText(vi.filings.form.title(number(7001)))).toBeVisible()
  await expect(page().getByLabel(vi.intake.applicant.name)).toHaveValue('Bế Thị Ngân')
  await look('intake')
  await button(vi.filings.filed.view).click()
  await expect(page().getByRole('dialog').locator('canvas').first()).toBeVisible()
  await look('filed-file')
  await page().keyboard.press('Escape')
  await page().keyboard.press('Control+Enter')
  await expect(page().locator('main output')).toHaveText(number(7001))
  await sync()
  const there = () =>
    shared.db.selectFrom('dossiers').select(['dossierNo', 'status']).orderBy('dossierNo').execute()
  expect(await there()).toMatchObject([{ dossierNo: number(7001), status: 2 }])
  await button(vi.intake.issued.open).click()
  await expect(page().getByText(vi.filings.electronic).first()).toBeVisible()
  await look('dossier')
  const [taken] = (await counter.ok('dossiers.list', { view: 'all' })).lines
  const on = { dossierId: taken!.id, version: 1 }
  const upward = { to: 'Sở Tư pháp', documentNo: '12/UBND', dueDay: null, note: '' }
  await counter.ok('dossiers.handUpward', { ...on, ...upward })
  const result = { documentNo: '45/QĐ-STP', day: '2026-11-20' as PlainDate, issuedBy: 'Sở Tư pháp' }
  const body = { dossierNo: number(7001), status: 9, result }
  await postToInbox(shared.db, agencyId, { kind: 'dossier-status', at, body })
  await sync()
  await expect(page().getByText(vi.inbox.page.title(vi.inbox.status[9]!)).first()).toBeVisible()
  await look('news')

  await open('filings')
  await expect(page().getByText('Nông Văn Sáu')).toBeVisible()
  await look('queue')
  await button(vi.filings.decline).click()
  const dialog = page().getByRole('dialog')
  await dialog.getByLabel(vi.guidance.items).fill('Bản chụp giấy chứng sinh rõ nét')
  await dialog.getByLabel(vi.guidance.reason).fill('Tệp đã nộp bị mờ, không đọc được')
  await page().keyboard.press('Control+Enter')
  await expect(dialog.getByText(vi.filings.declined)).toBeVisible()
  await look('declined')
  await dialog.getByRole('button', { name: vi.guidance.done }).click()
  await expect(page().getByText(vi.filings.none)).toBeVisible()
  await sync()
  expect(await there()).toMatchObject([{ status: 4 }, { dossierNo: number(7002), status: 5 }])
})

test('a message is read, the catalogue has changed, and what meets the commune’s own is chosen', async () => {
  await open('inbox')
  const invitation = page().getByRole('listitem').filter({ hasText: 'Giấy mời họp' })
  await invitation.getByRole('button', { name: vi.inbox.read }).click()
  await expect(invitation.getByText(vi.inbox.readBy(''))).toBeVisible()
  await look('inbox')

  await signIn(page(), 'quantri')
  const ended = await counter.ok('procedures.get', { code: '1.004845' })
  expect(ended.procedure).toMatchObject({ decision: '2929/QĐ-BTP', limits: { counter: { amount: 5 } } })
  expect((await counter.ok('procedures.get', { code: GUARDIAN })).procedure.limits.counter?.amount).toBe(2)
  await open('inbox')
  await expect(heading(vi.inbox.choices.title)).toBeVisible()
  const { choices } = vi.inbox
  await button(choices.open).first().click()
  await expect(page().getByRole('dialog')).toContainText('Hội xã')
  await page().getByRole('radio', { name: choices.takeTheirs }).check()
  await look('days')
  await page().keyboard.press('Control+Enter')
  await expect(button(choices.open)).toHaveCount(1)
  const { days } = (await counter.ok('calendar.get', {})).calendar
  expect(days.find(({ day }) => day === FESTIVAL)?.name).toBe('Giỗ Tổ Hùng Vương')
  await button(choices.open).click()
  await look('choice')
  await page().keyboard.press('Control+Enter')
  await expect(heading(vi.inbox.choices.title)).toHaveCount(0)
  expect((await counter.ok('procedures.get', { code: GUARDIAN })).procedure).toMatchObject({
    decision: '2929/QĐ-BTP',
    limits: { counter: { amount: 2 } },
    inForce: true,
  })
})
