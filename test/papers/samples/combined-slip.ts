import { receiptQr } from '../../../electron/common/papers/qr.ts'
import { CombinedSlipPaper } from '../../../electron/common/papers/records/combined-slip.ts'
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

/** Two dossiers answered at once; four; twenty-five of an authorised person over several pages. */
export const combinedSlip: PaperSamples = (set) =>
  eachSize((size) =>
    CombinedSlipPaper.parse({
      kind: 'combined-slip',
      ...sampleBase('combined-slip', set, size, '05/2026-TNNHS'),
      office: 'Trung tâm Phục vụ hành chính công xã Hòa Bình',
      applicant: APPLICANTS[size],
      authorised:
        size === 'extreme'
          ? {
              ...APPLICANTS.extreme,
              name: 'Hoàng Phủ Ngọc Thiên Trường',
              document: 'Giấy ủy quyền số 12/2026/UQ ngày 18/11/2026, có chứng thực chữ ký',
            }
          : null,
      receivedAt: RECEIVED_AT,
      dossiers: numbersOf(set, { short: 2, typical: 4, extreme: 25 }[size]).map((dossierNo, index) => {
        const procedure = PROCEDURES[size === 'extreme' && index % 2 === 0 ? 'typical' : size]
        const dueAt = size === 'short' ? null : DUE_AT
        return {
          dossierNo,
          procedure,
          request: index % 3 === 1 ? 'Cấp Giấy xác nhận để vay vốn ngân hàng' : procedure.name,
          papers: 1 + (index % 4),
          dueAt,
          fee: index % 2 === 0 ? 8_000 : 0,
          qr: receiptQr({
            dossierNo,
            procedureCode: procedure.code,
            idNumber: APPLICANTS[size].idNumber ?? '',
            title: 'Giấy tiếp nhận hồ sơ và hẹn trả kết quả',
            system: 'Quầy Một Cửa',
            madeAt: RECEIVED_AT,
            dueAt,
          }),
        }
      }),
      resultAt: 'Trung tâm Phục vụ hành chính công xã Hòa Bình',
      submitterName: size === 'short' ? null : size === 'typical' ? APPLICANTS.typical.name : LONG_NAME,
      officerName: 'Trần Văn Ước',
      copies: size === 'short' ? 1 : 2,
      ...(size === 'typical' && {
        lookup: 'Tra cứu từng hồ sơ bằng mã hồ sơ trên Cổng Dịch vụ công quốc gia.',
      }),
    }),
  )
