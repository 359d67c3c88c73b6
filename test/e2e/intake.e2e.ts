import { expect, type Locator, type Page, test } from '@playwright/test'
import { clockOf, dayOf, formatDay } from '../../electron/common/time/rules.ts'
import { newId } from '../../electron/common/uuid.ts'
import { vi } from '../../renderer/i18n/vi.ts'
import { signIn } from '../demo/at-the-counter.ts'
import { VISITS } from '../demo/citizens.ts'
import { Keyboard } from '../demo/keyboard.ts'
import { type CounterApp, openCounterApp } from '../support/counter-app.ts'
import { type IntakeDesk, intakeDesk } from '../support/intake-desk.ts'
import { type LoopPrinter, startLoopPrinter } from '../support/papers/loop-printer.ts'
import { pdfText } from '../support/papers/pdf-text.ts'
import { setClock } from '../support/set-clock.ts'

/* The intake as the officer sees it, all in one demo commune on one day, so that what one test leaves in the register
   is there when the last one counts the numbers. */

test.describe.configure({ mode: 'serial' })

const CARD = '001190012345|012345678|Nguyễn Thị Đường|15081990|Nữ|Xóm 3, xã Hòa Bình|01052022'
const OTHER = '001085054321||Trần Văn Bằng|01021985|Nam|Tổ 5, phường Sông Hiến|03042021'
/** Nine fields, as newer cards have them. */
const NEW_CARD =
  '004195007788||Nông Thị Ước|02091995|Nữ|Xóm Khuổi Đứa, xã Hòa Bình, tỉnh Cao Bằng|15062024|Nông Văn Tộ|Lý Thị Mẩy'
const MOST_KEY_PRESSES = 25
const ISSUED = /^H14\.999\.99-261120-\d{4}$/

const { applicant, issued, components, procedure } = vi.intake
let printer: LoopPrinter
let counter: CounterApp
let page: Page
let desk: IntakeDesk

test.beforeAll(async () => {
  printer = await startLoopPrinter()
  counter = await openCounterApp({ env: printer.env as Record<string, string> })
  page = counter.page
  desk = intakeDesk(counter)
  await page.getByRole('button', { name: vi.station.choose.demoAction }).click()
  await expect(page.getByLabel(vi.session.signIn.login)).toBeVisible()
  await signIn(page, 'motcua')
  await counter.call('papers.choosePrinter', { media: 'A5', printer: 'Loop' })
})
test.afterAll(async () => {
  await counter?.close()
  await printer?.close()
})

test('from F2 to the printed slip by QR: keys counted, and the slip promises what the screen promised', async () => {
  const keys = new Keyboard(page)
  await desk.emptyForm()
  await page.keyboard.press('F4')
  const before = printer.received().length

  await keys.press('F2')
  await expect(page.getByLabel(applicant.idNumber)).toBeFocused()
  await page.keyboard.type(NEW_CARD.normalize('NFD'))
  await page.keyboard.press('Enter')
  await page.keyboard.press('Control+j')
  await expect(page.getByLabel(procedure.label)).toBeFocused()
  await expect(page.getByLabel(applicant.name)).toHaveValue('Nông Thị Ước')
  await expect(page.getByLabel(applicant.born)).toHaveValue('02/09/1995')
  await expect(page.getByLabel(applicant.sex)).toHaveValue('female')
  await keys.type('giam ho')
  await expect(page.getByRole('listbox').getByRole('option').first()).toContainText('1.004837')
  await keys.press('Enter')
  await expect(page.getByRole('button', { name: components.all })).toBeFocused()
  await keys.press('Enter')
  await expect(desk.issueButton).toBeFocused()
  const shown = await page.locator('.intake-due-moment').innerText()
  await keys.press('Enter')
  await expect(page.getByRole('button', { name: issued.print })).toBeFocused()
  await keys.press('Enter')
  await expect.poll(() => printer.received().length).toBe(before + 1)
  expect(keys.presses).toBeLessThanOrEqual(MOST_KEY_PRESSES)

  const [line] = await desk.dossiers()
  expect(line).toMatchObject({ applicantName: 'Nông Thị Ước', idNumber: '004195007788' })
  const due = { clock: clockOf(line!.dueAt), day: formatDay(dayOf(line!.dueAt)) }
  // A working day later than the weekend, or the promise would say nothing about the calendar.
  expect(dayOf(line!.dueAt) > '2026-11-22').toBe(true)
  expect(shown).toContain(due.clock)
  expect(shown).toContain(due.day)
  await expect(page.locator('.intake-issued')).toContainText(due.day)
  const copies = await pdfText(printer.received().at(-1)!)
  expect(copies).toHaveLength(2)
  for (const copy of copies) {
    expect(copy).toContain(line!.dossierNo)
    expect(copy).toContain('Nông Thị Ước')
    expect(copy).toContain(
      `Thời gian trả kết quả giải quyết hồ sơ: ${due.clock.replace(':', ' giờ ')} phút, ngày ${due.day}`,
    )
  }
  await page.getByRole('button', { name: issued.printed }).press('Enter')
  await expect(page.getByText(issued.confirmed)).toBeVisible()
})

test('by hand, through another person, result by post: everything typed is in the register', async () => {
  await desk.emptyForm()
  const person = VISITS[3]!.citizen
  await page.keyboard.type(person.idNumber)
  await page.getByLabel(applicant.name, { exact: true }).fill(person.name)
  await page.getByLabel(applicant.born).fill(person.born)
  await page.getByLabel(applicant.address).fill(person.address)
  await page.getByLabel(applicant.phone).fill(person.phone)
  await page.getByLabel(applicant.priorities.elderly).check()
  await page.getByLabel(applicant.authorise).check()
  const helper = page.locator('[data-scan=authorised]')
  await helper.getByLabel(applicant.name).fill('Đỗ Thị Ngọc Ánh')
  await helper.getByLabel(applicant.document).fill('Giấy ủy quyền ngày 18/11/2026')
  await desk.chooseProcedure('1.000656')
  await page.getByLabel(vi.intake.delivery.returns.post).check()
  await page.getByLabel(procedure.request).fill('Khai tử cho mẹ')
  await page.keyboard.press('F8')
  await page.keyboard.press('Control+Enter')
  await expect(desk.number).toHaveText(ISSUED)

  const line = (await desk.dossiers()).at(-1)!
  const { facts } = await desk.dossier(line.id)
  expect(facts).toMatchObject({
    applicant: { name: person.name, idNumber: person.idNumber, address: person.address, phone: person.phone },
    authorised: { name: 'Đỗ Thị Ngọc Ánh', document: 'Giấy ủy quyền ngày 18/11/2026' },
    priority: ['elderly'],
    procedure: { code: '1.000656' },
    request: 'Khai tử cho mẹ',
    channel: 'counter',
    returnBy: 'post',
    returnAddress: person.address,
  })
})

test('required papers missing: a list of them and no dossier', async () => {
  const before = (await desk.dossiers()).length
  await desk.emptyForm()
  await new Keyboard(page).scan(CARD)
  await desk.chooseProcedure('khai s')
  await page.locator('.intake-papers input[type=checkbox]').first().check()
  await page.keyboard.press('Control+Enter')
  const missing = page.getByRole('complementary').getByRole('listitem')
  await expect(page.getByText(components.missingText)).toBeVisible()
  await expect(missing.filter({ hasText: 'Giấy chứng sinh' })).toBeVisible()
  await expect(missing.filter({ hasText: 'Tờ khai đăng ký khai sinh' })).toHaveCount(0)
  expect((await desk.dossiers()).length).toBe(before)
  // The form's look is one thing, main's own judgement another.
  const refused = await counter.call('receipts.issue', {
    draftId: null,
    intake: {
      applicant: { kind: 'citizen', name: 'Ai Đó', idKind: 'cccd', idNumber: '', address: '' },
      applicantId: null,
      authorised: null,
      priority: [],
      procedureCode: '1.001193',
      request: 'x',
      channel: 'counter',
      components: [],
      sets: 1,
      returnBy: 'counter',
      returnAddress: null,
      fees: { copies: 1, pages: 1, chosen: [] },
    },
  })
  expect(refused).toMatchObject({ ok: false, error: { code: 'COMPONENTS_MISSING' } })
  expect((await desk.dossiers()).length).toBe(before)
})

test('a procedure that nobody has confirmed cannot be taken in', async () => {
  const before = (await desk.dossiers()).length
  await desk.emptyForm()
  await new Keyboard(page).scan(CARD)
  await page.getByLabel(procedure.label).focus()
  await page.keyboard.type('1.000894')
  await expect(page.getByRole('listbox').getByRole('option').first()).toContainText(procedure.unconfirmed)
  await page.keyboard.press('Enter')
  await expect(page.getByText(procedure.unconfirmedText)).toBeVisible()
  await expect(page.locator('.intake-papers')).toHaveCount(0)
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText(vi.receipts.refusals.issue.PROCEDURE_NOT_IN_FORCE)).toBeVisible()
  await expect(page.getByText(components.missingText)).toHaveCount(0)
  expect((await desk.dossiers()).length).toBe(before)
})

test('the button pressed twice, or the command sent again: one dossier', async () => {
  const before = await desk.dossiers()
  await desk.filledForm(CARD, 'khai s')
  await pressTwice(desk.issueButton)
  await expect(desk.number).toHaveText(ISSUED)
  const after = await desk.dossiers()
  expect(after.length).toBe(before.length + 1)

  const again = await page.evaluate(
    async ([id, input]) => {
      const { counter: bridge } = globalThis as unknown as {
        counter: { call(name: string, input: unknown, id: string): Promise<unknown> }
      }
      return Promise.all([
        bridge.call('receipts.issue', input, id),
        bridge.call('receipts.issue', input, id),
        bridge.call('receipts.issue', input, id),
      ])
    },
    [newId(), await intakeLike(after.at(-1)!.id)] as const,
  )
  expect(again[0]).toMatchObject({ ok: true })
  expect(again[1]).toEqual(again[0])
  expect(again[2]).toEqual(again[0])
  expect((await desk.dossiers()).length).toBe(after.length + 1)
})

/** Both presses in one turn of the page's loop: nothing can be drawn as busy between them. */
async function pressTwice(button: Locator): Promise<void> {
  await button.evaluate((element) => {
    ;(element as HTMLButtonElement).click()
    ;(element as HTMLButtonElement).click()
  })
}

/** The input that takes in what stands in a dossier once more, for somebody else. */
async function intakeLike(id: string) {
  const { facts } = await desk.dossier(id)
  return {
    draftId: null,
    // So that only the command's id stands against a second dossier.
    sameOpenConfirmed: true,
    intake: {
      applicant: {
        kind: 'citizen',
        name: 'Hoàng Đức Thắng',
        idKind: 'cccd',
        idNumber: '004086001122',
        address: '',
      },
      applicantId: null,
      authorised: null,
      priority: [],
      procedureCode: facts.procedure.code,
      request: facts.request,
      channel: facts.channel,
      components: facts.components.map(({ code, originals, copies, notNeeded }) => ({
        code,
        originals,
        copies,
        notNeeded,
        applies: false,
      })),
      sets: 1,
      returnBy: 'counter',
      returnAddress: null,
      fees: { copies: 1, pages: 1, chosen: [] },
    },
  }
}

test('the same person with the same procedure still open: shown, asked, and only a yes takes a number', async () => {
  const before = await desk.dossiers()
  const open = before.find((one) => one.applicantName === 'Nguyễn Thị Đường')!
  await desk.filledForm(CARD, 'khai s')
  await expect(page.getByText(vi.intake.known.sameOpen)).toBeVisible()
  await expect(page.getByText(open.dossierNo).first()).toBeVisible()
  await page.keyboard.press('Control+Enter')
  const question = page.getByRole('dialog', { name: vi.intake.ask.sameTitle })
  await expect(question).toContainText(open.dossierNo)
  await page.keyboard.press('Escape')
  await expect(question).toBeHidden()
  // No leads back to where the hand was, whether that was a box or the button itself.
  await expect(desk.issueButton).toBeFocused()
  expect((await desk.dossiers()).length).toBe(before.length)
  await expect(page.getByLabel(applicant.name)).toHaveValue('Nguyễn Thị Đường')
  await page.keyboard.press('Enter')
  await expect(question).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(desk.issueButton).toBeFocused()
  await page.getByLabel(applicant.phone).focus()
  await page.keyboard.press('Control+Enter')
  await expect(question).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page.getByLabel(applicant.phone)).toBeFocused()
  await page.keyboard.press('Control+Enter')
  await pressTwice(question.getByRole('button', { name: vi.intake.ask.sameConfirm }))
  await expect(desk.number).toHaveText(ISSUED)
  expect((await desk.dossiers()).length).toBe(before.length + 1)
})

test('somebody with the name of a known person: what was typed stays until an arrow goes to the list', async () => {
  await desk.emptyForm()
  await page.keyboard.type('004187001234')
  await page.keyboard.press('Tab')
  await page.keyboard.type('Nguyễn Thị Đường')
  const namesake = page.getByRole('listbox').getByRole('option', { name: '001190012345' })
  await expect(namesake).toBeVisible()
  await page.keyboard.press('Tab')
  await expect(page.getByLabel(applicant.born)).toBeFocused()
  await expect(page.getByLabel(applicant.idNumber)).toHaveValue('004187001234')
  await page.keyboard.press('Shift+Tab')
  await page.keyboard.type('Nguyễn')
  await expect(namesake).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page.getByLabel(applicant.idNumber)).toHaveValue('004187001234')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page.getByLabel(applicant.idNumber)).toHaveValue('001190012345')
  await expect(page.getByLabel(applicant.name)).toHaveValue('Nguyễn Thị Đường')
})

test('the clock put back before the last entry: refused, nothing typed is lost, and right again it goes on', async () => {
  const before = (await desk.dossiers()).length
  await desk.filledForm(OTHER, 'khai s')
  await page.getByLabel(procedure.request).fill('Khai sinh cho con đầu lòng')
  const typed = await desk.boxes()
  await setClock(counter, '2026-11-20T06:10')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText(vi.receipts.refusals.issue.CLOCK_BEHIND)).toBeVisible()
  expect((await desk.dossiers()).length).toBe(before)
  expect(await desk.boxes()).toEqual(typed)
  await expect
    .poll(() => desk.drafts())
    .toMatchObject([{ content: { name: 'Trần Văn Bằng', request: 'Khai sinh cho con đầu lòng' } }])
  await setClock(counter, '2026-11-20T08:10')
  await page.keyboard.press('Control+Enter')
  await expect(desk.number).toHaveText(ISSUED)
  expect((await desk.dossiers()).length).toBe(before + 1)
})

test('after all this the day has no gap in its numbers and none twice', async () => {
  const numbers = (await desk.dossiers()).map((one) => Number(one.dossierNo.slice(-4)))
  expect(numbers).toEqual(numbers.map((_, index) => index + 1))
  expect(numbers.length).toBeGreaterThan(4)
})
