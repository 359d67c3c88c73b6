import type { RefusalsOf } from './refusals.ts'

export const accounts = {
  refusals: {
    add: { LOGIN_TAKEN: 'Tên đăng nhập này đã có người dùng. Hãy chọn tên khác.' },
    edit: {
      NOT_FOUND: 'Không còn tài khoản này. Có thể nó vừa bị gỡ ở nơi khác.',
      LAST_ADMINISTRATOR: 'Đây là quản trị viên duy nhất. Hãy giao quyền quản trị cho người khác trước.',
    },
    remove: {
      NOT_FOUND: 'Không còn tài khoản này. Có thể nó vừa bị gỡ ở nơi khác.',
      LAST_ADMINISTRATOR:
        'Không gỡ được quản trị viên duy nhất. Hãy giao quyền quản trị cho người khác trước.',
    },
    resetPassword: { NOT_FOUND: 'Không còn tài khoản này. Có thể nó vừa bị gỡ ở nơi khác.' },
    changePassword: {
      WRONG_PASSWORD: 'Mật khẩu hiện tại không đúng.',
      WAIT: ({ seconds }) => `Nhập sai nhiều lần. Hãy chờ ${seconds} giây rồi thử lại.`,
    },
  } satisfies RefusalsOf<'accounts'>,
}
