import { RefusalPaper } from '../../../electron/common/papers/records/refusal.ts'
import {
  APPLICANTS,
  dossierNoOf,
  eachSize,
  PROCEDURES,
  type PaperSamples,
  qrOf,
  sampleBase,
} from './parts.ts'

const WHY =
  'Thửa đất đề nghị đăng ký đang có tranh chấp do Tòa án nhân dân khu vực thụ lý theo Thông báo số 45/TB-TLVA ngày 02/11/2026; theo quy định của pháp luật về đất đai, hồ sơ chỉ được giải quyết sau khi có bản án, quyết định đã có hiệu lực pháp luật.'

/** Mẫu số 03: at the door; after appraisal; with a reason of many paragraphs. */
export const refusal: PaperSamples = (set) =>
  eachSize((size) =>
    RefusalPaper.parse({
      kind: 'refusal',
      ...sampleBase('refusal', set, size, set === '2018' ? '03/TCHS' : '03/PTC-TTPVHCC'),
      dossierNo: size === 'short' ? null : dossierNoOf(set),
      office: 'Trung tâm Phục vụ hành chính công xã Hòa Bình',
      applicant: APPLICANTS[size],
      procedure: PROCEDURES[size],
      request: PROCEDURES[size].name,
      reason:
        size === 'short'
          ? 'Không thuộc thẩm quyền.'
          : size === 'typical'
            ? WHY
            : // One paragraph as long as it may be: higher than a page.
              Array.from({ length: 11 }, () => WHY)
                .join(' ')
                .slice(0, 3000),
      contact: size === 'short' ? null : '0210 3 123 456',
      submitterName: size === 'short' ? null : APPLICANTS[size].name,
      officerName: size === 'extreme' ? 'Hoàng Phủ Ngọc Thiên Trường' : 'Trần Văn Ước',
      qr: size === 'short' ? null : qrOf('refusal', set, size),
    }),
  )
