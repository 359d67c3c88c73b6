import { expect, it } from 'vitest'
import type { Filing } from '../../../electron/common/filings/model.ts'
import { FeeChoice } from '../../../electron/common/receipts/model.ts'
import { fromFiling } from './from-filing.ts'
import { IntakeDraft, intakeOf, problemsOf } from './intake-draft.ts'

const procedure = { code: '1.004837', name: 'Đăng ký giám hộ', components: [] }

it('everything a filing says of who is authorised is in the request that is handed in', () => {
  const authorised = {
    name: 'Đỗ Thị Ngọc Ánh',
    idNumber: '004190001234',
    address: 'Xóm Nà Lốc',
    phone: '0987654321',
    email: 'anh@example.vn',
    document: 'Giấy ủy quyền ngày 18/11/2026',
  }
  const applicant = { kind: 'citizen', name: 'Bế Thị Ngân' }
  const filing = { applicant, authorised, procedure, request: 'x', components: [], returnBy: 'counter' }
  const draft = IntakeDraft.parse(fromFiling(filing as unknown as Filing, undefined))
  expect(intakeOf(draft, procedure).authorised).toEqual(authorised)
})

it('a fee that no model takes is named before the form is handed in', () => {
  const typed = (openFees: Record<string, string>) =>
    problemsOf(IntakeDraft.parse({ name: 'Bế Thị Ngân', procedureCode: procedure.code, openFees }))
  const taken = (amount: number) =>
    FeeChoice.safeParse({ copies: 1, pages: 1, chosen: [{ index: 0, amount }] })
  expect(typed({ 0: '100.000.000', 2: '' })).toEqual([])
  expect(taken(100_000_000).success).toBe(true)
  expect(typed({ 0: '8000', 2: '100000001' })).toEqual(['fee'])
  expect(taken(100_000_001).success).toBe(false)
})
