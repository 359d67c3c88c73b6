import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { AddressLabelPaper } from '../../electron/common/papers/records/address-label.ts'
import { CashReceiptPaper } from '../../electron/common/papers/records/cash-receipt.ts'
import { CombinedSlipPaper } from '../../electron/common/papers/records/combined-slip.ts'
import { ReturnReceiptPaper } from '../../electron/common/papers/records/return-receipt.ts'
import { makePdfs } from '../support/papers/make-pdfs.ts'
import { type PdfFacts, pdfFacts } from '../support/papers/pdf-facts.ts'
import { qrOf, qrsOf } from '../support/papers/qr-of.ts'
import { addressLabel } from './samples/address-label.ts'
import { cashReceipt } from './samples/cash-receipt.ts'
import { combinedSlip } from './samples/combined-slip.ts'
import { returnReceipt } from './samples/return-receipt.ts'

/* Smaller papers of the counter, made by the app's own paper window: what people sign, pay and stick on envelopes. */

const records = {
  cash: CashReceiptPaper.parse(cashReceipt('2025').typical),
  thrice: CashReceiptPaper.parse(cashReceipt('2025').extreme),
  combined: CombinedSlipPaper.parse(combinedSlip('2025').typical),
  label: AddressLabelPaper.parse(addressLabel('2025').typical),
  returned: ReturnReceiptPaper.parse(returnReceipt('2025').typical),
}
type Name = keyof typeof records

let folder: string
let pdfs: Partial<Record<Name, Uint8Array>>
const facts = {} as Record<Name, PdfFacts>
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'papers-slips-'))
  const made = await makePdfs<Name>(records)
  if (Object.keys(made.failures).length > 0) throw new Error(JSON.stringify(made.failures))
  pdfs = made.pdfs
  for (const [name, bytes] of Object.entries(pdfs)) {
    writeFileSync(join(folder, `${name}.pdf`), bytes)
    facts[name as Name] = await pdfFacts(join(folder, `${name}.pdf`))
  }
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('the internal receipt says the sum in figures and words, and that it is no legal one', () => {
  expect(facts.cash.sizes).toEqual(['210×148', '210×148'])
  for (const page of facts.cash.pages) {
    expect(page).toContain('PHIẾU THU NỘI BỘ')
    expect(page).toContain('Không thay biên lai thu phí, lệ phí theo quy định của pháp luật')
    expect(page).toContain('Số tiền: 55.500 đồng')
    expect(page).toContain('Bằng chữ: Năm mươi lăm nghìn năm trăm đồng./.')
  }
  expect(facts.cash.pages[0]).toContain('Liên 1: Lưu nơi thu')
  expect(facts.cash.pages[1]).toContain('Liên 2: Giao người nộp tiền')
  const whole = facts.thrice.pages.join(' ')
  for (const copy of ['Liên 1', 'Liên 2', 'Liên 3']) expect(whole.split(copy)).toHaveLength(2)
})

test('a camera finds each dossier of a combined slip by the QR beside it', async () => {
  const { dossiers } = records.combined
  expect(await qrsOf(pdfs.combined!)).toEqual(dossiers.map(({ qr }) => qr).sort())
  const [page = ''] = facts.combined.pages
  for (const { dossierNo } of dossiers) expect(page).toContain(dossierNo)
  expect(page).toContain('Tổng cộng: 4 hồ sơ 16.000')
})

test('a label has its own size, who sends, who receives, and the dossier for the scanner', async () => {
  expect(facts.label.sizes).toEqual(['100×150'])
  const [{ qr, receiver, sender }] = records.label.labels as [(typeof records.label.labels)[number]]
  expect(await qrOf(pdfs.label!)).toBe(qr)
  expect(facts.label.pages[0]).toMatch(new RegExp(`Người gửi ${sender.name}.*Người nhận ${receiver.name}`))
})

test('the receipt for a result: what was checked stands over the signatures', async () => {
  expect(facts.returned.pages).toHaveLength(2)
  for (const page of facts.returned.pages)
    expect(page).toMatch(
      /Người nhận kết quả: Nguyễn Thị Đường, số giấy tờ 025190001234; chủ hồ sơ Đã đối chiếu giấy tờ tùy thân.*NGƯỜI NHẬN KẾT QUẢ NGƯỜI TRẢ KẾT QUẢ/,
    )
  expect(await qrOf(pdfs.returned!)).toBe(records.returned.qr)
})
