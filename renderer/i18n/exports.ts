import type { ExportFault } from '../../electron/common/exports/api.ts'
import type { RefusalsOf } from './refusals.ts'

export const exports = {
  open: 'Xuất giấy tờ',
  title: 'Xuất giấy tờ đã số hóa',
  lead: 'Bản xuất ra không còn được mã hóa. Nhật ký ghi lại ai đã xuất, lúc nào, những giấy tờ nào.',
  folder: 'Thư mục, mỗi thành phần một tệp PDF',
  folderNote: 'Chữ ký số trong từng tệp giữ nguyên hiệu lực.',
  pdf: 'Một tệp PDF, có mục lục theo thành phần',
  pdfNote: 'Để đọc và in; chữ ký số chỉ kiểm tra được ở từng tệp riêng.',
  choose: (count: number) => `${count} giấy tờ sẽ được xuất. Chọn cách xuất:`,
  writing: (written: number, total: number) => `Đang xuất giấy tờ ${written}/${total}`,
  cancel: 'Dừng',
  done: (name: string) => `Đã xuất xong: ${name}`,
  faults: {
    DISK_FULL: 'Nơi lưu không đủ dung lượng nên không xuất; phần dở dang đã được xóa. Hãy chọn nơi khác.',
    CANNOT_WRITE: 'Không ghi được vào nơi đã chọn. Kiểm tra USB còn cắm và cho phép ghi, hoặc chọn nơi khác.',
    FILE_MISSING: 'Một bản quét không còn trên ổ đĩa nên không xuất được. Hãy báo quản trị.',
    FILE_DAMAGED: 'Một bản quét đã bị hỏng trên ổ đĩa nên không xuất được. Hãy báo quản trị.',
    CANCELLED: 'Đã dừng theo yêu cầu; không còn gì ở nơi đã chọn.',
  } satisfies Record<ExportFault, string>,
  refusals: {
    start: {
      NOT_FOUND: 'Không còn hồ sơ này trong sổ.',
      NOTHING_THERE: 'Hồ sơ chưa có giấy tờ nào được số hóa.',
      EXPORT_RUNNING: 'Máy này đang xuất giấy tờ của một hồ sơ khác. Đợi xong rồi xuất tiếp.',
      CANCELLED: 'Chưa chọn nơi lưu nên chưa xuất gì.',
    },
  } satisfies RefusalsOf<'exports'>,
}
