import type { RefusalsOf } from './refusals.ts'
import { wait } from './wait.ts'

export const session = {
  signIn: {
    title: 'Đăng nhập',
    lockedTitle: 'Máy đang khóa',
    lockedLead: (name: string) => `Phiên làm việc của ${name}. Người khác cũng có thể đăng nhập.`,
    login: 'Tên đăng nhập',
    loginEmpty: 'Chưa có tài khoản này trên máy.',
    password: 'Mật khẩu',
    submit: 'Vào làm việc',
    wait: (seconds: number) => `Chờ ${seconds} giây`,
    waitText: (seconds: number) =>
      `Đã nhập sai nhiều lần. Để tránh bị dò mật khẩu, hãy chờ ${seconds} giây rồi thử lại.`,
    recover: 'Quên hết mật khẩu? Dùng phiếu khôi phục',
    forgot: 'Quên mật khẩu của riêng bạn? Quản trị viên đặt lại được trong mục Tài khoản.',
    demoTitle: 'Xã mẫu: chọn một vai trò để thử',
    demoPassword: 'Mật khẩu chung:',
  },
  recover: {
    title: 'Mở lại bằng phiếu khôi phục',
    lead: 'Dùng khi không quản trị viên nào còn nhớ mật khẩu. Dữ liệu giữ nguyên; các tài khoản khác không đổi.',
    code: 'Mã trên phiếu',
    codeHint: 'Bảy nhóm bốn ký tự. Chữ hoa, chữ thường, dấu gạch đều được.',
    count: (typed: number, all: number) => `${typed}/${all} ký tự`,
    incomplete: (typed: number, all: number) => `Mã trên phiếu có ${all} ký tự, mới nhập ${typed}.`,
    login: 'Tên đăng nhập của quản trị viên',
    submit: 'Mở sổ hồ sơ',
    back: 'Quay lại đăng nhập',
    done: 'Đã mở sổ hồ sơ và đặt mật khẩu mới. Phiếu khôi phục vẫn còn tác dụng.',
  },
  newPassword: 'Mật khẩu mới',
  refusals: {
    signIn: {
      WRONG_PASSWORD: 'Tên đăng nhập hoặc mật khẩu không đúng.',
      WAIT: wait,
      NO_REGISTER: 'Máy này chưa có sổ hồ sơ. Hãy đóng và mở lại phần mềm để thiết lập.',
      NEWER_VERSION:
        'Sổ hồ sơ này do một phiên bản mới hơn ghi. Hãy cài phiên bản mới nhất rồi mở lại; dữ liệu vẫn nguyên vẹn.',
      REGISTER_DAMAGED:
        'Không mở được sổ hồ sơ: tệp dữ liệu bị hỏng hoặc không đúng khóa. Không ghi đè gì lên đó; hãy báo quản trị để phục hồi từ bản sao.',
    },
    setUp: {
      REGISTER_EXISTS: 'Máy này đã có sổ hồ sơ. Hãy đóng và mở lại phần mềm để đăng nhập.',
      AGENCY_PATTERN: 'Mã định danh của cơ quan không đúng mẫu của thế hệ mã số hồ sơ đã chọn.',
    },
    setUpDemo: { REGISTER_EXISTS: 'Máy này đã có sổ hồ sơ. Hãy đóng và mở lại phần mềm để đăng nhập.' },
    leaveDemo: { NOT_DEMO: 'Đây không phải xã mẫu nên không kết thúc dùng thử được.' },
    recover: {
      WRONG_CODE: ({ mistyped }) =>
        mistyped
          ? 'Mã nhập có chữ sai hoặc thiếu. Hãy đối chiếu từng nhóm với phiếu đã in.'
          : 'Mã này không mở được sổ hồ sơ trên máy này. Hãy kiểm tra có đúng phiếu của máy này không.',
      WAIT: wait,
      NO_REGISTER: 'Máy này chưa có sổ hồ sơ nên không có gì để khôi phục.',
      NEWER_VERSION: 'Sổ hồ sơ này do một phiên bản mới hơn ghi. Hãy cài phiên bản mới nhất rồi thử lại.',
      REGISTER_DAMAGED: 'Mã đúng nhưng không mở được sổ hồ sơ: tệp dữ liệu bị hỏng. Hãy báo đơn vị hỗ trợ.',
      NOT_ADMINISTRATOR: 'Tên đăng nhập này không phải của một quản trị viên đang hoạt động.',
    },
    renewRecovery: {
      WRONG_PASSWORD: 'Mật khẩu của bạn không đúng.',
      WAIT: wait,
    },
  } satisfies RefusalsOf<'session'>,
}
