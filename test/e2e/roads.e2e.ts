import { expect, type Page, test } from '@playwright/test'
import type { CallName, InputOf, OutputOf } from '../../electron/common/contract.ts'
import type { PaperKind } from '../../electron/common/papers/kinds.ts'
import type { Instant } from '../../electron/common/time/model.ts'
import { dayOf, formatDay } from '../../electron/common/time/rules.ts'
import { vi } from '../../renderer/i18n/vi.ts'
import { openDossier } from '../demo/acts.ts'
import { signIn } from '../demo/at-the-counter.ts'
import { type CounterApp, openCounterApp } from '../support/counter-app.ts'
import { anIntake } from '../support/intake.ts'
import { archivedPaper } from '../support/papers/archived-paper.ts'
import { setClock } from '../support/set-clock.ts'

/* The roads beside the straight one, on the keyboard: each act three keys from the dossier's page, and each paper that
   one of them calls for read back out of the archive. */

test.describe.configure({ mode: 'serial' })

const { roads } = vi
const { actions } = vi.dossiers
type Taken = { dossierId: string; dossierNo: string }

let counter: CounterApp
let page: Page

test.beforeAll(async () => {
  counter = await openCounterApp({ clock: '2026-11-16T08:00:00+07:00' })
  page = counter.page
  page.setDefaultTimeout(10_000)
  await page.getByRole('button', { name: vi.station.choose.demoAction }).click()
  await expect(page.getByLabel(vi.session.signIn.login)).toBeVisible()
})
test.afterAll(async () => {
  await counter?.close()
})

/** The answer of a call that must not be refused. */
async function answered<N extends CallName>(name: N, input: InputOf<N>): Promise<OutputOf<N>> {
  const reply = await counter.call(name, input)
  if (!reply.ok) throw new Error(`${name}: ${JSON.stringify(reply.error)}`)
  return reply.data
}
const main = () => page.getByRole('main')
const dialog = () => page.getByRole('dialog')
const state = async ({ dossierId }: Taken) => (await answered('dossiers.get', { id: dossierId })).state
const day = (at: Instant) => formatDay(dayOf(at))
const look = (name: string) => page.screenshot({ path: test.info().outputPath(`${name}.png`) })

let people = 0
async function takenIn(procedure: string, name: string): Promise<Taken> {
  await signIn(page, 'motcua')
  const intake = anIntake({ procedure, person: ++people })
  return answered('receipts.issue', {
    intake: { ...intake, applicant: { ...intake.applicant, name } as typeof intake.applicant },
    draftId: null,
    clockConfirmed: true,
  })
}
async function at(login: string, { dossierNo }: Taken): Promise<void> {
  await signIn(page, login)
  await openDossier(page, dossierNo)
}
/** The paper as it was archived by the press of its button on the page. */
async function made(on: Taken, kind: keyof typeof roads.makePaper & PaperKind, sheet: 'A4' | 'A5' = 'A5') {
  const button = main().getByRole('button', { name: roads.makePaper[kind], exact: true })
  await button.first().click()
  // A control slip can be made anew at any time; the others ask to be made until they are.
  if (kind !== 'control-slip') await expect(button).toHaveCount(0)
  await expect(main().getByRole('article').filter({ hasText: vi.papers.kinds[kind] }).first()).toBeVisible()
  return archivedPaper(counter, on.dossierId, kind, sheet)
}
/** Sends the form off with its one confirmation. */
async function send(): Promise<void> {
  await page.keyboard.press('Control+Enter')
  await expect(dialog()).toBeHidden()
}
/** One of the further acts: its list, its letter. */
async function further(letter: string, title: string): Promise<void> {
  await page.keyboard.press('Control+9')
  await expect(dialog()).toContainText(actions.further)
  await page.keyboard.press(letter)
  await expect(dialog()).toContainText(title)
}
async function act<N extends CallName>(
  name: N,
  on: Taken,
  rest: Omit<InputOf<N>, 'dossierId' | 'version'>,
): Promise<OutputOf<N>> {
  const { version } = await state(on)
  return answered(name, { dossierId: on.dossierId, version, ...rest } as unknown as InputOf<N>)
}

test.describe('a supplement', () => {
  let one: Taken

  test('is asked for with everything in one, numbered, and the clock stands', async () => {
    one = await takenIn('2.000950', 'Lý Thị Mai')
    await answered('papers.make', { dossierId: one.dossierId, kind: 'receipt' })
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
    const accounts = await answered('accounts.list', {})
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
    const leader = (await answered('accounts.list', {})).find((account) => account.role === 'leader')!
    await expect(main()).toContainText(roads.waiting.allowedAgain(leader.name))
    await look('allowed-again')
    await setClock(counter, '2026-11-20T09:00')
    await at('motcua', one)
    await page.keyboard.press('Control+1')
    await expect(dialog()).toContainText(roads.receiveSupplement.clock.started)
    await send()
    await signIn(page, 'lanhdao')
    const { overrides } = await answered('dossiers.supplementOverrides', {
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
  const { upward, local, total } = await answered('dossiers.clock', { id: two.dossierId })
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

test('a refusal: who signs reads why, its paper is numbered with the last signature, the papers go back', async () => {
  const six = await takenIn('2.000908', 'Đặng Thị Hương')
  await openDossier(page, six.dossierNo)
  await page.keyboard.press('Control+1')
  await dialog().getByLabel(roads.outcome.values.refused).check()
  await dialog().getByLabel(roads.outcome.reason.refused).fill('Sổ gốc không có tên người yêu cầu.')
  await look('refuse')
  await send()
  await at('lanhdao', six)
  await page.keyboard.press('Control+1')
  await expect(dialog()).toContainText('Sổ gốc không có tên người yêu cầu.')
  await look('sign-refusal')
  await send()
  expect((await state(six)).status).toBe('refused')
  await at('motcua', six)
  await expect(main()).toContainText('Sổ gốc không có tên người yêu cầu.')
  const { text } = await made(six, 'refusal')
  for (const part of [
    '01/PTC-TTPVHCC',
    six.dossierNo,
    'Đặng Thị Hương',
    'Sổ gốc không có tên người yêu cầu.',
  ])
    expect(text).toContain(part)
  await page.keyboard.press('Control+4')
  await dialog().getByLabel(vi.dossiers.notify.ways.message).check()
  await dialog().getByRole('button', { name: roads.notice.copy }).click()
  await expect(page.getByText(roads.notice.copied)).toBeVisible()
  const copied = await counter.app.evaluate(({ clipboard }) => clipboard.readText())
  expect(copied).toContain(six.dossierNo)
  await dialog().getByLabel(vi.dossiers.notify.ways.sms, { exact: true }).check()
  await expect(dialog().getByLabel(roads.notice.text)).toHaveValue(/không đủ điều kiện giải quyết/)
  await look('notify-sms')
  await send()
  await expect(main()).toContainText(roads.notice.sms.saved)
  await page.keyboard.press('Control+1')
  await expect(dialog()).toContainText(vi.dossiers.return.refusedLead)
  await dialog().getByLabel(vi.dossiers.return.idChecked).check()
  await look('return-refused')
  await send()
  expect(await state(six)).toMatchObject({ status: 'refused', outcome: 'refused' })
  expect((await state(six)).returnedAt).not.toBeNull()
  const receipt = await made(six, 'return-receipt')
  expect(receipt.text).toMatch(/Người nhận kết quả:? Đặng Thị Hương/)
  expect(receipt.text).toContain('đã thu lại giấy tiếp nhận và hẹn trả')
  await look('refused')
})

test('a part: given out with the rest left open, then the rest, by post and back', async () => {
  const seven = await takenIn('1.004222', 'Sùng Thị Mỷ')
  await act('dossiers.markReady', seven, {
    outcome: 'partial',
    reason: 'Chờ Công an tỉnh trả lời phần hộ khẩu cũ',
    note: '',
  })
  await signIn(page, 'truongphong')
  await openDossier(page, seven.dossierNo)
  await page.keyboard.press('Control+1')
  await expect(dialog()).toContainText('Chờ Công an tỉnh trả lời')
  await look('approve-part')
  await send()
  await at('motcua', seven)
  await page.keyboard.press('Control+1')
  await expect(dialog()).toContainText(vi.dossiers.return.partialLead)
  await dialog().getByLabel(vi.dossiers.return.relations.authorised).check()
  await dialog().getByLabel(vi.dossiers.return.receiver).fill('Sùng A Chư')
  await dialog().getByLabel(vi.dossiers.return.document).fill('Giấy ủy quyền ngày 20/12/2026')
  await dialog().getByLabel(vi.dossiers.return.idChecked).check()
  const unpaid = dialog().getByRole('checkbox').last()
  if (!(await unpaid.isChecked())) await unpaid.check()
  await look('return-part')
  await send()
  expect(await state(seven)).toMatchObject({ status: 'processing', outcome: null, returnedAt: null })
  await expect(main()).toContainText(roads.waiting.restOpen)
  const part = await made(seven, 'return-receipt')
  for (const words of [
    'Kết quả đã trả (một phần)',
    'Sùng A Chư',
    'người được ủy quyền (Giấy ủy quyền ngày 20/12/2026)',
    'Đã đối chiếu giấy tờ tùy thân',
  ])
    expect(part.text).toContain(words)
  await look('rest-open')
  await act('dossiers.markReady', seven, { note: '' })
  await signIn(page, 'truongphong')
  await act('dossiers.approve', seven, { note: '' })
  await at('motcua', seven)
  await page.keyboard.press('Control+1')
  await dialog().getByLabel(vi.dossiers.return.relations.post).check()
  await dialog().getByLabel(vi.dossiers.return.trackingNo).fill('EB123456789VN')
  const owed = dialog().getByRole('checkbox')
  if ((await owed.count()) > 0) await owed.last().check()
  await look('return-post')
  await send()
  expect(await state(seven)).toMatchObject({ status: 'returned', byPost: true })
  const rest = await made(seven, 'return-receipt')
  expect(rest.paperId).not.toBe(part.paperId)
  expect(rest.text).toContain('Số hiệu bưu gửi: EB123456789VN')
  expect(rest.text).not.toContain('một phần')
  expect(rest.text).not.toContain('Sùng A Chư')
  await further('p', roads.postCameBack.title)
  await dialog().getByRole('button', { name: roads.starters['post-came-back']![0]! }).click()
  await look('post-came-back')
  await send()
  expect((await state(seven)).status).toBe('ready')

  // It is fetched after all, by somebody who has lost the slip.
  await page.keyboard.press('Control+1')
  await dialog().getByLabel(vi.dossiers.return.relations.applicant, { exact: true }).check()
  await dialog().getByLabel(vi.dossiers.return.lostSlip).check()
  await dialog().getByLabel(vi.dossiers.return.idChecked).check()
  if ((await owed.count()) > 2) await owed.last().check()
  await look('return-lost-slip')
  await send()
  const { text } = await made(seven, 'return-receipt')
  expect(text).toContain('giấy tiếp nhận và hẹn trả bị mất, người nhận xuất trình giấy tờ tùy thân')
  expect(text).toMatch(/Người nhận kết quả:? Sùng Thị Mỷ/)
  expect(text).not.toContain('EB123456789VN')
})

test('filed online: told by e-mail in words that are ready, given out online', async () => {
  await signIn(page, 'motcua')
  const intake = anIntake({ procedure: '2.000908', person: ++people, channel: 'online', returnBy: 'online' })
  const applicant = { ...intake.applicant, name: 'Hà Văn Mạng', email: 'mang@example.vn' }
  const eight = await answered('receipts.issue', {
    intake: { ...intake, applicant },
    draftId: null,
    clockConfirmed: true,
  })
  await act('dossiers.markReady', eight, { note: '' })
  await signIn(page, 'lanhdao')
  await act('dossiers.signOff', eight, { note: '' })
  await at('motcua', eight)
  await page.keyboard.press('Control+4')
  await dialog().getByLabel(vi.dossiers.notify.ways.email).check()
  await expect(dialog().getByLabel(roads.notice.text)).toHaveValue(new RegExp(eight.dossierNo))
  await look('notify-email')
  await send()
  await expect(main()).toContainText(vi.dossiers.timeline.notified.email!)
  await page.keyboard.press('Control+1')
  await expect(dialog().getByLabel(vi.dossiers.return.relations.online)).toBeChecked()
  const owed = dialog().getByRole('checkbox')
  if ((await owed.count()) > 0) await owed.last().check()
  await send()
  expect(await state(eight)).toMatchObject({ status: 'returned', byPost: false })
  const { text } = await made(eight, 'return-receipt')
  expect(text).toContain('nhận trực tuyến')
  expect(text).not.toContain('thu lại giấy tiếp nhận')
})
