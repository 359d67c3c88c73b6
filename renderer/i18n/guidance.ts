import type { RefusalsOf } from './refusals.ts'

export const guidance = {
  open: 'Không tiếp nhận: lập phiếu',
  title: 'Chưa tiếp nhận hồ sơ',
  kind: 'Lập phiếu',
  kinds: { supplement: 'Hướng dẫn bổ sung, hoàn thiện', refusal: 'Từ chối tiếp nhận' },
  kindHints: {
    supplement: 'Người nộp mang đủ giấy tờ đến lần sau.',
    refusal: 'Hồ sơ không thuộc thẩm quyền hoặc không đủ điều kiện.',
  },
  items: 'Những nội dung cần hoàn thiện',
  itemsHint: 'Mỗi dòng một nội dung; ghi đủ trong một lần.',
  reason: 'Lý do',
  reasonMissing: 'Thành phần hồ sơ chưa đủ theo quy định của thủ tục.',
  give: 'Lập phiếu',
  done: 'Xong',
  made: 'Đã lập phiếu. Hồ sơ chưa được tiếp nhận và không có mã hồ sơ; nội dung đang nhập vẫn giữ trong nháp.',
  wanted: {
    items: 'Ghi ít nhất một nội dung.',
    reason: 'Ghi lý do, ít nhất ba chữ cái.',
  },
  missing: (name: string, originals: number, copies: number) =>
    `${name}: ${[originals > 0 && `${originals} bản chính`, copies > 0 && `${copies} bản sao`].filter(Boolean).join(', ')}`,
  screen: {
    title: 'Hướng dẫn, từ chối tiếp nhận',
    lead: 'Người đến mà chưa tiếp nhận hồ sơ: đã hướng dẫn hoặc từ chối bằng văn bản.',
    from: 'Từ ngày',
    to: 'Đến ngày',
    counts: (supplement: number, refusal: number, takenIn: number) =>
      `${supplement} phiếu hướng dẫn · ${refusal} phiếu từ chối · ${takenIn} người đã trở lại nộp hồ sơ`,
    none: 'Không có phiếu nào trong thời gian này.',
    noneHint: 'Lập phiếu ở màn hình Tiếp nhận hồ sơ khi giấy tờ chưa đủ.',
    columns: {
      no: 'Số phiếu',
      at: 'Lúc',
      who: 'Người đến',
      procedure: 'Thủ tục',
      what: 'Nội dung',
      next: 'Về sau',
    },
    kinds: { supplement: 'Hướng dẫn', refusal: 'Từ chối' },
    takeIn: 'Tiếp nhận',
    takeInHint: 'Mở lại nội dung đã nhập, người này đã mang đủ giấy tờ.',
    papers: 'Phiếu',
    close: 'Đóng',
  },
  refusals: {
    get: { NOT_FOUND: 'Không có phiếu này trong sổ.' },
    give: {
      PROCEDURE_UNKNOWN: 'Thủ tục này không còn trong danh mục.',
      NOTHING_ASKED: 'Chưa ghi nội dung cần hoàn thiện.',
      PAPER_FAILED: 'Không dựng được phiếu. Hãy bấm lại; số của phiếu được giữ.',
    },
  } satisfies RefusalsOf<'guidance'>,
}
