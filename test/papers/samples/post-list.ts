import { PostListPaper } from '../../../electron/common/papers/records/post-list.ts'
import { APPLICANTS, eachSize, LONG_NAME, type PaperSamples, RECEIVED_AT, sampleBase } from './parts.ts'
import { numbersOf } from './rows.ts'

/** One item, number to be written in; five; thirty with long names over several pages. */
export const postList: PaperSamples = (set) =>
  eachSize((size) =>
    PostListPaper.parse({
      kind: 'post-list',
      ...sampleBase('post-list', set, size, '02/2026-BĐ'),
      at: RECEIVED_AT,
      postOffice: 'Bưu điện văn hóa xã Hòa Bình',
      rows: numbersOf(set, { short: 1, typical: 5, extreme: 30 }[size]).map((dossierNo, index) => {
        const person = APPLICANTS[size === 'extreme' && index % 3 === 0 ? 'extreme' : 'typical']
        return {
          dossierNo,
          receiver: person.name,
          address: person.address,
          phone: size === 'short' ? null : person.phone,
          contents: 'Giấy xác nhận tình trạng hôn nhân (01 bản)',
          trackingNo: size === 'short' ? null : `EB${String(123_456_781 + index)}VN`,
          note: index === 1 ? 'Cước người nhận trả' : null,
        }
      }),
      giver: size === 'extreme' ? LONG_NAME : 'Trần Văn Ước',
      postman: size === 'short' ? null : 'Phạm Văn Ổn',
      copies: size === 'short' ? 1 : 2,
    }),
  )
