import type { RefusalsOf } from './refusals.ts'

export const session = {
  refusals: {
    signIn: {
      WRONG_PASSWORD: 'Tên đăng nhập hoặc mật khẩu không đúng.',
      WAIT: ({ seconds }) => `Nhập sai nhiều lần. Hãy chờ ${seconds} giây rồi thử lại.`,
      NO_REGISTER: 'Máy này chưa có sổ hồ sơ. Hãy đóng và mở lại phần mềm để thiết lập.',
      NEWER_VERSION:
        'Sổ hồ sơ này do một phiên bản mới hơn ghi. Hãy cài phiên bản mới nhất rồi mở lại; dữ liệu vẫn nguyên vẹn.',
      REGISTER_DAMAGED:
        'Không mở được sổ hồ sơ: tệp dữ liệu bị hỏng hoặc không đúng khóa. Không ghi đè gì lên đó; hãy báo quản trị để phục hồi từ bản sao.',
    },
    setUp: { REGISTER_EXISTS: 'Máy này đã có sổ hồ sơ. Hãy đóng và mở lại phần mềm để đăng nhập.' },
    setUpDemo: { REGISTER_EXISTS: 'Máy này đã có sổ hồ sơ. Hãy đóng và mở lại phần mềm để đăng nhập.' },
    recover: {
      WRONG_CODE: 'Mã khôi phục không đúng. Hãy đối chiếu từng nhóm với phiếu đã in.',
      WAIT: ({ seconds }) => `Nhập sai nhiều lần. Hãy chờ ${seconds} giây rồi thử lại.`,
      NO_REGISTER: 'Máy này chưa có sổ hồ sơ nên không có gì để khôi phục.',
      NOT_ADMINISTRATOR: 'Tên đăng nhập này không phải của một quản trị viên đang hoạt động.',
    },
  } satisfies RefusalsOf<'session'>,
}
