import type { RefusalsOf } from './refusals.ts'
import { wait } from './wait.ts'

export const accounts = {
  title: 'Tài khoản',
  lead: 'Ai được mở sổ hồ sơ trên máy này. Mỗi mật khẩu là một chìa khóa riêng.',
  add: 'Thêm tài khoản',
  tabs: { active: 'Đang dùng', removed: 'Đã gỡ' },
  columns: {
    name: 'Họ tên',
    login: 'Tên đăng nhập',
    role: 'Vai trò',
    title: 'Chức danh',
    since: 'Từ ngày',
    actions: 'Thao tác',
  },
  you: 'Bạn',
  noRemoved: 'Chưa gỡ tài khoản nào',
  noRemovedText: 'Tài khoản đã gỡ vẫn nằm ở đây để tên còn đọc được trên hồ sơ cũ.',
  fields: {
    name: 'Họ và tên',
    login: 'Tên đăng nhập',
    loginHint: 'Chữ thường không dấu, số, dấu chấm; ví dụ: huong.nt. Không đổi được về sau.',
    title: 'Chức danh',
    titleHint: 'In dưới chữ ký, ví dụ: Công chức tư pháp – hộ tịch',
    department: 'Phòng, ban',
    departmentHint: 'Viết giống nhau cho những người cùng phòng, ví dụ: Văn hóa – Xã hội',
    role: 'Vai trò',
    password: 'Mật khẩu ban đầu',
    newPassword: 'Mật khẩu mới',
    oldPassword: 'Mật khẩu hiện tại',
  },
  roleHints: {
    officer: 'Tiếp nhận, quét, trả kết quả',
    specialist: 'Thụ lý hồ sơ, soạn xin lỗi',
    head: 'Phân công, ký duyệt trước lãnh đạo xã',
    leader: 'Ký duyệt kết quả và thư xin lỗi',
    administrator: 'Tài khoản, thủ tục, lịch, cài đặt',
  },
  errors: {
    name: 'Hãy nhập họ và tên.',
    login: 'Chỉ dùng chữ thường không dấu, số, dấu chấm, gạch nối; ít nhất hai ký tự.',
    role: 'Hãy chọn vai trò.',
  },
  addTitle: 'Thêm tài khoản',
  editTitle: 'Sửa tài khoản',
  added: (name: string) => `Đã thêm tài khoản cho ${name}.`,
  edited: (name: string) => `Đã lưu thay đổi của ${name}.`,
  resetTitle: (name: string) => `Đặt lại mật khẩu của ${name}`,
  reset: 'Đặt lại mật khẩu',
  resetText: 'Mật khẩu cũ hết tác dụng ngay. Hãy báo mật khẩu mới trực tiếp và nhắc người dùng tự đổi lại.',
  resetDone: (name: string) => `Đã đặt lại mật khẩu của ${name}.`,
  removeTitle: 'Gỡ tài khoản',
  remove: 'Gỡ tài khoản',
  removeText: (name: string) =>
    `${name} sẽ không mở được sổ hồ sơ trên máy này nữa. Hồ sơ người này đã làm vẫn giữ nguyên tên.`,
  removeSelf: 'Đây là tài khoản của chính bạn: gỡ xong, bạn sẽ bị đăng xuất ngay.',
  removed: (name: string) => `Đã gỡ tài khoản của ${name}.`,
  changeTitle: 'Đổi mật khẩu của bạn',
  change: 'Đổi mật khẩu',
  changed: 'Đã đổi mật khẩu. Từ lần sau hãy đăng nhập bằng mật khẩu mới.',
  refusals: {
    add: { LOGIN_TAKEN: 'Tên đăng nhập này đã có người dùng. Hãy chọn tên khác.' },
    edit: {
      NOT_FOUND: 'Không còn tài khoản này. Có thể nó vừa bị gỡ.',
      LAST_ADMINISTRATOR: 'Đây là quản trị viên duy nhất. Hãy giao quyền quản trị cho người khác trước.',
    },
    remove: {
      NOT_FOUND: 'Không còn tài khoản này. Có thể nó vừa bị gỡ.',
      LAST_ADMINISTRATOR:
        'Không gỡ được quản trị viên duy nhất. Hãy giao quyền quản trị cho người khác trước.',
    },
    resetPassword: { NOT_FOUND: 'Không còn tài khoản này. Có thể nó vừa bị gỡ.' },
    changePassword: {
      WRONG_PASSWORD: 'Mật khẩu hiện tại không đúng.',
      WAIT: wait,
    },
  } satisfies RefusalsOf<'accounts'>,
}
