import { expect, test } from 'vitest'
import { seeded } from '../../../test/support/calendars.ts'
import type { Instant } from '../time/model.ts'
import { answerByAfterWait, dueOf, limitEnd } from './due.ts'
import type { PetitionState } from './model.ts'
import { personalDataIn } from './personal-data.ts'
import { defaultPetitionRules as rules } from './setting.ts'

const friday = '2026-11-20T02:00:00.000Z' as Instant
const somebody = { name: 'Lò Văn Ứng', address: 'Bản Nà Phòn', phone: '0912 345 678', email: '' }

test('working days skip the rest days, the day of coming is not counted, and the last one ends with work', () => {
  const due = dueOf({ kind: 'feedback', petitioner: somebody }, friday, rules, seeded)
  expect(due).toEqual({
    refuseBy: '2026-11-24T10:00:00.000Z',
    askBy: '2026-11-27T10:00:00.000Z',
    answerBy: '2026-12-11T10:00:00.000Z',
  })
})

test('calendar days that end on a rest day end on the next working day', () => {
  const limit = { amount: 30, unit: 'day' as const, confirmed: true, source: '' }
  // 20 December 2026 is a Sunday.
  expect(limitEnd(friday, limit, seeded)).toBe('2026-12-21T10:00:00.000Z')
})

test('a limit that nobody confirmed and a nameless petition promise nothing', () => {
  const none = { refuseBy: null, askBy: null, answerBy: null }
  expect(dueOf({ kind: 'complaint', petitioner: somebody }, friday, rules, seeded)).toEqual(none)
  expect(dueOf({ kind: 'feedback', petitioner: null }, friday, rules, seeded)).toEqual(none)
})

test('while the petitioner is waited for, the limit stands', () => {
  const state = {
    facts: { kind: 'feedback' },
    askedAt: '2026-11-24T02:00:00.000Z',
    due: { answerBy: '2026-12-11T10:00:00.000Z' },
  } as PetitionState
  // Three working days of waiting.
  expect(answerByAfterWait(state, '2026-11-27T02:00:00.000Z' as Instant, rules, seeded)).toBe(
    '2026-12-16T10:00:00.000Z',
  )
})

test('public words name nobody: without marks, with other blanks, inside a sentence', () => {
  const facts = { petitioner: somebody, about: 'anh Nam ở quầy 2', dossierNo: 'H14.999.01-261120-0001' }
  const found = (text: string) => personalDataIn(text, facts)
  expect(found('Người dân phản ánh phải chờ lâu tại quầy 2.')).toEqual([])
  expect(found('Ông LO VAN UNG, phản ánh chờ lâu')).toEqual(['name'])
  expect(found('ở bản Nà  Phòn')).toEqual(['address'])
  expect(found('gọi lại 0912.345.678')).toEqual(['phone', 'number'])
  expect(found('căn cước 025190001234')).toEqual(['number'])
  expect(found('thư tới ung@example.vn')).toEqual(['email'])
  expect(found('Anh Nam ở quầy 2 vắng mặt')).toEqual(['about'])
  expect(found('hồ sơ H14.999.01-261120-0001')).toEqual(['number'])
  // A name inside another word is no name.
  expect(personalDataIn('Quy định', { ...facts, petitioner: { ...somebody, name: 'Quy Đị' } })).toEqual([])
})
