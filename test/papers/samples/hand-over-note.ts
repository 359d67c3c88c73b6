import { HandOverNotePaper } from '../../../electron/common/papers/records/hand-over-note.ts'
import {
  APPLICANTS,
  DUE_AT,
  eachSize,
  LONG_NAME,
  PROCEDURES,
  type PaperSamples,
  RECEIVED_AT,
  sampleBase,
} from './parts.ts'
import { numbersOf } from './rows.ts'

/** One dossier without names to sign; four; thirty with long names over several pages. */
export const handOverNote: PaperSamples = (set) =>
  eachSize((size) =>
    HandOverNotePaper.parse({
      kind: 'hand-over-note',
      ...sampleBase('hand-over-note', set, size, '15/2026-BG'),
      at: RECEIVED_AT,
      fromUnit: 'Trung tâm Phục vụ hành chính công xã Hòa Bình',
      giver: size === 'extreme' ? LONG_NAME : 'Trần Văn Ước',
      toUnit:
        size === 'extreme' ? 'Phòng Kinh tế, Hạ tầng và Đô thị, Ủy ban nhân dân' : 'Phòng Văn hóa – Xã hội',
      receiver: size === 'short' ? null : size === 'typical' ? 'Lê Thị Ửng' : LONG_NAME,
      rows: numbersOf(set, { short: 1, typical: 4, extreme: 30 }[size]).map((dossierNo, index) => ({
        dossierNo,
        procedure: PROCEDURES[index % 3 === 2 ? 'extreme' : size].name,
        applicant: APPLICANTS[index % 3 === 2 ? 'extreme' : size].name,
        receivedAt: RECEIVED_AT,
        dueAt: size === 'short' ? null : DUE_AT,
        papers: index + 2,
        note: index === 1 ? 'Kèm bản gốc Giấy chứng nhận' : null,
      })),
      copies: size === 'short' ? 1 : 2,
    }),
  )
