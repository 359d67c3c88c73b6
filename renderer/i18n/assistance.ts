import type { RefusalsOf } from './refusals.ts'

/** Help with filing online. */
export const assistance = {
  open: 'Ghi lần hỗ trợ nộp trực tuyến',
  title: 'Hỗ trợ nộp trực tuyến',
  lead: 'Mỗi lần giúp người dân nộp trên Cổng Dịch vụ công bằng tài khoản của họ thì ghi một lần, để tính vào tỷ lệ.',
  procedure: 'Thủ tục',
  procedureHint: 'Gõ tên hoặc mã; chỉ hiện thủ tục nộp được trực tuyến.',
  procedureMissing: 'Chọn thủ tục trong danh sách.',
  nothing: 'Không có thủ tục nào như vậy nộp được trực tuyến.',
  dossierNo: 'Mã hồ sơ Cổng cấp',
  save: 'Ghi một lần hỗ trợ',
  saved: 'Đã ghi một lần hỗ trợ.',
  today: (count: number) => `Bạn đã ghi hôm nay: ${count} lần`,
  drop: 'Xoá',
  refusals: {
    note: {
      PROCEDURE_UNKNOWN: 'Thủ tục này không còn áp dụng. Hãy chọn thủ tục khác.',
      NOT_ONLINE: 'Thủ tục này không nộp được trực tuyến. Hãy chọn thủ tục khác.',
    },
    drop: { NOT_FOUND: 'Chỉ xoá được lần bạn ghi trong hôm nay.' },
  } satisfies RefusalsOf<'assistance'>,
}
