import { type ControlRow, ControlSlipPaper } from '../../../electron/common/papers/records/control-slip.ts'
import {
  at,
  DUE_AT,
  dossierNoOf,
  eachSize,
  LONG_NAME,
  PROCEDURES,
  type PaperSamples,
  qrOf,
  RECEIVED_AT,
  sampleBase,
} from './parts.ts'

const counter = { unit: 'Trung tâm PVHCC', name: 'Trần Văn Ước' }
const specialist = { unit: 'Văn phòng HĐND và UBND', name: 'Hoàng Văn Chuyên' }
const leader = { unit: 'Lãnh đạo UBND', name: 'Đặng Quốc Ưng' }

const ROAD: ControlRow[] = [
  {
    giver: counter,
    receiver: specialist,
    givenAt: at('2026-11-20T03:10:00.000Z'),
    takenAt: at('2026-11-20T03:25:00.000Z'),
    result: 'early',
    note: null,
  },
  {
    giver: specialist,
    receiver: leader,
    givenAt: at('2026-11-23T08:00:00.000Z'),
    takenAt: at('2026-11-23T08:40:00.000Z'),
    result: 'on-time',
    note: null,
  },
  {
    giver: leader,
    receiver: counter,
    givenAt: at('2026-11-24T03:00:00.000Z'),
    takenAt: null,
    result: 'late',
    note: 'Lãnh đạo đi công tác',
  },
]

/** Mẫu số 06 (05): taken in just now; the road through three hands; a long one with returns and long names. */
export const controlSlip: PaperSamples = (set) =>
  eachSize((size) =>
    ControlSlipPaper.parse({
      kind: 'control-slip',
      ...sampleBase('control-slip', set, size, set === '2018' ? '21/PKS' : '21/PKS-TTPVHCC'),
      dossierNo: dossierNoOf(set),
      procedure: PROCEDURES[size],
      agency: size === 'short' ? 'Xã Ô' : 'Ủy ban nhân dân xã Hòa Bình',
      coordinating:
        size === 'extreme' ? 'Chi nhánh Văn phòng đăng ký đất đai khu vực; Cơ quan thuế khu vực số 12' : null,
      receivedAt: RECEIVED_AT,
      dueAt: DUE_AT,
      rows: {
        short: [],
        typical: ROAD,
        extreme: Array.from({ length: 4 }, () => ROAD)
          .flat()
          .map((row, index) =>
            index === 3
              ? {
                  ...row,
                  giver: { unit: 'Phòng Kinh tế, Hạ tầng và Đô thị phường Nguyễn Trãi', name: LONG_NAME },
                  note: 'Trả lại để làm lại: thiếu ý kiến của khu dân cư, biên bản kiểm tra hiện trạng chưa ký giáp ranh',
                }
              : row,
          ),
      }[size],
      asOf: at('2026-11-24T03:20:00.000Z'),
      qr: qrOf('control-slip', set, size),
    }),
  )
