import { CertificationBookPaper } from '../../../electron/common/papers/records/certification-book.ts'
import { APPLICANTS, at, eachSize, type PaperSamples, sampleBase } from './parts.ts'

/** A day without certification; an everyday day; a day of sixty with long names and carried totals. */
export const certificationBook: PaperSamples = (set) =>
  eachSize((size) =>
    CertificationBookPaper.parse({
      kind: 'certification-book',
      ...sampleBase('certification-book', set, size, null),
      day: '2026-11-20',
      book: 'Sổ chứng thực bản sao từ bản chính',
      volume: size === 'short' ? null : '04/2026',
      rows: Array.from({ length: { short: 0, typical: 8, extreme: 60 }[size] }, (_, index) => {
        const isLong = size === 'extreme' && index % 4 === 0
        const { name, idNumber } = APPLICANTS[isLong ? 'extreme' : 'typical']
        return {
          no: String(1203 + index),
          at: at(
            `2026-11-20T0${1 + (Math.floor(index / 10) % 8)}:${String(index % 60).padStart(2, '0')}:00.000Z`,
          ),
          applicant: name,
          idNumber: index % 5 === 3 ? null : idNumber,
          document: isLong
            ? 'Giấy chứng nhận quyền sử dụng đất, quyền sở hữu nhà ở và tài sản khác gắn liền với đất số AA 01234567'
            : 'Căn cước công dân',
          act: index % 6 === 5 ? 'Chữ ký' : 'Bản sao từ bản chính',
          pages: index % 6 === 5 ? null : 2,
          copies: 1 + (index % 4),
          signer: isLong ? 'Đặng Quốc Ưng, Phó Chủ tịch Ủy ban nhân dân' : 'Lê Thị Ửng, Phó Chủ tịch',
          fee: 4_000 * (1 + (index % 4)),
          note: index === 2 ? 'Miễn phí phần photo' : null,
        }
      }),
      keeper: 'Trần Văn Ước',
      madeAt: at('2026-11-20T10:05:00.000Z'),
    }),
  )
