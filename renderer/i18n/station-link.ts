import type { BarringCode, KeyMonths } from '../../electron/common/sync/api.ts'

const READMISSION =
  'Xin mã đăng ký lại cho máy này rồi bấm Đăng ký lại. Những việc chưa gửi sẽ được gửi tiếp.'

/** This PC's standing with the shared system: its key, where the system is, being shut out. */
export const stationLink = {
  keySince: 'Khóa gửi dùng từ',
  keyMonths: 'Tự đổi khóa gửi',
  keyHint: 'Khóa gửi là dấu riêng của máy này; nhờ nó hệ thống dùng chung biết đúng máy nào gửi.',
  months: {
    '0': 'Không tự đổi',
    '6': 'Sau 6 tháng',
    '12': 'Sau 1 năm',
    '24': 'Sau 2 năm',
  } satisfies Record<`${KeyMonths}`, string>,
  monthsSaved: 'Đã ghi thời hạn đổi khóa.',
  peer: 'Phần mềm hai bên',
  peers: {
    same: 'Cùng phiên bản',
    older:
      'Hệ thống dùng chung cũ hơn máy này. Việc bên đó chưa nhận được thì máy giữ lại, tự gửi sau khi bên đó cập nhật.',
    newer: 'Hệ thống dùng chung mới hơn máy này. Vẫn gửi được như thường; nên cập nhật phần mềm trên máy.',
  },
  change: {
    open: 'Đổi khóa gửi',
    title: 'Đổi khóa gửi của máy này?',
    text: 'Máy tự tạo khóa mới và báo cho hệ thống dùng chung; không phải nhập gì. Mất mạng giữa chừng cũng không sao: khóa cũ dùng được cho đến khi khóa mới được nhận.',
    when: 'Nên đổi khi có người lạ từng dùng máy này, hoặc khi người giữ máy thôi việc.',
    confirm: 'Đổi khóa',
    waiting: 'Đã tạo khóa gửi mới; máy đổi sang khóa đó ở lần liên lạc tới với hệ thống dùng chung.',
    done: 'Đã tạo khóa mới; máy đang báo cho hệ thống dùng chung.',
  },
  move: {
    open: 'Đổi địa chỉ',
    title: 'Hệ thống dùng chung có địa chỉ mới',
    text: 'Dùng khi vẫn là hệ thống dùng chung đang dùng nhưng chuyển sang địa chỉ khác. Máy hỏi thử địa chỉ mới và chỉ đổi khi nơi trả lời đúng là hệ thống đó.',
    address: 'Địa chỉ mới',
    confirm: 'Kiểm tra và đổi',
    done: 'Đã đổi sang địa chỉ mới.',
  },
  again: {
    open: 'Đăng ký lại',
    title: 'Đăng ký lại máy này',
    text: 'Cần một mã đăng ký mới do đơn vị quản lý hệ thống dùng chung cấp riêng cho máy này.',
    same: 'Cùng hệ thống thì giữ nguyên địa chỉ: máy gửi tiếp từ chỗ dừng. Hệ thống khác thì ghi địa chỉ mới: toàn bộ sổ được gửi lại từ đầu.',
    confirm: 'Đăng ký lại',
  },
  barred: {
    title: {
      STATION_REVOKED: 'Máy này đã bị thu hồi trên hệ thống dùng chung',
      STATION_RETIRED: 'Máy này đã được cho ngừng dùng trên hệ thống dùng chung',
      BAD_SIGNATURE: 'Khóa của máy này không còn hiệu lực trên hệ thống dùng chung',
      UNKNOWN_STATION: 'Hệ thống dùng chung không biết máy này',
    } satisfies Record<BarringCode, string>,
    why: {
      STATION_REVOKED:
        'Có người báo máy bị mất hoặc không còn an toàn, nên hệ thống dùng chung không nhận gì thêm từ máy này.',
      STATION_RETIRED: 'Hệ thống dùng chung ghi rằng đã có máy khác thay, nên không nhận gì thêm từ máy này.',
      BAD_SIGNATURE:
        'Có thể sổ trên máy được phục hồi từ bản sao có trước lần đổi khóa, hoặc máy đã được đăng ký lại ở nơi khác.',
      UNKNOWN_STATION:
        'Có thể hệ thống dùng chung vừa được dựng lại, hoặc địa chỉ đang trỏ tới một hệ thống khác.',
    } satisfies Record<BarringCode, string>,
    since: (at: string) => `Biết từ ${at}.`,
    kept: 'Không mất gì trên máy: sổ còn nguyên, vẫn tra cứu, tiếp nhận và in giấy được; chỉ không gửi lên được.',
    officer: (station: string) => `Báo quản trị viên của đơn vị, kèm ký hiệu máy: ${station}.`,
    steps: {
      STATION_REVOKED: (station: string) => [
        `Gọi đơn vị quản lý hệ thống dùng chung, nói ký hiệu máy ${station} và xác nhận máy đang ở trong tay đơn vị.`,
        'Nếu máy từng rời khỏi đơn vị: đổi mật khẩu mọi tài khoản trên máy trước khi dùng tiếp.',
        READMISSION,
      ],
      STATION_RETIRED: (station: string) => [
        `Gọi đơn vị quản lý hệ thống dùng chung, nói ký hiệu máy ${station} và hỏi máy nào đã thay.`,
        'Đã có máy thay thì làm việc trên máy đó; máy này chỉ còn để tra cứu.',
        `Chưa có máy nào thay: ${READMISSION.charAt(0).toLowerCase()}${READMISSION.slice(1)}`,
      ],
      BAD_SIGNATURE: (station: string) => [
        `Gọi đơn vị quản lý hệ thống dùng chung, nói ký hiệu máy ${station}.`,
        READMISSION,
      ],
      UNKNOWN_STATION: (station: string) => [
        `Gọi đơn vị quản lý hệ thống dùng chung, nói ký hiệu máy ${station} và hỏi địa chỉ đang dùng có đúng không.`,
        'Đúng địa chỉ: xin mã đăng ký mới rồi bấm Đăng ký lại. Địa chỉ đã đổi: bấm Đổi địa chỉ.',
      ],
    } satisfies Record<BarringCode, (station: string) => string[]>,
  },
  refusals: {
    move: {
      NOT_ENROLLED: 'Máy này chưa đăng ký với hệ thống dùng chung.',
      ADDRESS_INVALID: 'Địa chỉ chưa đúng. Chỉ cần tên máy chủ, ví dụ dongbo.caobang.gov.vn.',
      ADDRESS_NOT_HTTPS:
        'Địa chỉ phải dùng https: hồ sơ của người dân không được đi trên đường truyền không mã hóa.',
      NO_ANSWER: 'Không liên lạc được với địa chỉ này. Địa chỉ đang dùng được giữ nguyên.',
      NOT_THE_SHARED_SYSTEM:
        'Nơi trả lời ở địa chỉ này không phải hệ thống dùng chung. Địa chỉ đang dùng được giữ nguyên.',
      SERVER_TROUBLE: 'Hệ thống ở địa chỉ này đang gặp sự cố. Hãy thử lại sau ít phút.',
      OTHER_SYSTEM:
        'Ở địa chỉ này là một hệ thống dùng chung khác. Muốn chuyển sang hệ thống đó thì xin mã của họ rồi dùng Đăng ký lại.',
      DECLINED: ({ reason }: Record<string, unknown>) => `Hệ thống dùng chung không nhận: ${String(reason)}`,
    },
    changeKey: {
      NOT_ENROLLED: 'Máy này chưa đăng ký với hệ thống dùng chung.',
      PROTOCOL_TOO_NEW:
        'Hệ thống dùng chung chưa được cập nhật để đổi khóa. Khóa đang dùng vẫn có hiệu lực; hãy thử lại sau khi nó cập nhật.',
    },
  },
}
