import { expect, it } from 'vitest'
import { feeKindOf, feeKindOfDossier } from './fee-kind.ts'

it.each([
  ['Lệ phí đăng ký hộ kinh doanh', 'charge'],
  ['LỆ PHÍ hộ tịch', 'charge'],
  ['Phí chứng thực bản sao', 'fee'],
  ['Phí chứng thực; Phí cấp bản sao (thu một phần)', 'fee'],
  ['Phí chứng thực; Lệ phí hộ tịch', 'mixed'],
  ['Phí, lệ phí: Thủ tục thử', 'mixed'],
  ['Tiền in', 'mixed'],
] as const)('%s', (name, kind) => expect(feeKindOf({ name })).toBe(kind))

it('a dossier without fee lines tells nothing of what is let be', () => {
  expect(feeKindOfDossier({})).toBe('mixed')
  expect(feeKindOfDossier({ feeLines: [{ name: 'Lệ phí hộ tịch', amount: 1 }] })).toBe('charge')
})
