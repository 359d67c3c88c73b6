import { expect, test } from 'vitest'
import { receiptSample } from '../../../test/support/papers/samples.ts'
import { PaperRecord } from './model.ts'

test('text is stored composed and trimmed, so that the same words always print the same', () => {
  const decomposed = { ...receiptSample, request: '  Đăng ký khai sinh '.normalize('NFD') }
  const paper = PaperRecord.parse(decomposed)
  expect(paper.kind === 'receipt' && paper.request).toBe('Đăng ký khai sinh'.normalize('NFC'))
})

test('a record with a field the form does not know, or without one it prints, is refused', () => {
  expect(PaperRecord.safeParse(receiptSample).success).toBe(true)
  expect(PaperRecord.safeParse({ ...receiptSample, fee: 8000 }).success).toBe(false)
  expect(PaperRecord.safeParse({ ...receiptSample, dossierNo: ' ' }).success).toBe(false)
  const { receivedAt: _, ...withoutTime } = receiptSample
  expect(PaperRecord.safeParse(withoutTime).success).toBe(false)
})
