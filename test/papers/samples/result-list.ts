import { ResultListPaper } from '../../../electron/common/papers/records/result-list.ts'
import {
  APPLICANTS,
  eachSize,
  LONG_NAME,
  PROCEDURES,
  type PaperSamples,
  RECEIVED_AT,
  sampleBase,
} from './parts.ts'
import { numbersOf } from './rows.ts'

/** One result; five, one by post; thirty with long names over several pages. */
export const resultList: PaperSamples = (set) =>
  eachSize((size) =>
    ResultListPaper.parse({
      kind: 'result-list',
      ...sampleBase('result-list', set, size, '09/2026-KQ'),
      at: RECEIVED_AT,
      fromUnit:
        size === 'extreme' ? 'Phòng Kinh tế, Hạ tầng và Đô thị, Ủy ban nhân dân' : 'Phòng Văn hóa – Xã hội',
      giver: size === 'extreme' ? LONG_NAME : 'Lê Thị Ửng',
      toUnit: 'Trung tâm Phục vụ hành chính công xã Hòa Bình',
      receiver: size === 'short' ? null : 'Trần Văn Ước',
      rows: numbersOf(set, { short: 1, typical: 5, extreme: 30 }[size]).map((dossierNo, index) => {
        const { name, address } = APPLICANTS[size === 'extreme' && index % 3 !== 2 ? 'typical' : size]
        return {
          dossierNo,
          request: PROCEDURES[size === 'extreme' && index % 3 !== 2 ? 'typical' : size].name,
          result:
            index % 3 === 2
              ? 'Giấy chứng nhận quyền sử dụng đất, quyền sở hữu tài sản gắn liền với đất số AA 01234567'
              : 'Giấy xác nhận tình trạng hôn nhân',
          applicant: name,
          address,
          paid: index % 3 === 0 ? 8_000 * (index + 1) : 0,
          open: index % 2 === 0 ? 16_000 * (index + 1) : 0,
          byPost: index % 5 === 2,
        }
      }),
    }),
  )
