import { expect, test } from '@playwright/test'
import { bookId } from '../../electron/common/certifications/rules.ts'
import { cashSheetId } from '../../electron/common/payments/rules.ts'
import type { PlainDate } from '../../electron/common/time/model.ts'
import { bookAbout } from '../../electron/core/books/book-about.ts'
import { vi } from '../../renderer/i18n/vi.ts'
import { type CounterApp, openCounterApp } from '../support/counter-app.ts'
import { type GivenIntake, takenIn } from '../support/intake.ts'
import { openDossier } from '../support/open-dossier.ts'
import { type IntakeDesk, intakeDesk } from '../support/intake-desk.ts'
import { archivedPaper } from '../support/papers/archived-paper.ts'

/* Fees, certification, what is answered at once, several dossiers of one person, and the post, in the real app; each
   of their papers is read back out of the archive. */

const DAY = '2026-11-20' as PlainDate
const OFFICER = 'Nguyễn Thị Thanh Hương'
/** A number in a narrow column goes on in a second line, which begins with the day. */
const inColumn = (dossierNo: string) => dossierNo.slice(dossierNo.indexOf('-') + 1)

let counter: CounterApp
let desk: IntakeDesk

const taken = (person: number, over: GivenIntake = {}) => takenIn(counter, { person, ...over })
/** Result there and signed by whoever the procedure asks. */
async function signed(dossierId: string) {
  const state = async () => (await counter.ok('dossiers.get', { id: dossierId })).state
  await counter.ok('dossiers.markReady', { dossierId, version: (await state()).version, note: '' })
  for (const [role, status, call] of [
    ['head', 'to-review', 'dossiers.approve'],
    ['leader', 'to-sign', 'dossiers.signOff'],
  ] as const) {
    const now = await state()
    if (now.status !== status) continue
    await counter.as(role)
    await counter.ok(call, { dossierId, version: now.version, note: '' })
  }
  await counter.sitDown('motcua')
}
const open = (dossierNo: string) => openDossier(counter.page, dossierNo)
async function person(name: string, number: string) {
  const { page } = counter
  await desk.emptyForm()
  await page.getByLabel(vi.intake.applicant.name, { exact: true }).fill(name)
  await page.getByLabel(vi.intake.applicant.idNumber).fill(number)
  await page.getByLabel(vi.intake.applicant.address).fill('Xóm 1, xã Hòa Bình')
}

test.beforeAll(async () => {
  counter = await openCounterApp({ demo: true, clock: '2026-11-20T08:00:00+07:00' })
  desk = intakeDesk(counter)
  await counter.sitDown('motcua')
})
test.afterAll(() => counter.close())

test('a fee is taken from the dossier page with two keys, and the day’s cash says it', async () => {
  const { page } = counter
  const { dossierId, dossierNo } = await taken(1, { procedure: '1.004222' })
  await open(dossierNo)
  await expect(page.getByRole('main').getByRole('button', { name: /F6/ })).toBeVisible()
  await page.keyboard.press('F6')
  const dialog = page.getByRole('dialog')
  await expect(dialog).toBeVisible()
  await page.keyboard.press('Control+Enter')
  await expect(dialog.getByText(vi.payments.pay.done('20.000 đ', '01/PT-2026'))).toBeVisible()
  await dialog.getByRole('button', { name: vi.payments.card.print }).click()
  // There is no printer here; the receipt is archived all the same.
  await expect(dialog.getByText(vi.papers.kinds['cash-receipt'])).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByText(vi.payments.timeline.paid('20.000 đ', '01/PT-2026'))).toBeVisible()
  const { entries } = await counter.ok('payments.ofDossier', { dossierId })
  const receipt = await archivedPaper(counter, entries[0]!.id, 'cash-receipt', 'A5-landscape')
  for (const part of ['01/PT-2026', dossierNo, 'Nguyễn Thị Đường', '20.000', 'Hai mươi nghìn đồng', OFFICER])
    expect(receipt.text).toContain(part)

  await page.getByRole('navigation').getByText(vi.shell.screens.payments).click()
  await expect(page.getByRole('grid').getByText('01/PT-2026')).toBeVisible()
  await page.getByRole('button', { name: vi.payments.screen.make }).click()
  await expect(page.getByText(vi.papers.kinds['cash-sheet'])).toBeVisible()
  const { officers } = await counter.ok('payments.day', { day: DAY, officerId: null })
  const sheet = await archivedPaper(counter, cashSheetId(DAY, officers[0]!.id), 'cash-sheet', 'A4')
  for (const part of ['01/PT-2026', inColumn(dossierNo), 'Nguyễn Thị Đường', '20.000', OFFICER, '20/11/2026'])
    expect(sheet.text).toContain(part)
})

test('a mistaken payment is cancelled with a reason and stands there as cancelled', async () => {
  const { page } = counter
  const { dossierId, dossierNo } = await taken(2, { procedure: '1.004222' })
  await counter.ok('payments.pay', { dossierId, amount: 20_000, by: 'cash', stage: 'intake', payer: 'Ai Đó' })
  await open(dossierNo)
  await page.getByRole('button', { name: vi.payments.card.cancel }).click()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText(vi.payments.cancel.reasonMissing)).toBeVisible()
  await page.getByLabel(vi.payments.cancel.reason).fill('nhầm hồ sơ')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect(page.locator('.payments-gone')).toContainText('02/PT-2026')
  expect((await counter.ok('payments.ofDossier', { dossierId })).balance.open).toBe(20_000)
  // The sheet of the day keeps its number and counts it no more.
  await page.getByRole('navigation').getByText(vi.shell.screens.payments).click()
  await page.getByRole('button', { name: vi.payments.screen.again }).click()
  const { officers } = await counter.ok('payments.day', { day: DAY, officerId: null })
  const about = cashSheetId(DAY, officers[0]!.id)
  await expect.poll(async () => (await counter.ok('papers.list', { about })).length).toBe(2)
  const { text } = await archivedPaper(counter, about, 'cash-sheet', 'A4')
  expect(text).toContain('02/PT-2026')
  expect(text).toMatch(/hủy/i)
  expect(text).toContain('Hai mươi nghìn đồng')
  expect(text).not.toContain('40.000')
})

test('a fee is waived with its ground, and nothing is left to pay', async () => {
  const { page } = counter
  const { dossierId, dossierNo } = await taken(5, { procedure: '1.004222' })
  await open(dossierNo)
  await page.getByRole('button', { name: vi.payments.card.exemptAct }).click()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText(vi.payments.exempt.reasonMissing)).toBeVisible()
  await page.getByRole('dialog').getByLabel(vi.payments.exempt.reason).fill('Hộ nghèo theo sổ số 12')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect(page.getByRole('main')).toContainText(vi.payments.timeline.exempted('20.000 đ'))
  expect((await counter.ok('payments.ofDossier', { dossierId })).balance).toMatchObject({
    exempt: 20_000,
    open: 0,
  })
})

test('an unpaid sum is asked about when the result is given back', async () => {
  const { page } = counter
  const { dossierId, dossierNo } = await taken(3, { procedure: '1.004222' })
  await signed(dossierId)
  await open(dossierNo)
  await page.keyboard.press('Control+1')
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByText(vi.payments.pay.atReturn('20.000 đ'))).toBeVisible()
  await dialog.getByText(vi.dossiers.return.idChecked).click()
  await page.keyboard.press('Control+Enter')
  await expect(dialog.getByText(vi.payments.pay.unpaidMissing)).toBeVisible()
  await dialog.getByRole('button', { name: vi.payments.pay.now('20.000 đ') }).click()
  await expect(dialog.getByText(vi.payments.pay.atReturn('20.000 đ'))).toBeHidden()
  await page.keyboard.press('Control+Enter')
  await expect(dialog).toBeHidden()
  const { state } = await counter.ok('dossiers.get', { id: dossierId })
  expect(state.status).toBe('returned')
  const { entries } = await counter.ok('payments.ofDossier', { dossierId })
  expect(entries).toMatchObject([{ stage: 'return', amount: 20_000 }])
})

test('papers to be certified are priced as they are typed, and numbered in the book once signed', async () => {
  const { page } = counter
  await person('Lò Thị Hoa', '004190000123')
  await desk.chooseProcedure('chung thuc ban sao')
  await page.keyboard.press('F8')
  const words = vi.certifications.intake
  await page.getByLabel(words.nameOf(1)).fill('Căn cước công dân')
  await page.getByLabel(words.pagesOf(1)).fill('2')
  await page.getByLabel(words.copiesOf(1)).fill('3')
  await page.keyboard.press('Enter')
  await expect(page.getByLabel(words.nameOf(2))).toBeFocused()
  await page.keyboard.type('Học bạ')
  await page.getByLabel(words.pagesOf(2)).fill('14')
  await expect(page.getByRole('complementary').getByText('28.000 đ', { exact: true })).toBeVisible()
  await page.keyboard.press('Control+Enter')
  await expect(desk.number).toBeVisible()
  const no = await desk.number.innerText()
  const dossier = (await desk.dossiers()).find((one) => one.dossierNo === no)!
  await page.getByRole('button', { name: vi.intake.issued.print, exact: false }).first().click()
  await expect(page.getByText(vi.papers.refusals.print.NO_PRINTER)).toBeVisible()
  const slip = await archivedPaper(counter, dossier.id, 'certification-slip', 'A5')
  for (const part of [no, 'Lò Thị Hoa', 'Căn cước công dân', 'Học bạ', '28.000', 'Hai mươi tám nghìn đồng'])
    expect(slip.text).toContain(part)
  await signed(dossier.id)
  await page.getByRole('navigation').getByText(vi.shell.screens.certifications).click()
  const book = page.getByRole('grid')
  await expect(book.getByText('01/2026')).toBeVisible()
  await expect(book.getByText('02/2026')).toBeVisible()
  await page.getByRole('button', { name: vi.certifications.screen.make }).click()
  await expect(page.locator('.paper-entry').getByText(vi.papers.kinds['certification-book'])).toBeVisible()
  const { text } = await archivedPaper(counter, bookId('copy', DAY), 'certification-book', 'A4-landscape')
  for (const part of ['01/2026', '02/2026', 'Lò Thị Hoa', 'Căn cước công dân', 'Học bạ', '28.000'])
    expect(text).toContain(part)
  expect(text).toMatch(/chứng thực bản sao từ bản chính/i)
})

test('what is answered at once is taken in, paid and given out with one key where the counter signs', async () => {
  const { page } = counter
  await counter.sitDown('quantri')
  const { procedure, version } = await counter.ok('procedures.get', { code: '2.000884' })
  await counter.ok('procedures.setSteps', {
    code: procedure.code,
    version,
    steps: procedure.steps,
    signOffRequired: false,
    departmentSignOff: false,
  })
  await counter.sitDown('motcua')
  await person('Mạc Văn Tư', '004090000124')
  await desk.chooseProcedure('chung thuc chu ky trong')
  await page.keyboard.press('F8')
  await page.keyboard.press('F11')
  await expect(page.getByText(vi.atOnce.returned)).toBeVisible()
  // The next citizen may come: no slip unless somebody asks.
  await expect(page.getByRole('button', { name: vi.intake.issued.next })).toBeFocused()
  const no = await desk.number.innerText()
  const { id } = (await desk.dossiers()).find((one) => one.dossierNo === no)!
  const { state, timeline } = await counter.ok('dossiers.get', { id })
  expect(state.status).toBe('returned')
  expect(timeline.map((one) => one.verb)).toEqual([
    'received',
    'result-ready',
    'certified',
    'paid',
    'returned',
  ])
})

test('the second dossier of one person begins at its procedure, and one slip says both', async () => {
  const { page } = counter
  await person('Đàm Thị Ơn', '004190000125')
  await desk.chooseProcedure('giam ho')
  await page.keyboard.press('F8')
  await page.keyboard.press('Control+Enter')
  await expect(desk.number).toBeVisible()
  await page.keyboard.press('F7')
  await expect(page.getByLabel(vi.intake.procedure.label)).toBeFocused()
  await expect(page.getByLabel(vi.intake.applicant.name, { exact: true })).toHaveValue('Đàm Thị Ơn')
  await desk.chooseProcedure('khai tu')
  await page.keyboard.press('F8')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText(vi.intake.issued.visit(2))).toBeVisible()
  const print = page.getByRole('button', { name: vi.intake.issued.printCombined })
  await expect(print).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByText(vi.papers.refusals.print.NO_PRINTER)).toBeVisible()
  const lists = await counter.ok('books.day', { day: '2026-11-20' as never })
  const together = lists.find((one) => one.kind === 'combined-slip')!.dossiers
  expect(together).toHaveLength(2)
  const about = bookAbout({ kind: 'combined-slip', dossierIds: together.map(({ id }) => id) })
  const { text } = await archivedPaper(counter, about, 'combined-slip', 'A4')
  for (const part of ['Đàm Thị Ơn', 'Đăng ký giám hộ', 'Đăng ký khai tử']) expect(text).toContain(part)
  for (const { dossierNo } of together) expect(text).toContain(inColumn(dossierNo))
})

test('results leave with the postman: numbers one after the other, then one list', async () => {
  const { page } = counter
  const ids: string[] = []
  for (const number of [31, 32]) {
    const { dossierId } = await taken(number, { returnBy: 'post', returnAddress: `Số ${number}, phố Chợ` })
    ids.push(dossierId)
    await signed(dossierId)
  }
  await page.getByRole('navigation').getByText(vi.shell.screens.post).click()
  await expect(page.locator('.post-row')).toHaveCount(2)
  await page.getByRole('button', { name: vi.post.screen.labels }).click()
  await expect(
    page.getByRole('dialog').getByText(vi.papers.kinds['address-label'], { exact: true }),
  ).toBeVisible()
  const about = bookAbout({ kind: 'address-label', dossierIds: ids })
  const labels = await archivedPaper(counter, about, 'address-label', 'label')
  expect(labels.pages).toHaveLength(2)
  for (const [at, number] of [31, 32].entries()) {
    expect(labels.pages[at]).toContain(`Số ${number}, phố Chợ`)
    expect(labels.pages[at]).toContain('0912345678')
    expect(labels.pages[at]).not.toContain(`Số ${63 - number}, phố Chợ`)
  }
  await page.keyboard.press('Escape')
  await page.locator('.post-row input').first().focus()
  for (const tracking of ['EE000000031VN', 'EE000000032VN']) {
    await page.keyboard.type(tracking)
    await page.keyboard.press('Enter')
  }
  await page.getByLabel(vi.post.screen.postOffice).fill('Bưu điện văn hóa xã')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText(vi.post.screen.closed('01/BKBĐ-2026', 2))).toBeVisible()
  for (const id of ids) expect((await counter.ok('dossiers.get', { id })).state.byPost).toBe(true)
  await page.getByRole('button', { name: vi.post.screen.makePaper }).click()
  await expect(page.getByText(vi.papers.kinds['post-list'])).toBeVisible()
  const { lists } = await counter.ok('post.lists', { day: DAY })
  const { text } = await archivedPaper(counter, lists[0]!.id, 'post-list', 'A4-landscape')
  for (const part of [
    '01/BKBĐ-2026',
    'Bưu điện văn hóa xã',
    'Số 31, phố Chợ',
    'Số 32, phố Chợ',
    'EE000000031VN',
    'EE000000032VN',
    OFFICER,
  ])
    expect(text).toContain(part)
})

test('filed by post: the postmark and the parcel stand on the dossier, the limit counts from the intake', async () => {
  const { page } = counter
  await person('Sầm Thị Thư', '004190000126')
  await desk.chooseProcedure('giam ho')
  await page.getByRole('radio', { name: vi.intake.delivery.channels.post, exact: true }).check()
  await page.getByLabel(vi.post.intake.postmark).fill('18/11/2026')
  await page.getByLabel(vi.post.intake.parcelNo).fill('RR123456785VN')
  await page.keyboard.press('F8')
  await page.keyboard.press('Control+Enter')
  await expect(desk.number).toBeVisible()
  await page.getByRole('button', { name: vi.intake.issued.open }).click()
  const main = page.getByRole('main')
  await expect(main).toContainText(vi.post.intake.markedOn('18/11/2026'))
  await expect(main).toContainText('RR123456785VN')
  const [newest] = (await desk.dossiers()).toReversed()
  expect(newest).toMatchObject({ channel: 'post', dueAt: '2026-11-25T10:00:00.000Z' })
})
