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
  refusals: {
    give: {
      PROCEDURE_UNKNOWN: 'Thủ tục này không còn trong danh mục.',
      NOTHING_ASKED: 'Chưa ghi nội dung cần hoàn thiện.',
      PAPER_FAILED: 'Không dựng được phiếu. Hãy bấm lại; số của phiếu được giữ.',
    },
  } satisfies RefusalsOf<'guidance'>,
}
