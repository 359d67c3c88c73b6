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
  /** Somebody only asks. */
  asked: {
    title: 'Người dân hỏi thủ tục',
    open: 'Có người hỏi',
    openHint: 'Trả lời tại quầy hoặc qua điện thoại, lập phiếu hướng dẫn',
    procedure: 'Hỏi về thủ tục',
    procedureMissing: 'Chọn thủ tục trong danh sách.',
    notInForce: 'Thủ tục này chưa áp dụng tại xã; xem lại trước khi trả lời.',
    result: 'Kết quả',
    unconfirmed: 'chưa xác nhận',
    name: 'Họ tên người hỏi',
    nameMissing: 'Ghi họ tên để lập phiếu. Chỉ trả lời miệng thì đóng lại.',
    phone: 'Điện thoại',
    by: 'Hỏi ở đâu',
    ways: { counter: 'Tại quầy', phone: 'Qua điện thoại' },
    when: (when: string) => `khi ${when.charAt(0).toLowerCase()}${when.slice(1)}`,
    reason: 'Người dân hỏi trước khi nộp hồ sơ.',
    made: 'Đã lập phiếu hướng dẫn. Khi người này đến, bấm “Tiếp nhận” ở mục Hướng dẫn, từ chối.',
    messageLabel: 'Nội dung để nhắn cho người hỏi',
    copyHint: 'Chép rồi dán vào Zalo hoặc thư.',
    messageTo: (phone: string) => `Nội dung để nhắn tới ${phone}`,
    message: (said: { office: string; procedure: string; items: readonly string[] }) =>
      [
        `${said.office} hướng dẫn: để làm thủ tục “${said.procedure}”, mang theo:`,
        ...said.items.map((item, at) => `${at + 1}. ${item}`),
      ].join('\n'),
  },
  screen: {
    title: 'Hướng dẫn, từ chối tiếp nhận',
    lead: 'Người đến mà chưa tiếp nhận hồ sơ: đã hướng dẫn hoặc từ chối bằng văn bản.',
    from: 'Từ ngày',
    to: 'Đến ngày',
    counts: (supplement: number, refusal: number, takenIn: number) =>
      `${supplement} phiếu hướng dẫn · ${refusal} phiếu từ chối · ${takenIn} người đã trở lại nộp hồ sơ`,
    none: 'Không có phiếu nào trong thời gian này.',
    noneHint: 'Lập phiếu ở màn hình Tiếp nhận hồ sơ khi giấy tờ chưa đủ, hoặc bấm F7 khi có người hỏi.',
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
