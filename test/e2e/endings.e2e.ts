import { expect, type Page, test } from '@playwright/test'
import { vi } from '../../renderer/i18n/vi.ts'
import { signIn } from '../demo/at-the-counter.ts'
import { type CounterApp, openCounterApp } from '../support/counter-app.ts'
import { openDossier } from '../support/open-dossier.ts'
import { anIntake } from '../support/intake.ts'
import { roadDesk } from '../support/road-desk.ts'

/* How a dossier ends when not straight: refused after appraisal, in parts, by post and back, without the slip, online. */

test.describe.configure({ mode: 'serial' })

const { roads } = vi

let counter: CounterApp
let page: Page
const { main, dialog, state, look, takenIn, at, made, send, further, act } = roadDesk(() => counter)

test.beforeAll(async () => {
  counter = await openCounterApp({ demo: true, clock: '2026-12-22T09:00:00+07:00' })
  page = counter.page
})
test.afterAll(async () => {
  await counter?.close()
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
  await dialog().getByLabel(vi.payments.pay.unpaidConfirmed).check()
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
  const unpaid = dialog().getByLabel(vi.payments.pay.unpaidConfirmed)
  await unpaid.check()
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
  await unpaid.check()
  await look('return-lost-slip')
  await send()
  const { text } = await made(seven, 'return-receipt')
  expect(text).toContain('giấy tiếp nhận và hẹn trả bị mất, người nhận xuất trình giấy tờ tùy thân')
  expect(text).toMatch(/Người nhận kết quả:? Sùng Thị Mỷ/)
  expect(text).not.toContain('EB123456789VN')
})

test('filed online: told by e-mail in words that are ready, given out online', async () => {
  const { applicant } = anIntake({ person: 80 })
  const eight = await takenIn('2.000908', 'Hà Văn Mạng', {
    channel: 'online',
    returnBy: 'online',
    applicant: { ...applicant, email: 'mang@example.vn' },
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
  const unpaid = dialog().getByLabel(vi.payments.pay.unpaidConfirmed)
  if ((await unpaid.count()) > 0) await unpaid.check()
  await send()
  expect(await state(eight)).toMatchObject({ status: 'returned', byPost: false })
  const { text } = await made(eight, 'return-receipt')
  expect(text).toContain('nhận trực tuyến')
  expect(text).not.toContain('thu lại giấy tiếp nhận')
})
