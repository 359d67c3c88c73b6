import { ReturnReceiptPaper } from '../../../electron/common/papers/records/return-receipt.ts'
import {
  APPLICANTS,
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

/** The owner without any paper given before; the owner; an authorised person, part of the result, the slip lost. */
export const returnReceipt: PaperSamples = (set) =>
  eachSize((size) =>
    ReturnReceiptPaper.parse({
      kind: 'return-receipt',
      ...sampleBase('return-receipt', set, size, '21/2026-TKQ'),
      dossierNo: dossierNoOf(set),
      office: 'Trung tâm Phục vụ hành chính công xã Hòa Bình',
      applicant: APPLICANTS[size],
      procedure: PROCEDURES[size],
      receivedAt: RECEIVED_AT,
      dueAt: size === 'short' ? null : DUE_AT,
      returnedAt: at('2026-11-24T03:40:00.000Z'),
      results:
        size === 'extreme'
          ? Array.from(
              { length: 8 },
              (_, index) =>
                `Giấy chứng nhận quyền sử dụng đất, quyền sở hữu tài sản gắn liền với đất số AA 0123456${index}, thửa đất số ${index + 41}, tờ bản đồ số 45`,
            )
          : ['Giấy xác nhận tình trạng hôn nhân số 132/UBND-XNTTHN'],
      partial: size === 'extreme',
      receiver: {
        name: size === 'extreme' ? LONG_NAME : APPLICANTS[size].name,
        idNumber: size === 'short' ? null : '025190001234',
        relation:
          size === 'extreme'
            ? 'Người được ủy quyền theo Giấy ủy quyền số 12/2026/UQ ngày 18/11/2026, có chứng thực chữ ký'
            : 'Chủ hồ sơ',
      },
      idChecked: size !== 'short',
      slipGivenBack: size === 'short' ? null : size === 'typical',
      note: size === 'extreme' ? 'Trích lục bản đồ địa chính trả sau khi có kết quả đo đạc lại' : null,
      officerName: 'Trần Văn Ước',
      qr: qrOf('return-receipt', set, size),
      copies: size === 'short' ? 1 : 2,
    }),
  )
