import { expect, test } from '@playwright/test'
import type { PlainDate } from '../../electron/common/time/model.ts'
import { vi } from '../../renderer/i18n/vi.ts'
import { type CounterApp, openCounterApp } from '../support/counter-app.ts'
import { type GivenIntake, takenIn } from '../support/intake.ts'
import { openDossier } from '../support/open-dossier.ts'
import { lookAt } from '../support/look-at.ts'

/* What hangs together, set right: documents with their fee and what was paid of it, the parcel with the moment of
   intake and the promise. */

const words = vi.corrections.correct
let counter: CounterApp

const shot = (name: string) => lookAt(counter.page, name)
const facts = async (id: string) => (await counter.ok('dossiers.get', { id })).facts

test.beforeAll(async () => {
  counter = await openCounterApp({ demo: true, clock: '2026-11-20T08:00:00+07:00' })
  await counter.as('officer')
  await expect(counter.page.getByRole('heading', { name: vi.home.title, level: 1 })).toBeVisible()
})
test.afterAll(() => counter?.close())

/** A dossier taken in, and the form that sets it right. */
async function correcting(given: GivenIntake, before?: (id: string) => Promise<unknown>) {
  const { page } = counter
  const { dossierId, dossierNo } = await takenIn(counter, given)
  await before?.(dossierId)
  await openDossier(page, dossierNo)
  await page.keyboard.press('Control+9')
  await page.keyboard.press('s')
  await expect(page.getByText(words.nothing)).toBeVisible()
  return dossierId
}

async function save() {
  const { page } = counter
  await page.getByLabel(words.reason).fill('Nhập nhầm, người nộp báo lại')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('button', { name: vi.intake.issued.print })).toBeVisible()
}

test('documents to certify: pages corrected, the fee follows, what is missing is taken and the slip printed anew', async () => {
  const { page } = counter
  const certified = { procedure: '2.000815', person: 1 }
  const documents = [{ name: 'Căn cước công dân', pages: 1, copies: 1 }]
  const dossierId = await correcting(
    { ...certified, fees: { copies: 1, pages: 1, chosen: [], documents } },
    async (id) => {
      await counter.ok('payments.pay', {
        ...{ dossierId: id, amount: 2000, by: 'cash', stage: 'intake', payer: 'Lò Văn A' },
      } as never)
    },
  )
  await page.getByLabel(vi.certifications.intake.pagesOf(1)).fill('4')
  await page.getByLabel(vi.certifications.intake.copiesOf(1)).fill('3')
  const changes = page.locator('.correction-changes')
  await expect(changes).toContainText(words.document('Căn cước công dân', 1, 1))
  await expect(changes).toContainText(words.document('Căn cước công dân', 4, 3))
  await expect(page.getByLabel(words.fee)).toHaveValue('18.000')
  const money = page.locator('.correction-money')
  await expect(money).toContainText(vi.payments.money(2000))
  await expect(money).toContainText(vi.payments.money(16_000))
  await shot('certified')
  await save()
  expect(await facts(dossierId)).toMatchObject({
    fee: 18_000,
    certified: [{ pages: 4, copies: 3, fee: 18_000 }],
  })
  await shot('certified-saved')
  await page.getByRole('button', { name: vi.payments.pay.now(vi.payments.money(16_000)) }).click()
  await expect(page.getByText(vi.payments.pay.settled(vi.payments.money(18_000)))).toBeVisible()

  // Too much was taken: what is to be given back is said, and the dossier's page has the act.
  await page.getByRole('button', { name: words.back }).click()
  await page.keyboard.press('Control+9')
  await page.keyboard.press('s')
  await page.getByLabel(vi.certifications.intake.copiesOf(1)).fill('1')
  await expect(money).toContainText(words.money.giveBack)
  await expect(money).toContainText(vi.payments.money(12_000))
  await shot('certified-less')
  await save()
  await expect(page.getByText(words.money.overPaid(vi.payments.money(12_000)))).toBeVisible()
  await shot('certified-over')
  await page.getByRole('button', { name: words.money.toPayments }).click()
  await expect(page.locator('.payments-figures')).toContainText(vi.payments.money(12_000))
  await expect(page.locator('.timeline').getByText(words.document('Căn cước công dân', 4, 1))).toBeVisible()
})

test('a parcel: its postmark and number, and the moment it was received; the promise is counted from then', async () => {
  const { page } = counter
  const posted = { postmark: '2026-11-19' as PlainDate, parcelNo: 'EB123456789VN' }
  const dossierId = await correcting({ person: 2, channel: 'post', posted })
  const before = await facts(dossierId)
  const postmark = page.getByLabel(vi.post.intake.postmark)
  await expect(postmark).toHaveValue('19/11/2026')
  await postmark.fill('21/11/2026')
  await expect(page.getByText(words.received.postmarkLate)).toBeVisible()
  await postmark.fill('16/11/2026')
  const changes = page.locator('.correction-changes')
  await expect(changes).toContainText('19/11/2026')
  await expect(changes).toContainText('16/11/2026')
  // The postmark alone moves no date: the law counts from when everything was there.
  await expect(page.getByText(words.moved)).toBeHidden()
  await page.getByLabel(words.received.day).fill('18/11/2026')
  await page.getByLabel(words.received.clock).fill('9h30')
  await expect(page.getByText(words.moved)).toBeVisible()
  await expect(page.locator('.intake-due-day')).toContainText('23/11/2026')
  await shot('posted')
  await save()
  expect(await facts(dossierId)).toMatchObject({
    posted: { postmark: '2026-11-16', parcelNo: 'EB123456789VN' },
    receivedAt: '2026-11-18T02:30:00.000Z',
    enteredAt: before.receivedAt,
    dueAt: '2026-11-23T10:00:00.000Z',
  })
  await page.getByRole('button', { name: words.back }).click()
  await expect(page.locator('.timeline').getByText('19/11/2026 → 16/11/2026')).toBeVisible()
  await shot('posted-dossier')
})

test('a document that is in the book: its line says what is right, and that it was set right', async () => {
  const { page } = counter
  const dossierId = await correcting(
    {
      ...{ procedure: '2.000815', person: 3 },
      fees: { copies: 1, pages: 1, chosen: [], documents: [{ name: 'Học bạ', pages: 2, copies: 1 }] },
    },
    async (id) => {
      await counter.ok('dossiers.markReady', { dossierId: id, version: 1, note: '' })
      await counter.sitDown('lanhdao')
      await counter.ok('dossiers.signOff', { dossierId: id, version: 2, note: '' })
      await counter.sitDown('motcua')
    },
  )
  await page.getByLabel(vi.certifications.intake.pagesOf(1)).fill('12')
  await save()
  expect((await facts(dossierId)).certified).toMatchObject([{ pages: 12 }])
  await page.getByRole('button', { name: vi.shell.screens.certifications }).click()
  await expect(page.getByText(vi.certifications.screen.amended)).toBeVisible()
  await expect(page.getByText(vi.certifications.line.pages(12), { exact: false })).toBeVisible()
  await shot('certified-book')
})
