import { reduceName } from '../../../electron/common/boards/reduce-name.ts'
import { ApologyBoardPaper, ResultBoardPaper } from '../../../electron/common/papers/records/public-board.ts'
import {
  APPLICANTS,
  dossierNoOf,
  eachSize,
  type LegalSet,
  type PaperSamples,
  PROCEDURES,
  sampleBase,
  type Size,
} from './parts.ts'

const COUNTS = { short: 0, typical: 4, extreme: 60 } as const

/** As the commune lets it be read: hidden, reduced, whole. */
function who(set: LegalSet, size: Size, index: number) {
  const number = dossierNoOf(set).replace(/\d{4}$/, String(index + 1).padStart(4, '0'))
  const { name } = APPLICANTS[index % 2 === 0 ? size : 'typical']
  return {
    dossierNo: number,
    name: reduceName(name, size === 'extreme' ? 'full' : 'family-initials'),
    procedure: PROCEDURES[index % 3 === 0 ? size : 'typical'].name,
  }
}

const rows = (size: Size) => Array.from({ length: COUNTS[size] }, (_, index) => index)

/** Nobody had to be asked to excuse; four; sixty with the longest names. */
export const apologyBoard: PaperSamples = (set) =>
  eachSize((size) =>
    ApologyBoardPaper.parse({
      kind: 'apology-board',
      ...sampleBase('apology-board', set, size, null),
      office: 'Trung tâm Phục vụ hành chính công xã Hòa Bình',
      reduced: size !== 'extreme',
      days: 30,
      rows: rows(size).map((index) => ({
        ...who(set, size, index),
        firstDueDay: '2026-11-19',
        newDueDay: '2026-11-26',
        cause: index % 2 === 0 ? 'Chờ cơ quan phối hợp trả lời' : null,
        finishedDay: index % 3 === 2 ? '2026-11-20' : null,
      })),
    }),
  )

export const resultBoard: PaperSamples = (set) =>
  eachSize((size) =>
    ResultBoardPaper.parse({
      kind: 'result-board',
      ...sampleBase('result-board', set, size, null),
      office: 'Trung tâm Phục vụ hành chính công xã Hòa Bình',
      reduced: size !== 'extreme',
      days: 15,
      rows: rows(size).map((index) => ({
        ...who(set, size, index),
        finishedDay: '2026-11-20',
        outcome: (['early', 'on-time', 'late'] as const)[index % 3]!,
        state: (['waiting', 'returned'] as const)[index % 2]!,
      })),
    }),
  )
