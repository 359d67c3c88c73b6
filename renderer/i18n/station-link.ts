import type { BarringCode, KeyMonths } from '../../electron/common/sync/api.ts'

/** This PC's standing with the shared system: its key, where the system is, being shut out. */
export const stationLink = {
  keySince: 'Khóa của máy dùng từ',
  keyMonths: 'Tự đổi khóa',
  months: {
    '0': 'Không tự đổi',
    '6': 'Sau 6 tháng',
    '12': 'Sau 1 năm',
    '24': 'Sau 2 năm',
  } satisfies Record<`${KeyMonths}`, string>,
  monthsSaved: 'Đã ghi thời hạn đổi khóa.',
  peer: 'Phiên bản giao thức',
  peers: {
    same: 'Cùng phiên bản với máy này',
    older: 'Hệ thống dùng chung cũ hơn máy này: việc nó chưa hiểu được giữ lại và tự gửi sau khi nó cập nhật',
    newer: 'Hệ thống dùng chung mới hơn máy này: vẫn gửi được như thường; nên cập nhật phần mềm trên máy',
  },
  change: {
    open: 'Đổi khóa của máy',
    title: 'Đổi khóa của máy',
    text: 'Máy tạo khóa mới và báo cho hệ thống dùng chung bằng khóa cũ. Khóa cũ còn hiệu lực đến khi khóa mới được dùng lần đầu, nên mất mạng giữa chừng cũng không sao.',
    when: 'Nên đổi khi có người lạ từng dùng được máy này, hoặc khi người giữ máy thôi việc.',
    confirm: 'Đổi khóa',
    waiting: 'Khóa mới đã tạo; sẽ đổi ở lần liên lạc tới với hệ thống dùng chung.',
  },
  move: {
    open: 'Đổi địa chỉ',
    title: 'Hệ thống dùng chung có địa chỉ mới',
    text: 'Dùng khi vẫn là hệ thống dùng chung đó nhưng chuyển sang địa chỉ khác. Máy hỏi thử địa chỉ mới và chỉ đổi khi nơi trả lời chứng minh được bằng khóa rằng đúng là hệ thống đang dùng.',
    address: 'Địa chỉ mới',
    confirm: 'Kiểm tra và đổi',
    done: 'Đã đổi sang địa chỉ mới.',
  },
  again: {
    open: 'Đăng ký lại',
    title: 'Đăng ký lại máy này',
    text: 'Cần một mã đăng ký mới do đơn vị quản lý hệ thống dùng chung cấp cho máy này. Cùng hệ thống: sổ đã gửi vẫn được giữ và máy gửi tiếp từ chỗ dừng. Hệ thống khác: toàn bộ sổ được gửi lại từ đầu.',
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
    officer: 'Báo quản trị viên của đơn vị.',
    steps: [
      'Gọi đơn vị quản lý hệ thống dùng chung, nói đúng ký hiệu máy; xác nhận máy đang ở trong tay đơn vị.',
      'Nếu máy từng rời khỏi đơn vị: đổi mật khẩu mọi tài khoản trên máy trước khi dùng tiếp.',
      'Xin mã đăng ký lại cho máy này, nhập mã ở nút Đăng ký lại. Những việc chưa gửi sẽ được gửi tiếp.',
    ],
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
        'Ở địa chỉ này là một hệ thống dùng chung khác, không có khóa của hệ thống đang dùng. Muốn chuyển sang hệ thống đó thì dùng Đăng ký lại với mã của nó.',
      DECLINED: ({ reason }: Record<string, unknown>) => `Hệ thống dùng chung không nhận: ${String(reason)}`,
    },
    changeKey: {
      NOT_ENROLLED: 'Máy này chưa đăng ký với hệ thống dùng chung.',
      PROTOCOL_TOO_NEW:
        'Hệ thống dùng chung chưa được cập nhật để đổi khóa. Khóa đang dùng vẫn có hiệu lực; hãy thử lại sau khi nó cập nhật.',
    },
  },
}
