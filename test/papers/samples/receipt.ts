import { ReceiptPaper } from '../../../electron/common/papers/records/receipt.ts'
import {
  APPLICANTS,
  componentsOf,
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

/** Mẫu số 01: nothing but what is obliged; an everyday slip; 25 components for an authorised person. */
export const receipt: PaperSamples = (set) =>
  eachSize((size) =>
    ReceiptPaper.parse({
      kind: 'receipt',
      ...sampleBase('receipt', set, size, set === '2018' ? '01/TNHS' : '01/2026-TTPVHCC'),
      dossierNo: dossierNoOf(set),
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
      procedure: PROCEDURES[size],
      request: PROCEDURES[size].name,
      components: componentsOf({ short: 0, typical: 3, extreme: 25 }[size]),
      sets: 1,
      timeLimit: size === 'short' ? null : { amount: size === 'typical' ? 3 : 17.5, unit: 'working-day' },
      receivedAt: RECEIVED_AT,
      dueAt: size === 'short' ? null : DUE_AT,
      ...(size !== 'short' && { dueNote: 'Không tính: 21/11, 22/11. Lịch số 2.' }),
      resultAt:
        size === 'extreme'
          ? `Qua bưu chính, địa chỉ: ${APPLICANTS.extreme.address}`
          : 'Trung tâm Phục vụ hành chính công xã Hòa Bình',
      book: size === 'extreme' ? { volume: '02', entry: '1234' } : null,
      submitterName: size === 'short' ? null : size === 'typical' ? APPLICANTS.typical.name : LONG_NAME,
      officerName: 'Trần Văn Ước',
      qr: qrOf('receipt', set, size),
      // TT 01/2018 wants two in any case.
      copies: size === 'short' && set === '2025' ? 1 : 2,
    }),
  )
