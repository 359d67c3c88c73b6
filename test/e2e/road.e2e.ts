import { expect, type Locator, type Page, test } from '@playwright/test'
import { formatDay } from '../../electron/common/time/rules.ts'
import type { PlainDate } from '../../electron/common/time/model.ts'
import { vi } from '../../renderer/i18n/vi.ts'
import * as acts from '../demo/acts.ts'
import { signIn, takeIn } from '../demo/at-the-counter.ts'
import { type Visit, VISITS } from '../demo/citizens.ts'
import { Keyboard } from '../demo/keyboard.ts'
import { type CounterApp, openCounterApp } from '../support/counter-app.ts'
import { openDossier } from '../support/open-dossier.ts'
import { type LoopPrinter, startLoopPrinter } from '../support/papers/loop-printer.ts'
import { archivedPaper } from '../support/papers/archived-paper.ts'
import { pdfText } from '../support/papers/pdf-text.ts'
import { qrOf } from '../support/papers/qr-of.ts'
import { setClock } from '../support/set-clock.ts'

/* A week at the counter: one dossier on the straight road through four hands, one that runs late twice. */

test.describe.configure({ mode: 'serial' })

const words = vi.dossiers
const STRAIGHT: Visit = {
  ...VISITS[1]!,
  citizen: { ...VISITS[1]!.citizen, name: 'Nguyễn Thị Đường', idNumber: '004190012345', phone: '0912345678' },
  procedure: '1.001193',
  typed: 'khai sinh',
  by: 'hand',
}
/** Three working days: taken in on Monday 16/11, due on Thursday 19/11. */
const LATE: Visit = { ...VISITS[2]!, procedure: '1.004837', typed: 'giam ho', by: 'qr' }
const REASON = 'Cần thêm ý kiến của Công an xã về nơi cư trú của người được giám hộ.'

let printer: LoopPrinter
let counter: CounterApp
let page: Page
let straight: { id: string; dossierNo: string }
let late: { id: string; dossierNo: string }

test.beforeAll(async () => {
  printer = await startLoopPrinter()
  counter = await openCounterApp({
    demo: true,
    clock: '2026-11-16T08:00:00+07:00',
    env: printer.env as Record<string, string>,
  })
  page = counter.page
  page.setDefaultTimeout(10_000)
  await signIn(page, 'motcua')
  for (const media of ['A5', 'A4'] as const)
    await counter.call('papers.choosePrinter', { media, printer: 'Loop' })
  for (const visit of [STRAIGHT, LATE]) await takeIn(page, visit)
  const { lines } = await counter.ok('dossiers.list', { view: 'all' })
  straight = lines.find((one) => one.applicantName === STRAIGHT.citizen.name)!
  late = lines.find((one) => one.applicantName === LATE.citizen.name)!
})
test.afterAll(async () => {
  await counter?.close()
  await printer?.close()
})

const main = () => page.getByRole('main')
const actButton = (name: string) => main().getByRole('button', { name: new RegExp(`^${name}`) })
const state = async (id: string) => (await counter.ok('dossiers.get', { id })).state
/** A task of the home screen with its first lines. */
const task = (name: string): Locator =>
  main().locator('section', { has: page.getByRole('heading', { name: new RegExp(`^${name} \\d+$`) }) })

async function sitsDown(login: string): Promise<void> {
  await signIn(page, login)
  await page.keyboard.press('F4')
  await expect(page.getByRole('heading', { name: vi.home.title, level: 1 })).toBeVisible()
}
async function refusalOf(
  reply: Promise<{ ok: true } | { ok: false; error: { code: string } }>,
): Promise<string> {
  const answer = await reply
  return answer.ok ? 'done' : answer.error.code
}

test('as one types, unmarked letters find the name, the telephone and the number', async () => {
  await page.keyboard.press('F3')
  await expect(page.getByLabel(vi.register.search)).toBeFocused()
  const found = main()
    .getByRole('grid')
    .getByRole('row')
    .filter({ has: page.getByRole('gridcell') })
  await expect(found).toHaveCount(2)
  await page.keyboard.type('nguyen thi d')
  await expect(found).toHaveCount(1)
  await page.keyboard.type('uong')
  await expect(found).toHaveCount(1)
  await expect(found).toContainText('Nguyễn Thị Đường')
  for (const typed of ['0912345', '004190012345', 'Đường khai sinh', straight.dossierNo]) {
    await page.getByLabel(vi.register.search).fill('')
    await expect(found).toHaveCount(2)
    await page.keyboard.type(typed)
    await expect(found, typed).toHaveCount(1)
    await expect(found).toContainText('Nguyễn Thị Đường')
  }
  await page.getByLabel(vi.register.search).fill('duong van minh')
  await expect(page.getByText(vi.register.emptySearch('duong van minh'))).toBeVisible()
})

test('the QR that was printed on a slip opens its dossier, from home and from the register', async () => {
  const code = await qrOf(printer.received()[0]!)
  expect(code).toContain(straight.dossierNo)
  for (const screen of ['F4', 'F3']) {
    await page.keyboard.press(screen)
    await expect(
      page.getByRole('heading', { level: 1, name: screen === 'F4' ? vi.home.title : vi.register.title }),
    ).toBeVisible()
    await new Keyboard(page).scan(code!)
    await expect(page.getByRole('heading', { name: words.actions.title })).toBeVisible()
    await expect(main()).toContainText(STRAIGHT.citizen.name)
    await expect(main()).not.toContainText(LATE.citizen.name)
  }
  await page.keyboard.press('F4')
  await new Keyboard(page).scan(code!.replace('-0001', '-0999'))
  await expect(page.getByText(words.refusals.find.NOT_FOUND)).toBeVisible()
})

test('officer to specialist to leader: each finds it at home, nobody does what is another’s', async () => {
  await openDossier(page, straight.dossierNo)
  await acts.handOver(page)
  const { version } = await state(straight.id)
  const act = { dossierId: straight.id, version }
  await expect(actButton(words.actions['sign-off'])).toHaveCount(0)
  expect(await refusalOf(counter.call('dossiers.signOff', { ...act, note: '' }))).toBe('NOT_ALLOWED')

  await sitsDown('chuyenmon')
  await task(vi.home.tasks.mine!)
    .getByRole('button', { name: new RegExp(STRAIGHT.citizen.name) })
    .click()
  await acts.markReady(page)
  await expect(main()).toContainText(words.timeline.ready.granted.toSign)

  await sitsDown('motcua')
  await openDossier(page, straight.dossierNo)
  await expect(actButton(words.actions.return)).toHaveCount(0)
  expect(
    await refusalOf(
      counter.call('dossiers.return', {
        dossierId: straight.id,
        version: (await state(straight.id)).version,
        receiver: STRAIGHT.citizen.name,
        receiverIdNumber: null,
        relation: 'applicant',
        idChecked: true,
      }),
    ),
    'a result without the signature its procedure asks for',
  ).toBe('NOT_POSSIBLE')

  await sitsDown('lanhdao')
  await task(vi.home.tasks['to-sign']!)
    .getByRole('button', { name: new RegExp(STRAIGHT.citizen.name) })
    .click()
  await acts.signOff(page)
  expect((await state(straight.id)).status).toBe('ready')
})

test('the officer calls, calls again, and hands the result over against the identity card', async () => {
  await sitsDown('motcua')
  const toCall = task(vi.home.tasks['to-call']!)
  await toCall.getByRole('button', { name: new RegExp(STRAIGHT.citizen.name) }).click()
  const dialog = page.getByRole('dialog')
  await actButton(words.actions.notify).click()
  await expect(dialog).toContainText(words.notify.call(STRAIGHT.citizen.phone))
  await dialog.getByLabel(words.notify.notReached).check()
  await dialog.getByRole('button', { name: new RegExp(`^${words.notify.submit}`) }).click()
  await expect(dialog).toBeHidden()
  await page.keyboard.press('F4')
  await expect(toCall).toContainText(STRAIGHT.citizen.name)
  await openDossier(page, straight.dossierNo)
  await acts.notify(page)
  await page.keyboard.press('F4')
  await expect(page.getByRole('heading', { name: vi.home.title, level: 1 })).toBeVisible()
  await expect(task(vi.home.tasks['to-return']!)).toContainText(STRAIGHT.citizen.name)
  await expect(toCall).toHaveCount(0)

  await openDossier(page, straight.dossierNo)
  await actButton(words.actions.return).click()
  await expect(dialog.getByLabel(words.return.receiver)).toHaveValue(STRAIGHT.citizen.name)
  await dialog.getByRole('button', { name: new RegExp(`^${words.return.submit}`) }).click()
  await expect(dialog).toContainText(words.return.idMissing)
  expect((await state(straight.id)).status).toBe('ready')
  await dialog.getByLabel(words.return.idChecked).check()
  await dialog.getByRole('button', { name: new RegExp(`^${words.return.submit}`) }).click()
  await expect(dialog).toBeHidden()
  expect(await state(straight.id)).toMatchObject({ status: 'returned', notified: true })

  // Newest first, in plain words.
  const told = await main().locator('.timeline-words').allInnerTexts()
  const road = [
    `${words.timeline.returned(STRAIGHT.citizen.name)} (${words.timeline.relation.applicant})`,
    words.timeline.notified.phone!,
    `${words.timeline.notified.phone}, ${words.timeline.notReached}`,
    words.timeline['signed-off'],
    words.timeline.ready.granted.toSign,
    words.timeline['handed-over']('Hoàng Văn Nghĩa'),
    words.timeline.printed.receipt!,
    words.timeline['paper-made'].receipt!,
    words.timeline.received,
  ]
  expect(told).toEqual(road)
  await expect(main()).toContainText(words.actions.done)
})

test('somebody calls: where it is, with whom, how long still', async () => {
  await setClock(counter, '2026-11-17T13:40')
  await sitsDown('motcua')
  await page.keyboard.press('F3')
  await expect(page.getByLabel(vi.register.search)).toBeFocused()
  await page.keyboard.type(LATE.citizen.idNumber)
  await expect(main().getByRole('grid')).toContainText(LATE.citizen.name)
  await expect(main().getByRole('grid')).not.toContainText(STRAIGHT.citizen.name)
  await page.keyboard.press('Enter')
  await expect(main()).toContainText(vi.flow.where.received)
  // Three hours of today, Wednesday and Thursday.
  await expect(main()).toContainText('còn 2 ngày 3 giờ làm việc')
  await expect(main()).toContainText('17:00 19/11/2026')
})

test('a letter of apology is proposed one working day before the date, and not earlier', async () => {
  await openDossier(page, late.dossierNo)
  await acts.handOver(page)
  expect((await state(late.id)).dueAt).toBe('2026-11-19T10:00:00.000Z')
  await setClock(counter, '2026-11-17T16:00')
  await sitsDown('chuyenmon')
  await expect(task(vi.home.tasks.mine!)).toContainText(LATE.citizen.name)
  await expect(task(vi.home.tasks['to-apologise']!)).toHaveCount(0)
  await setClock(counter, '2026-11-18T08:00')
  await sitsDown('chuyenmon')
  await task(vi.home.tasks['to-apologise']!)
    .getByRole('button', { name: new RegExp(LATE.citizen.name) })
    .click()
  await expect(page.getByText(vi.apologies.dueText('18/11/2026'))).toBeVisible()
})

test('it is drafted, kept when the form is closed, signed, numbered and printed with the new date', async () => {
  await page.getByRole('button', { name: vi.apologies.draftTitle }).click()
  const draft = page.getByRole('dialog', { name: vi.apologies.draftTitle })
  await draft.getByLabel(vi.apologies.reason).fill(REASON)
  await draft.getByRole('button', { name: vi.apologies.plusDays(1), exact: true }).click()
  await expect(draft.locator('canvas').first()).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(draft).toBeHidden()
  await page.getByRole('button', { name: vi.apologies.draftTitle }).click()
  await expect(draft.getByLabel(vi.apologies.reason)).toHaveValue(REASON)
  await draft.getByRole('button', { name: new RegExp(`^${vi.apologies.sendToLeader}`) }).click()
  await expect(draft).toBeHidden()
  expect(await state(late.id)).toMatchObject({ apology: 'drafted', dueAt: '2026-11-19T10:00:00.000Z' })

  await sitsDown('lanhdao')
  await task(vi.home.tasks['to-approve']!)
    .getByRole('button', { name: new RegExp(LATE.citizen.name) })
    .click()
  await acts.signApology(page, async () => {
    await expect(page.getByRole('dialog')).toContainText(REASON)
  })
  const dossier = await counter.ok('dossiers.get', { id: late.id })
  expect(dossier.state).toMatchObject({
    apology: 'signed',
    dueAt: '2026-11-20T10:00:00.000Z',
    firstDueAt: '2026-11-19T10:00:00.000Z',
  })
  const signed = dossier.timeline.map((one) => one.details.action).find(isSigned)
  const day = formatDay('2026-11-20' as PlainDate)
  await expect(main()).toContainText(words.timeline.apologised(signed!.apologyNo, day))

  await sitsDown('motcua')
  await openDossier(page, late.dossierNo)
  await expect(page.getByText(vi.apologies.toPrint)).toBeVisible()
  await main().getByRole('button', { name: vi.roads.makePaper.apology }).click()
  const before = printer.received().length
  await main().getByRole('button', { name: vi.papers.print, exact: true }).click()
  await expect.poll(() => printer.received().length).toBe(before + 1)
  const letter = (await pdfText(printer.received().at(-1)!)).join(' ')
  for (const part of [
    signed!.apologyNo,
    `17 giờ 00 phút, ngày ${day}`,
    LATE.citizen.name,
    REASON,
    late.dossierNo,
  ])
    expect(letter).toContain(part)
  await main().getByRole('button', { name: vi.papers.confirm, exact: true }).click()
  await expect(main()).toContainText(words.timeline.printed.apology!)
})

const isSigned = (action: unknown): action is { kind: 'sign-apology'; apologyNo: string } =>
  (action as { kind?: string } | undefined)?.kind === 'sign-apology'

test('late again: no further date, only the leader is told', async () => {
  await setClock(counter, '2026-11-23T08:00')
  await sitsDown('chuyenmon')
  await expect(task(vi.home.tasks['to-apologise']!)).toHaveCount(0)
  await task(vi.home.tasks['late-again']!)
    .getByRole('button', { name: new RegExp(LATE.citizen.name) })
    .click()
  await expect(page.getByText(vi.apologies.lateAgainText)).toBeVisible()
  await expect(actButton(words.actions['draft-apology'])).toHaveCount(0)
  const { version } = await state(late.id)
  expect(
    await refusalOf(
      counter.call('apologies.draft', {
        dossierId: late.id,
        version,
        reason: REASON,
        cause: 'other',
        responsible: 'Hoàng Văn Nghĩa',
        newDueAt: '2026-11-25T10:00:00.000Z',
      }),
    ),
  ).toBe('NOT_POSSIBLE')
  await page.getByRole('button', { name: vi.apologies.escalate }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel(vi.apologies.escalateReason).fill('Công an xã chưa trả lời.')
  await dialog.getByRole('button', { name: new RegExp(`^${vi.apologies.escalate}`) }).click()
  await expect(dialog).toBeHidden()
  await expect(page.getByText(vi.apologies.lateAgainTold)).toBeVisible()

  await sitsDown('lanhdao')
  await expect(task(vi.home.tasks.escalated!)).toContainText(LATE.citizen.name)
  expect(await state(late.id)).toMatchObject({ escalated: true, dueAt: '2026-11-20T10:00:00.000Z' })
})

test('given out late all the same: page, control slip and receipt say so', async () => {
  for (const [login, act] of [
    ['chuyenmon', acts.markReadyLate],
    ['truongphong', acts.approve],
    ['lanhdao', acts.signOff],
    ['motcua', acts.returnResult],
  ] as const) {
    await sitsDown(login)
    await openDossier(page, late.dossierNo)
    await act(page)
  }
  expect((await state(late.id)).status).toBe('returned')
  await expect(main()).toContainText(words.page.onTime.late)
  await main().getByRole('button', { name: vi.roads.makePaper['control-slip'] }).click()
  await expect(main().getByRole('article').filter({ hasText: vi.papers.kinds['control-slip'] })).toBeVisible()
  const slip = await archivedPaper(counter, late.id, 'control-slip', 'A5')
  for (const part of [late.dossierNo, 'Hoàng Văn Nghĩa', 'Quá hạn']) expect(slip.text).toContain(part)
  await main().getByRole('button', { name: vi.roads.makePaper['return-receipt'] }).click()
  await expect(
    main().getByRole('article').filter({ hasText: vi.papers.kinds['return-receipt'] }),
  ).toBeVisible()
  const receipt = await archivedPaper(counter, late.id, 'return-receipt', 'A5')
  for (const part of [LATE.citizen.name, 'hẹn trả: 17 giờ 00 phút, ngày 20/11/2026', 'ngày 23/11/2026'])
    expect(receipt.text).toContain(part)
})
