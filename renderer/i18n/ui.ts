import type { SharedError } from '../../electron/common/reply.ts'

export const ui = {
  optional: '(không bắt buộc)',
  close: 'Đóng',
  cancel: 'Thôi',
  save: 'Lưu',
  edit: 'Sửa',
  next: 'Tiếp tục',
  back: 'Quay lại',
  undo: 'Hoàn tác',
  changes: { unsaved: 'Có thay đổi chưa lưu.', discard: 'Bỏ thay đổi' },
  loading: 'Đang đọc…',
  clearSearch: 'Xóa ô tìm',
  nothingFound: 'Không tìm thấy mục nào phù hợp.',
  showPassword: 'Hiện mật khẩu',
  hidePassword: 'Ẩn mật khẩu',
  repeatPassword: 'Nhập lại mật khẩu',
  passwordHint: 'Ít nhất mười ký tự. Một câu ngắn dễ nhớ tốt hơn một từ khó gõ.',
  passwordShort: (typed: number) => `Cần ít nhất mười ký tự, mới có ${typed}.`,
  passwordsDiffer: 'Hai lần nhập chưa giống nhau.',
  capsLock: 'Phím Caps Lock đang bật.',
  reference: 'Mã tra cứu lỗi:',
  refusals: {
    INTERNAL:
      'Có lỗi ngoài dự kiến, việc vừa rồi chưa được ghi. Hãy thử lại; nếu vẫn lỗi, báo quản trị kèm mã dưới đây.',
    BAD_INPUT: 'Thông tin nhập chưa hợp lệ. Hãy xem lại các ô vừa nhập.',
    NOT_SIGNED_IN: 'Phiên làm việc đã khóa. Hãy đăng nhập lại để tiếp tục.',
    NOT_ALLOWED: 'Tài khoản của bạn không có quyền làm việc này.',
    COMMAND_REUSED: 'Lệnh này đã được gửi trước đó với nội dung khác. Hãy đóng màn hình và làm lại.',
    DISK_FULL:
      'Ổ đĩa đã đầy, không ghi thêm được. Dữ liệu đã lưu vẫn an toàn; hãy giải phóng dung lượng rồi thử lại.',
    REGISTER_READ_ONLY: 'Sổ hồ sơ trên máy này chỉ đọc được, không ghi được. Hãy báo quản trị.',
  } satisfies Record<SharedError, string>,
}
