import { CashSheetPaper } from '../../../electron/common/papers/records/cash-sheet.ts'
import { APPLICANTS, at, eachSize, LONG_NAME, PROCEDURES, type PaperSamples, sampleBase } from './parts.ts'
import { numbersOf } from './rows.ts'

/** A day without money; an everyday day with a void receipt; seventy receipts with carried totals. */
export const cashSheet: PaperSamples = (set) =>
  eachSize((size) =>
    CashSheetPaper.parse({
      kind: 'cash-sheet',
      ...sampleBase('cash-sheet', set, size, null),
      day: '2026-11-20',
      station: 'Quầy 1',
      rows: numbersOf(set, { short: 0, typical: 9, extreme: 70 }[size]).map((dossierNo, index) => ({
        receiptNo: `${String(123 + index).padStart(4, '0')}/2026-PT`,
        at: at(
          `2026-11-20T0${1 + (Math.floor(index / 10) % 8)}:${String((index * 7) % 60).padStart(2, '0')}:00.000Z`,
        ),
        payer: APPLICANTS[size === 'extreme' && index % 4 === 0 ? 'extreme' : 'typical'].name,
        dossierNo: index % 5 === 4 ? null : dossierNo,
        purpose:
          size === 'extreme' && index % 4 === 0
            ? PROCEDURES.extreme.name
            : 'Lệ phí cấp bản sao trích lục hộ tịch',
        paidBy: index % 6 === 5 ? 'transfer' : index % 11 === 7 ? 'online' : 'cash',
        amount: 8_000 * (1 + (index % 3)),
        void: index === 3,
      })),
      collector: 'Trần Văn Ước',
      receiver: size === 'short' ? null : size === 'typical' ? 'Lê Thị Ửng' : LONG_NAME,
      madeAt: at('2026-11-20T10:10:00.000Z'),
    }),
  )
