import type { ListedPart } from '../../electron/common/listing/model.ts'
import type { RefusalsOf } from './refusals.ts'

const PAPER_FAILED = 'Không dựng được bản in. Hãy bấm lại; nếu vẫn không được, khởi động lại chương trình.'

export const listing = {
  title: 'Niêm yết thủ tục',
  lead: (inForce: number, posted: number) => `${inForce} thủ tục đang áp dụng, ${posted} đã niêm yết đúng.`,
  contents: 'In danh mục',
  contentsTitle: 'Danh mục niêm yết theo lĩnh vực',
  toPost: {
    title: 'Cần in và dán lại',
    lead: 'Thủ tục mới hoặc đã đổi so với tờ đang dán. Chọn dòng để in riêng; không chọn thì in tất cả.',
    none: 'Không còn tờ nào phải in',
    noneHint: 'Khi danh mục thủ tục thay đổi, thủ tục cần dán lại hiện ở đây.',
    print: (count: number) => `In ${count} tờ niêm yết`,
    most: (most: number, left: number) =>
      `Mỗi lần in nhiều nhất ${most} thủ tục; còn ${left} thủ tục in lần sau.`,
    columns: { procedure: 'Thủ tục', what: 'Vì sao' },
    choose: (name: string) => `Chọn ${name}`,
    new: 'Chưa niêm yết',
    changed: (parts: readonly ListedPart[]) => `Đã đổi: ${parts.map((part) => PARTS[part]).join(', ')}`,
  },
  waiting: {
    title: 'Đã in, chờ dán',
    lead: 'Dán xong thì bấm “Đã dán” để danh sách cần dán được gọn lại.',
    names: (names: readonly string[]) =>
      names.length <= 3
        ? names.join('; ')
        : `${names.slice(0, 3).join('; ')} và ${names.length - 3} thủ tục khác`,
    posted: 'Đã dán',
    done: (count: number) => `Đã ghi nhận ${count} tờ niêm yết.`,
  },
  gone: {
    title: 'Cần gỡ xuống',
    lead: 'Những thủ tục này không còn áp dụng nhưng tờ niêm yết vẫn đang dán.',
    since: (day: string) => `dán ngày ${day}`,
    removed: (count: number) => `Đã gỡ ${count} tờ`,
    done: 'Đã ghi nhận việc gỡ tờ niêm yết.',
  },
  wall: {
    title: 'Đang niêm yết đúng',
    lead: 'In lại khi tờ đang dán rách, mờ.',
    count: (count: number) => `${count} thủ tục`,
    again: 'In lại',
    none: 'Chưa có tờ nào được ghi là đã dán.',
  },
  sheets: 'Tờ niêm yết',
  guide: 'In phiếu hướng dẫn',
  guideTitle: 'Phiếu hướng dẫn thủ tục',
  refusals: {
    makeSheets: { NOT_IN_FORCE: 'Có thủ tục vừa ngừng áp dụng. Xem lại danh sách rồi in.', PAPER_FAILED },
    makeContents: { NOT_IN_FORCE: 'Chưa có thủ tục nào đang áp dụng để niêm yết.', PAPER_FAILED },
    makeGuide: { NOT_IN_FORCE: 'Thủ tục này chưa áp dụng nên không có phiếu hướng dẫn.', PAPER_FAILED },
    markPosted: { NOT_FOUND: 'Không tìm thấy tờ niêm yết này trong sổ.' },
    markRemoved: { STILL_IN_FORCE: 'Có thủ tục vừa áp dụng trở lại. Xem lại danh sách rồi bấm.' },
  } satisfies RefusalsOf<'listing'>,
}

const PARTS: Record<ListedPart, string> = {
  name: 'tên thủ tục',
  field: 'lĩnh vực',
  components: 'giấy tờ cần có',
  limits: 'thời gian',
  fees: 'phí, lệ phí',
  steps: 'các bước',
  result: 'kết quả',
  noWait: 'chờ lấy ngay',
  decision: 'quyết định công bố',
}
