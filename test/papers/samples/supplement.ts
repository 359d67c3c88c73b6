import { SupplementPaper } from '../../../electron/common/papers/records/supplement.ts'
import {
  APPLICANTS,
  at,
  componentsOf,
  dossierNoOf,
  eachSize,
  PROCEDURES,
  type PaperSamples,
  qrOf,
  sampleBase,
} from './parts.ts'

const WHY =
  'Tên và năm sinh của người yêu cầu trong tờ khai không khớp với dữ liệu trong Cơ sở dữ liệu quốc gia về dân cư; bản sao nộp kèm chưa được chứng thực.'

/** Mẫu số 02: guidance without intake; two things asked of a dossier; 25 things. */
export const supplement: PaperSamples = (set) =>
  eachSize((size) =>
    SupplementPaper.parse({
      kind: 'supplement',
      ...sampleBase('supplement', set, size, set === '2018' ? '12/HDHS' : '12/PBS-TTPVHCC'),
      dossierNo: size === 'short' ? null : dossierNoOf(set),
      office: 'Trung tâm Phục vụ hành chính công xã Hòa Bình',
      applicant: APPLICANTS[size],
      procedure: PROCEDURES[size],
      request: PROCEDURES[size].name,
      items:
        size === 'short'
          ? ['Tờ khai']
          : size === 'typical'
            ? [
                'Tờ khai cấp Giấy xác nhận tình trạng hôn nhân: ghi đủ năm sinh, ký và ghi rõ họ tên',
                'Bản sao Trích lục ghi chú ly hôn có chứng thực',
              ]
            : componentsOf(25).map(({ name }) => name),
      reason: size === 'short' ? 'Thiếu.' : size === 'typical' ? WHY : `${WHY}\n${WHY}\n${WHY}`,
      answerBy: size === 'extreme' ? at('2026-12-11T10:00:00.000Z') : null,
      contact: size === 'short' ? null : '0210 3 123 456',
      officerName: 'Trần Văn Ước',
      qr: size === 'short' ? null : qrOf('supplement', set, size),
    }),
  )
