import { expect, type Locator, test } from '@playwright/test'
import type { View } from '../../electron/common/dossiers/api.ts'
import type { Instant } from '../../electron/common/time/model.ts'
import { DEMO_PASSWORD } from '../../electron/common/session/demo.ts'
import { vi } from '../../renderer/i18n/vi.ts'
import { type CounterApp, openCounterApp } from '../support/counter-app.ts'
import { takenIn } from '../support/intake.ts'
import { openDossier } from '../support/open-dossier.ts'
import { pressShown } from '../support/hands.ts'
import { setClock } from '../support/set-clock.ts'
import { lookAt } from '../support/look-at.ts'

/* A dossier between people, on the real app: given, taken, declined, to a department, past both signatures; many at
   once from the register; and a colleague's work while they are away. */

const DEPARTMENT = 'Văn hóa – Xã hội'
const SPECIALIST = 'Hoàng Văn Nghĩa'
const HEAD = 'Nông Thị Hồng Vân'
const STAND_IN = 'Bế Thị Thay'

let counter: CounterApp
let taken: { dossierId: string; dossierNo: string }[]

const main = () => counter.page.locator('main')
const dialog = () => counter.page.getByRole('dialog')
const task = (view: View): Locator =>
  counter.page.locator('.task-card').filter({ hasText: vi.home.tasks[view]! })
const count = async (view: View) => (await counter.ok('dossiers.counts', {}))[view]
const state = async (id: string) => (await counter.ok('dossiers.get', { id })).state

const open = (dossierNo: string) => openDossier(counter.page, dossierNo)

test.beforeAll(async () => {
  counter = await openCounterApp({ demo: true, clock: '2026-11-18T08:00:00+07:00' })
  await counter.sitDown('quantri')
  await counter.ok('accounts.add', {
    login: 'thay',
    name: STAND_IN,
    title: 'Công chức hộ tịch',
    role: 'specialist',
    department: DEPARTMENT,
    password: DEMO_PASSWORD,
  })
  await counter.sitDown('motcua')
  taken = []
  for (let person = 0; person < 8; person++) {
    taken.push(await takenIn(counter, { procedure: '1.004837', person: 40 + person }))
  }
})
test.afterAll(() => counter?.close())

test('a dossier is given by name, waits for its receiver, and is taken with one key', async () => {
  const { page } = counter
  await open(taken[0]!.dossierNo)
  await expect(main()).toContainText(vi.flow.where.received)
  await pressShown(page, 'Ctrl+3')
  // The process begins with the head, who assigns; the counter may give it to whoever does the work all the same.
  await expect(dialog().getByRole('radio', { name: new RegExp(HEAD) })).toBeChecked()
  await dialog()
    .getByRole('radio', { name: new RegExp(SPECIALIST) })
    .check()
  await page.keyboard.press('Control+Enter')
  await expect(dialog()).toBeHidden()
  await expect(main()).toContainText(vi.flow.pending.until('17:00 18/11/2026'))
  await expect(main().getByRole('button', { name: vi.flow.pending.accept })).toHaveCount(0)

  await counter.sitDown('chuyenmon')
  await task('to-accept').locator('.task-line').first().click()
  await expect(main().getByRole('button', { name: vi.flow.pending.accept })).toBeVisible()
  await page.keyboard.press('F8')
  await expect(main()).toContainText(vi.flow.where.processing(`${SPECIALIST}, ${DEPARTMENT}`))
  expect((await state(taken[0]!.dossierId)).handover).toBeNull()
  // The process stands at the work, with a clock of its own.
  const step = main().locator('.step-current')
  await expect(step).toContainText(vi.flow.steps.hand('Nguyễn Thị Thanh Hương', SPECIALIST))
  await expect(step).toContainText('còn')
})

test('given to a department it is for whoever takes it first, and can be declined with a reason', async () => {
  const { page } = counter
  await counter.sitDown('motcua')
  await open(taken[1]!.dossierNo)
  await pressShown(page, 'Ctrl+3')
  await dialog()
    .getByRole('radio', { name: new RegExp(vi.flow.handOver.wholeDepartment) })
    .check()
  await page.keyboard.press('Control+Enter')
  await expect(main()).toContainText(vi.flow.where.pending(DEPARTMENT))

  await counter.sitDown('truongphong')
  await task('to-accept').locator('.task-line').first().click()
  await main().getByRole('button', { name: vi.flow.pending.decline }).click()
  await page.keyboard.press('Control+Enter')
  await expect(dialog()).toContainText(vi.roads.reasonShort)
  await dialog().getByLabel(vi.flow.decline.reason).fill('Không thuộc lĩnh vực của phòng')
  await page.keyboard.press('Control+Enter')
  await expect(dialog()).toBeHidden()
  await expect(main()).toContainText('Không thuộc lĩnh vực của phòng')
  expect((await state(taken[1]!.dossierId)).assignee?.name).toBe('Nguyễn Thị Thanh Hương')
})

test('the result passes the head, then the leader, who sends it back; both clocks begin anew', async () => {
  const { page } = counter
  await counter.sitDown('chuyenmon')
  await open(taken[0]!.dossierNo)
  await pressShown(page, 'Ctrl+1')
  await page.keyboard.press('Control+Enter')
  await expect(main()).toContainText(vi.flow.where['to-review'])
  await counter.sitDown('truongphong')
  await task('to-review').locator('.task-line').first().click()
  await pressShown(page, 'Ctrl+1')
  await page.keyboard.press('Control+Enter')
  await expect(main()).toContainText(vi.flow.where['to-sign'])
  await counter.sitDown('lanhdao')
  await task('to-sign').locator('.task-line').first().click()
  await pressShown(page, 'Ctrl+7')
  await dialog().getByLabel(vi.dossiers.sendBack.reason).fill('Sai họ tên người được giám hộ')
  await page.keyboard.press('Control+Enter')
  await expect(dialog()).toBeHidden()
  const again = main().locator('.step-current')
  await expect(again).toContainText(vi.flow.steps.again)
  await expect(again).toContainText(vi.flow.steps.hand('Trần Thị Bích Thủy', SPECIALIST))
})

test('lines chosen by key are handed over together; one that moved on meanwhile stops none', async () => {
  const { page } = counter
  await counter.sitDown('motcua')
  await page.keyboard.press('F3')
  await page.getByLabel(vi.batch.moreViews).selectOption('to-hand-over')
  const rows = page.locator('[role=rowgroup] [role=row]')
  await expect(rows).toHaveCount(6)
  await page.getByLabel(vi.register.search, { exact: true }).focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Space')
  for (let i = 0; i < 3; i++) await page.keyboard.press('Shift+ArrowDown')
  const bar = page.getByRole('toolbar', { name: vi.batch.bar })
  await expect(bar).toContainText(vi.batch.selected(4))
  await page.keyboard.press('Control+3')
  await dialog()
    .getByRole('radio', { name: new RegExp(SPECIALIST) })
    .check()
  const numbers = await dialog().locator('.batch-items .dossier-no, .batch-items .number').allInnerTexts()
  expect(numbers.length).toBeGreaterThanOrEqual(4)
  // Somebody is quicker with the second of them.
  const second = taken.find(({ dossierNo }) => dossierNo.endsWith(numbers[1]!.slice(-4)))!
  const { version } = await state(second.dossierId)
  await counter.ok('dossiers.notify', {
    dossierId: second.dossierId,
    version,
    by: 'phone',
    reached: true,
    note: '',
  })
  await page.keyboard.press('Control+Enter')
  await expect(dialog()).toContainText(vi.batch.finished(3, 1))
  await expect(dialog().locator('.batch-refused')).toContainText(vi.batch.state.refused)
  expect(await count('to-hand-over')).toBe(3)

  await dialog()
    .getByRole('button', { name: vi.batch.undo(3) })
    .click()
  await expect(dialog().locator('.batch-undone')).toHaveCount(3)
  expect(await count('to-hand-over')).toBe(6)
  await dialog().getByRole('button', { name: vi.batch.close, exact: true }).last().click()
  // What could not be done is still chosen, and goes now.
  await expect(bar).toContainText(vi.batch.selected(1))
  await page.keyboard.press('Control+3')
  await dialog()
    .getByRole('radio', { name: new RegExp(SPECIALIST) })
    .check()
  await page.keyboard.press('Control+Enter')
  await expect(dialog()).toContainText(vi.batch.finished(1, 0))
  await dialog().getByRole('button', { name: vi.batch.close, exact: true }).last().click()
})

test('while a colleague is away their work lies with the stand-in, under both names', async () => {
  const { page } = counter
  await counter.sitDown('chuyenmon')
  const mine = await count('mine')
  expect(mine).toBeGreaterThan(0)
  await page.getByRole('button', { name: vi.shell.screens.delegations }).click()
  await page.keyboard.press('Control+1')
  await dialog()
    .getByRole('radio', { name: new RegExp(STAND_IN) })
    .check()
  await dialog().getByLabel(vi.delegations.endsAt).fill('20/11/2026')
  await page.keyboard.press('Control+Enter')
  await expect(main()).toContainText(vi.delegations.line(SPECIALIST, STAND_IN))

  await counter.sitDown('thay')
  await expect(main()).toContainText(vi.delegations.youStandFor(SPECIALIST))
  expect(await count('mine')).toBe(mine)
  await task('to-accept').locator('.task-line').first().click()
  await page.keyboard.press('F8')
  await expect(main()).toContainText(vi.flow.where.processing(`${STAND_IN}, ${DEPARTMENT}`))
  await open(taken[0]!.dossierNo)
  await expect(main()).toContainText(
    vi.delegations.standInUntil(STAND_IN, vi.delegations.endOf('20/11/2026')),
  )

  await setClock(counter, '2026-11-23T08:00')
  await counter.sitDown('thay')
  expect(await count('mine')).toBe(1)
})

test('what nobody touches is called in, and later stands before the leader', async () => {
  await setClock(counter, '2026-11-24T09:00')
  await counter.sitDown('chuyenmon')
  await expect(task('untouched')).toBeVisible()
  await counter.sitDown('lanhdao')
  await expect(task('drifting')).toBeVisible()
  await expect(task('drifting')).toContainText(vi.reminders.reasons['step-late'])
})

test('a click on a desktop reminder opens its dossier; one about many the day’s work', async () => {
  const { app, page } = counter
  const clicked = (dossierId: string | null) =>
    app.evaluate(({ BrowserWindow }, id) => {
      const shown = BrowserWindow.getAllWindows().find((one) =>
        one.webContents.getURL().endsWith('/index.html'),
      )
      shown?.webContents.send('open-dossier', id)
    }, dossierId)
  await clicked(taken[2]!.dossierId)
  await expect(main().getByText(taken[2]!.dossierNo, { exact: true })).toBeVisible()
  await clicked(null)
  await expect(page.getByRole('heading', { name: vi.home.title, level: 1 })).toBeVisible()
})

test('results are given out together, each with its own answer: one still owes its fee and stays', async () => {
  const { page } = counter
  const results: { dossierId: string; dossierNo: string }[] = []
  await counter.sitDown('motcua')
  for (const [person, procedure] of [
    [60, '1.004837'],
    [61, '1.004837'],
    [62, '1.004222'],
  ] as const)
    results.push(await takenIn(counter, { procedure, person }))
  for (const [role, from, call] of [
    ['officer', 'received', 'dossiers.markReady'],
    ['head', 'to-review', 'dossiers.approve'],
    ['leader', 'to-sign', 'dossiers.signOff'],
  ] as const) {
    await counter.as(role)
    for (const { dossierId } of results) {
      const { status, version } = await state(dossierId)
      if (status === from) await counter.ok(call, { dossierId, version, note: '' })
    }
  }
  await counter.sitDown('motcua')
  await page.keyboard.press('F3')
  await page.getByRole('tab', { name: new RegExp(`^${vi.dossiers.views['to-return']}`) }).click()
  await expect(page.locator('[role=rowgroup] [role=row]')).toHaveCount(3)
  await page.getByLabel(vi.register.search, { exact: true }).focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Control+a')
  await expect(page.getByRole('toolbar', { name: vi.batch.bar })).toContainText(vi.batch.selected(3))
  await page.keyboard.press('Control+1')
  await page.keyboard.press('Control+Enter')
  await expect(dialog()).toContainText(vi.dossiers.return.idMissing)
  await dialog().getByLabel(vi.dossiers.return.idChecked).check()
  await page.keyboard.press('Control+Enter')
  await expect(dialog()).toContainText(vi.batch.finished(2, 1))
  await expect(dialog().locator('.batch-refused')).toContainText(vi.dossiers.refusals.return.UNPAID as string)
  await lookAt(page, 'batch-return')
  const statuses = await Promise.all(results.map(async ({ dossierId }) => (await state(dossierId)).status))
  expect(statuses).toEqual(['returned', 'returned', 'ready'])
})

test('a letter of apology goes back to whoever drafted it, with what to change; the date stands', async () => {
  const { dossierId, dossierNo } = taken[3]!
  await counter.sitDown('chuyenmon')
  const before = await state(dossierId)
  await counter.ok('apologies.draft', {
    dossierId,
    version: before.version,
    reason: 'Cần thêm ý kiến của Công an xã về nơi cư trú.',
    cause: 'other',
    responsible: SPECIALIST,
    newDueAt: '2026-11-26T10:00:00.000Z' as Instant,
  })
  await counter.sitDown('lanhdao')
  await open(dossierNo)
  await counter.page.keyboard.press('Control+8')
  await counter.page.keyboard.press('Control+Enter')
  await expect(dialog()).toContainText(vi.roads.reasonShort)
  await dialog().getByLabel(vi.apologies.declineReason).fill('Ghi rõ cơ quan phải hỏi')
  await counter.page.keyboard.press('Control+Enter')
  await expect(dialog()).toBeHidden()
  await expect(main()).toContainText('Ghi rõ cơ quan phải hỏi')
  expect(await state(dossierId)).toMatchObject({ apology: 'none', dueAt: before.dueAt })
})
