import {
  RegisterBookPaper,
  type RegisterBookRow,
} from '../../../electron/common/papers/records/register-book.ts'
import type { ClockTime, PlainDate } from '../../../electron/common/time/model.ts'
import { addDays, instantAt } from '../../../electron/common/time/rules.ts'
import { APPLICANTS, at, eachSize, type PaperSamples, PROCEDURES, type Size, sampleBase } from './parts.ts'
import { numbersOf } from './rows.ts'

const COUNT: Record<Size, number> = { short: 0, typical: 12, extreme: 64 }

/** Mẫu số 07 (06): a period without dossiers; a page of an everyday month; pages of long names with carried totals. */
export const registerBook: PaperSamples = (set) =>
  eachSize((size) => {
    const numbers = numbersOf(set, COUNT[size])
    return RegisterBookPaper.parse({
      kind: 'register-book',
      ...sampleBase('register-book', set, size, '03/2026-STD-TTPVHCC'),
      field: size === 'extreme' ? 'Đất đai; Quản lý công trình xây dựng; Môi trường' : 'Hộ tịch',
      from: '2026-11-01',
      to: '2026-11-30',
      volume: size === 'short' ? null : '02/2026',
      rows: numbers.map((dossierNo, index) => ({ dossierNo, ...rowOf(index, size) })),
      keeper: 'Trần Văn Ước',
      madeAt: at('2026-12-01T01:00:00.000Z'),
    })
  })

function rowOf(index: number, size: Size): Omit<RegisterBookRow, 'dossierNo'> {
  const isLong = size === 'extreme' && index % 3 === 0
  const { name, address, phone } = APPLICANTS[isLong ? 'extreme' : 'typical']
  const day = addDays('2026-11-02' as PlainDate, Math.floor(index / 4))
  const finishedAt = index % 7 === 6 ? null : instantAt(addDays(day, 1 + (index % 5)), '10:00' as ClockTime)
  return {
    procedure: PROCEDURES[isLong ? 'extreme' : 'typical'].name,
    applicant: name,
    address: index % 6 === 5 ? null : address,
    phone,
    agency: 'UBND xã Hòa Bình',
    receivedAt: instantAt(day, '09:05' as ClockTime),
    dueAt: index % 9 === 8 ? null : instantAt(addDays(day, 3), '17:00' as ClockTime),
    newDueAt: index % 5 === 4 ? instantAt(addDays(day, 8), '17:00' as ClockTime) : null,
    outcome:
      finishedAt || index === 6
        ? (['early', 'early', 'on-time', 'late', 'late'] as const)[index % 5]!
        : 'open-in-time',
    returnedAt: finishedAt && index % 4 !== 3 ? finishedAt : null,
    returnBy: index % 8 === 4 ? 'post' : 'counter',
    receiver: finishedAt && index % 4 !== 3 ? name : null,
    ended: index === 6 ? 'Rút hồ sơ' : null,
  }
}
