import { expect, type Page, test } from '@playwright/test'
import type { Instant } from '../../electron/common/time/model.ts'
import { dayOf, formatDay } from '../../electron/common/time/rules.ts'
import { vi } from '../../renderer/i18n/vi.ts'
import { signIn } from '../demo/at-the-counter.ts'
import { type CounterApp, openCounterApp } from '../support/counter-app.ts'
import { openDossier } from '../support/open-dossier.ts'
import { archivedPaper } from '../support/papers/archived-paper.ts'
import { roadDesk, type Taken } from '../support/road-desk.ts'
import { setClock } from '../support/set-clock.ts'

/* The roads beside the straight one, on the keyboard: each act three keys from the dossier's page, and each paper that
   one of them calls for read back out of the archive. How they end stands in endings.e2e.ts. */

test.describe.configure({ mode: 'serial' })

const { roads } = vi

let counter: CounterApp
let page: Page
const { main, dialog, state, look, takenIn, at, made, send, further, act } = roadDesk(() => counter)

test.beforeAll(async () => {
  counter = await openCounterApp({ demo: true, clock: '2026-11-16T08:00:00+07:00' })
  page = counter.page
  page.setDefaultTimeout(10_000)
})
test.afterAll(async () => {
  await counter?.close()
})

const day = (at: Instant) => formatDay(dayOf(at))

test.describe('a supplement', () => {
  let one: Taken

  test('is asked for with everything in one, numbered, and the clock stands', async () => {
    one = await takenIn('2.000950', 'Lý Thị Mai')
    await counter.ok('papers.make', { dossierId: one.dossierId, kind: 'receipt' })
    await openDossier(page, one.dossierNo)
    await page.keyboard.press('Control+2')
    await expect(dialog()).toContainText(roads.askSupplement.once)
    await page.keyboard.type('Bản sao quyết định thành lập tổ')
    await page.keyboard.press('Enter')
    await page.keyboard.type('Biên bản họp có chữ ký')
    await dialog().getByRole('button', { name: roads.starters['supplement-reason']![0]! }).click()
    await look('ask-supplement')
    await send()
    const { status, supplements } = await state(one)
    expect(status).toBe('supplement')
    // Fifteen working days from Monday 16/11.
    expect(supplements.answerBy).toBe('2026-12-07T10:00:00.000Z')
    await expect(main()).toContainText(roads.waiting.until('07/12/2026'))
    await expect(main()).toContainText('Biên bản họp có chữ ký')
    await expect(main().getByRole('button', { name: roads.makePaper.supplement })).toBeVisible()
    await look('supplement-asked')
    const { text } = await made(one, 'supplement')
    for (const part of [
      '01/PBS-TTPVHCC',
      one.dossierNo,
      'Lý Thị Mai',
      '1. Bản sao quyết định thành lập tổ',
      '2. Biên bản họp có chữ ký',
      roads.starters['supplement-reason']![0]!,
      '07/12/2026',
    ])
      expect(text).toContain(part)
  })

  test('is received: the new date is shown before it is promised, and explained afterwards', async () => {
    await setClock(counter, '2026-11-19T09:00')
    await at('motcua', one)
    const before = (await state(one)).dueAt
    await page.keyboard.press('Control+1')
    await expect(dialog()).toContainText('Bản sao quyết định thành lập tổ')
    // Asked on the day of intake: no day had counted, five days from the 19th.
    await expect(dialog()).toContainText(roads.receiveSupplement.clock.started)
    await look('receive-supplement')
    await send()
    const after = await state(one)
    expect(before).toBe('2026-11-23T10:00:00.000Z')
    expect(after.dueAt).toBe('2026-11-26T10:00:00.000Z')
    await expect(main().getByRole('button', { name: roads.makePaper.receiptAgain })).toBeVisible()
    await main().getByRole('button', { name: roads.clock.why }).click()
    await expect(main()).toContainText(vi.intake.effects.restarted)
    await look('why-this-date')
    await main().getByRole('button', { name: roads.makePaper.receiptAgain }).click()
    await expect(main().getByRole('button', { name: roads.makePaper.receiptAgain })).toBeHidden()
    const { text } = await archivedPaper(counter, one.dossierId, 'receipt', 'A5')
    expect(text).toContain('26/11/2026')
    expect(text).not.toContain('23/11/2026')
  })

  test('is not asked for twice: the rule, the first one, and who may allow it', async () => {
    await page.keyboard.press('Control+2')
    await expect(dialog()).toContainText(roads.rule)
    await expect(dialog()).toContainText('Biên bản họp có chữ ký')
    const accounts = await counter.ok('accounts.list', {})
    await expect(dialog()).toContainText(accounts.find((account) => account.role === 'leader')!.name)
    await look('supplement-once')
    await page.keyboard.press('Escape')
    const { version } = await state(one)
    const again = await counter.call('dossiers.askSupplement', {
      dossierId: one.dossierId,
      version,
      items: ['Giấy khác'],
      reason: 'Còn thiếu',
    })
    expect(again.ok ? 'asked' : again.error.code).toBe('SUPPLEMENT_ONCE')
    expect(await state(one)).toMatchObject({ status: 'received', version })
  })

  test('is asked for once more with leave of the leader, in sight and reported', async () => {
    await at('lanhdao', one)
    await further('b', roads.allowSupplement.title)
    await dialog().getByLabel(roads.allowSupplement.reason).fill('Phát sinh tranh chấp mới')
    await look('allow-supplement')
    await send()
    await at('motcua', one)
    await expect(main()).toContainText('Phát sinh tranh chấp mới')
    await page.keyboard.press('Control+2')
    await page.keyboard.type('Biên bản hòa giải')
    await dialog().getByLabel(roads.askSupplement.reason).fill('Phát sinh tranh chấp mới')
    await send()
    const leader = (await counter.ok('accounts.list', {})).find((account) => account.role === 'leader')!
    await expect(main()).toContainText(roads.waiting.allowedAgain(leader.name))
    await look('allowed-again')
    await setClock(counter, '2026-11-20T09:00')
    await at('motcua', one)
    await page.keyboard.press('Control+1')
    await expect(dialog()).toContainText(roads.receiveSupplement.clock.started)
    await send()
    await signIn(page, 'lanhdao')
    const { overrides } = await counter.ok('dossiers.supplementOverrides', {
      from: '2026-11-01' as never,
      to: '2026-11-30' as never,
    })
    expect(overrides).toMatchObject([{ dossierNo: one.dossierNo, used: true, leaderName: leader.name }])
    await page.getByRole('navigation').getByText(vi.shell.screens.overrides).click()
    await expect(main()).toContainText(roads.overrides.count(1))
    await expect(main()).toContainText('Phát sinh tranh chấp mới')
    await look('overrides')
    await main().getByRole('button', { name: one.dossierNo }).click()
    await expect(main()).toContainText(roads.waiting.allowedAgain(leader.name))
  })
})

test('upward and back: the whole clock runs on, the local one stands', async () => {
  const two = await takenIn('2.000930', 'Hoàng Văn Tú')
  await openDossier(page, two.dossierNo)
  await further('l', roads.handUpward.title)
  await page.keyboard.type('Sở Tư pháp')
  await dialog().getByLabel(roads.handUpward.documentNo).fill('12/UBND')
  await dialog().getByLabel(roads.handUpward.dueDay).fill('25/11/2026')
  await look('hand-upward')
  await send()
  await expect(main()).toContainText(roads.waiting.upwardUntil('25/11/2026'))
  await setClock(counter, '2026-11-26T09:00')
  await at('motcua', two)
  await expect(main()).toContainText(roads.waiting.upwardOver('25/11/2026'))
  await expect(main()).toContainText(roads.clock.upward('Sở Tư pháp'))
  await look('upward')
  await page.keyboard.press('Control+1')
  await dialog().getByLabel(roads.comeBack.documentNo).fill('45/STP')
  await send()
  const { upward, local, total } = await counter.ok('dossiers.clock', { id: two.dossierId })
  expect(upward).toMatchObject([{ body: 'Sở Tư pháp', to: expect.anything() }])
  const hours = (time: { workingDays: number; hours: number }) => time.workingDays * 8 + time.hours
  expect(hours(total)).toBeGreaterThan(25)
  expect(hours(local)).toBe(0)
  expect((await state(two)).status).toBe('processing')
  const slip = await made(two, 'control-slip')
  expect(slip.text).toMatch(/Cơ quan phối hợp:? Sở Tư pháp/)
  for (const part of [
    two.dossierNo,
    'Nguyễn Thị Thanh',
    'Nhận: Sở Tư',
    'Giao: Sở Tư',
    '(12/UBND)',
    '(45/STP)',
  ])
    expect(slip.text).toContain(part)
  // Asked for by the 25th, answered on the 26th.
  expect(slip.text).toContain('Quá hạn')

  // What was written once is offered; what is typed is not replaced by it.
  await further('l', roads.handUpward.title)
  await page.keyboard.type('so tu')
  await expect(dialog().getByRole('option', { name: 'Sở Tư pháp' })).toBeVisible()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(dialog().getByLabel(roads.handUpward.to)).toHaveValue('Sở Tư pháp')
  await page.keyboard.type(', phòng')
  await send()
  expect((await state(two)).upward?.to).toBe('Sở Tư pháp, phòng')
})

test('money owed elsewhere stops the clock and lets it go on', async () => {
  const three = await takenIn('1.004222', 'Vàng A Páo')
  await openDossier(page, three.dossierNo)
  await further('t', roads.askObligation.title)
  await page.keyboard.type('Lệ phí trước bạ')
  await dialog().getByLabel(roads.askObligation.amount).fill('1.250.000')
  await look('ask-obligation')
  await send()
  await expect(main()).toContainText('1.250.000 đ')
  const { dueAt } = await state(three)
  await setClock(counter, '2026-11-30T09:00')
  await at('motcua', three)
  await page.keyboard.press('Control+1')
  await expect(dialog()).toContainText(roads.receiveSupplement.clock.resumed)
  await look('obligation-met')
  await send()
  expect((await state(three)).dueAt > dueAt).toBe(true)
})

test('a supplement that does not come: stopping is proposed, and stops', async () => {
  const four = await takenIn('2.000950', 'Triệu Thị Nga')
  await openDossier(page, four.dossierNo)
  const { answerBy } = await act('dossiers.askSupplement', four, {
    items: ['Đơn có chữ ký'],
    reason: 'Đơn chưa ký',
  })
  await expect(main()).toContainText(roads.waiting.until(day(answerBy!)))
  await further('d', roads.stop.title)
  await expect(dialog().getByLabel(roads.stop.causes['no-supplement'])).toBeDisabled()
  await page.keyboard.press('Escape')
  await setClock(counter, '2026-12-22T09:00')
  await signIn(page, 'motcua')
  await page.keyboard.press('F4')
  const late = main().locator('section').filter({ hasText: vi.home.tasks['answer-late']! })
  await expect(late.first()).toContainText('Triệu Thị Nga')
  await at('motcua', four)
  await expect(main()).toContainText(roads.waiting.over(day(answerBy!)))
  await look('supplement-over')
  await further('d', roads.stop.title)
  await expect(dialog().getByLabel(roads.stop.reason)).toHaveValue(/chưa nhận được hồ sơ bổ sung/)
  await look('stop')
  await send()
  expect((await state(four)).status).toBe('stopped')
  const { text } = await made(four, 'stop-notice', 'A4')
  for (const part of [
    '01/TB-TTPVHCC',
    four.dossierNo,
    'Triệu Thị Nga',
    day(answerBy!),
    'đã hết thời hạn bổ sung, hoàn thiện hồ sơ',
  ])
    expect(text).toContain(part)
  await look('stopped')
})

test('withdrawn at the applicant’s request; the papers are archived', async () => {
  const five = await takenIn('2.000950', 'Nông Văn Bảo')
  await openDossier(page, five.dossierNo)
  await further('r', roads.withdraw.title)
  await dialog().getByRole('button', { name: roads.starters.withdraw![0]! }).click()
  await look('withdraw')
  await send()
  expect((await state(five)).status).toBe('withdrawn')
  await further('k', roads.archive.title)
  await page.keyboard.type('Kho lưu trữ, hộp 12/2026')
  await look('archive')
  await send()
  await expect(main()).toContainText(vi.dossiers.timeline.archived('Kho lưu trữ, hộp 12/2026'))
})
