import { CertificationSlipPaper } from '../../../electron/common/papers/records/certification-slip.ts'
import {
  APPLICANTS,
  DUE_AT,
  dossierNoOf,
  eachSize,
  LONG_NAME,
  type PaperSamples,
  qrOf,
  RECEIVED_AT,
  sampleBase,
} from './parts.ts'

const DOCUMENTS = [
  'Giấy khai sinh',
  'Bằng tốt nghiệp đại học ngành Kỹ thuật xây dựng công trình giao thông',
  'Giấy chứng nhận quyền sử dụng đất, quyền sở hữu nhà ở và tài sản khác gắn liền với đất số AA 01234567',
]

/** One signature while the citizen waits; three documents; twenty-five to be fetched later. */
export const certificationSlip: PaperSamples = (set) =>
  eachSize((size) => {
    const documents = Array.from({ length: { short: 1, typical: 3, extreme: 25 }[size] }, (_, index) =>
      size === 'short'
        ? { name: 'Giấy ủy quyền', act: 'Chứng thực chữ ký', pages: null, copies: 1, fee: 10_000 }
        : {
            name: DOCUMENTS[index % DOCUMENTS.length]!,
            act: 'Chứng thực bản sao từ bản chính',
            pages: index + 1,
            copies: 2,
            fee: 2 * (index === 0 ? 2_000 : 4_000 + 1_000 * (index - 1)),
          },
    )
    return CertificationSlipPaper.parse({
      kind: 'certification-slip',
      ...sampleBase('certification-slip', set, size, '31/2026-CT'),
      dossierNo: size === 'short' ? null : dossierNoOf(set),
      office: 'Trung tâm Phục vụ hành chính công xã Hòa Bình',
      applicant: APPLICANTS[size],
      documents,
      fee: documents.reduce((sum, { fee }) => sum + fee, 0),
      receivedAt: RECEIVED_AT,
      dueAt: size === 'extreme' ? DUE_AT : null,
      submitterName: size === 'short' ? null : size === 'typical' ? APPLICANTS.typical.name : LONG_NAME,
      officerName: 'Trần Văn Ước',
      qr: size === 'short' ? null : qrOf('certification-slip', set, size),
      copies: size === 'short' ? 1 : 2,
    })
  })
