import type { CertificateNote, ItemFault, SigningFault } from '../../electron/common/signatures/model.ts'
import type { RefusalsOf, Sentence } from './refusals.ts'

const LEFT: Record<string, string> = {
  few: ' Thiết bị báo đã có lần nhập sai. Nhập sai thêm vài lần nữa thiết bị sẽ tự khóa.',
  last: ' Chỉ còn một lần nhập cuối cùng: sai nữa là thiết bị tự khóa. Hãy hỏi lại mã PIN trước khi nhập.',
}

/** What keeps a key from signing, and what to do about it. Papers wait in the queue meanwhile. */
const faults = {
  KEY_FILE_GONE: 'Không đọc được tệp chứng thư số đã chọn. Kiểm tra USB hoặc thư mục chứa tệp, rồi thử lại.',
  KEY_FILE_BROKEN: 'Tệp đã chọn không phải tệp chứng thư số (.p12, .pfx). Hãy chọn tệp khác.',
  WRONG_PIN: ({ left }: Record<string, unknown>) =>
    `Mã PIN hoặc mật khẩu không đúng.${LEFT[String(left)] ?? ''}`,
  PIN_LOCKED:
    'Thiết bị ký đã bị khóa vì nhập sai mã PIN nhiều lần. Liên hệ nơi cấp chứng thư số để mở khóa; giấy tờ vẫn chờ trong danh sách.',
  PIN_NOT_SET:
    'Thiết bị ký chưa có mã PIN, hoặc mã PIN đã hết hạn. Đặt mã PIN bằng chương trình đi kèm thiết bị rồi thử lại.',
  NO_TOKEN: 'Không thấy thiết bị ký. Cắm thiết bị vào máy, đợi đèn sáng rồi thử lại.',
  TOKEN_REMOVED:
    'Thiết bị ký đã bị rút ra. Cắm lại rồi nhập mã PIN để ký tiếp; giấy nào ký rồi không phải ký lại.',
  MODULE_GONE:
    'Không mở được phần mềm của thiết bị ký. Cài phần mềm do nơi cấp chứng thư số giao kèm, hoặc chọn lại trong phần thiết bị ký.',
  NO_PRIVATE_KEY:
    'Chỉ có chứng thư số, không có khóa bí mật đi kèm nên không ký được. Xuất lại tệp kèm khóa bí mật, hoặc dùng thiết bị ký đã nhận.',
  NO_SIGNING_KEY: 'Thiết bị hoặc tệp này không có chứng thư số nào dùng để ký được.',
  SIGNER_DIED:
    'Phần mềm của thiết bị ký đã dừng hoặc không trả lời. Rút thiết bị ra, cắm lại rồi nhập mã PIN để ký tiếp.',
  SIGNING_FAILED: 'Thiết bị ký từ chối ký. Rút thiết bị ra, cắm lại rồi thử lại.',
} satisfies Record<SigningFault, Sentence>

const notes = {
  CERTIFICATE_EXPIRED: 'Chứng thư số này đã hết hạn, không ký được. Liên hệ nơi cấp để gia hạn.',
  CERTIFICATE_NOT_YET_VALID: 'Chứng thư số này chưa đến ngày có hiệu lực, chưa ký được.',
  OTHER_PERSON:
    'Tên trên chứng thư số khác tên người đang đăng nhập. Chỉ ký khi chắc chắn đây là chữ ký của bạn.',
} satisfies Record<CertificateNote, string>

const NOT_IN_FORCE = {
  CERTIFICATE_EXPIRED: notes.CERTIFICATE_EXPIRED,
  CERTIFICATE_NOT_YET_VALID: notes.CERTIFICATE_NOT_YET_VALID,
}
const RUNNING = 'Đang ký. Đợi xong hoặc bấm dừng rồi làm tiếp.'

export const signatures = {
  title: 'Ký số giấy tờ',
  lead: 'Bản quét bạn đã lưu, chờ chữ ký số của bạn. Nhập mã PIN một lần, ký hết một lượt.',
  waitingTask: (count: number) => `${count} giấy tờ chờ ký số`,
  taskHint: 'Bản quét đã lưu nhưng chưa có chữ ký số của bạn.',
  open: 'Ký số',
  marks: { signed: 'đã ký số', waiting: 'chờ ký số' },

  keys: {
    title: 'Chữ ký số của bạn',
    closedLead: 'Mã PIN chỉ dùng trong phiên này, không được lưu lại; khóa máy là phải nhập lại.',
    noSource: 'Chưa chọn chữ ký số',
    noSourceText:
      'Chọn thiết bị ký (USB token) hoặc tệp chứng thư số của bạn. Chỉ cần chọn một lần trên máy này.',
    choose: 'Chọn chữ ký số',
    change: 'Đổi chữ ký số',
    pin: 'Mã PIN',
    password: 'Mật khẩu tệp chứng thư số',
    pinMissing: 'Nhập mã PIN hoặc mật khẩu.',
    capsLock: 'Phím Caps Lock đang bật.',
    opening: 'Đang mở chữ ký số…',
    openAndSign: (count: number) => (count === 0 ? 'Mở chữ ký số' : `Mở và ký ${count} giấy tờ`),
    test: 'Thử mở',
    opened: 'Mở được chữ ký số.',
    close: 'Đóng chữ ký số',
    closeHint: 'Lần ký sau phải nhập lại mã PIN',
    certificate: 'Chứng thư số',
    which: 'Có nhiều chứng thư số, chọn một để ký',
    owner: 'Người ký',
    organisation: 'Đơn vị',
    issuer: 'Nơi cấp',
    validity: 'Hiệu lực',
    until: (from: string, until: string) => `từ ${from} đến ${until}`,
    serial: 'Số chứng thư',
    notes,
  },

  source: {
    title: 'Chữ ký số',
    settingsLead:
      'Dùng chung cho mọi tài khoản trên máy này, trừ người đã tự chọn chữ ký của mình trong màn hình Ký số giấy tờ.',
    kind: 'Chữ ký nằm ở đâu',
    kinds: {
      token: 'Thiết bị ký (USB token)',
      file: 'Tệp chứng thư số (.p12, .pfx)',
    },
    kindHints: {
      token: 'Cần phần mềm do nơi cấp chứng thư số giao kèm.',
      file: 'Tệp có mật khẩu, nằm trên máy này hoặc trên USB.',
    },
    module: 'Phần mềm của thiết bị',
    otherModule: 'Phần mềm khác…',
    modulePath: 'Đường dẫn tới phần mềm (PKCS#11)',
    moduleHint: 'Nơi cấp chứng thư số cho biết tên tệp, thường có đuôi .dll.',
    moduleMissing: 'Chọn phần mềm của thiết bị.',
    file: 'Tệp chứng thư số',
    chooseFile: 'Chọn tệp…',
    noFile: 'Chưa chọn tệp',
    fileMissing: 'Chọn tệp chứng thư số.',
    stamp: 'In tên và thời điểm ký ở góc trên bên phải trang đầu',
    stampHint: 'Chữ ký số vẫn có giá trị khi không in gì lên trang.',
    save: 'Lưu',
    saved: 'Đã lưu chữ ký số.',
    shared: 'Đang dùng chữ ký số quản trị đã chọn cho máy này.',
    backToShared: 'Dùng lại của máy',
    testTitle: 'Thử chữ ký số',
    testLead: 'Nhập mã PIN để xem máy có mở được chữ ký số không. Không ký gì cả.',
  },

  queue: {
    title: (count: number) => `Chờ ký (${count})`,
    more: (shown: number, total: number) => `Đang hiện ${shown} trong ${total}. Ký xong số này sẽ hiện tiếp.`,
    columns: { paper: 'Giấy tờ', dossier: 'Hồ sơ', made: 'Lưu lúc', actions: 'Việc làm' },
    revision: (revision: number) => `bản ${revision}`,
    view: 'Xem',
    scan: 'Bàn quét',
    sign: (count: number) => `Ký ${count} giấy tờ`,
    signHint: 'Ký số là xác nhận bản quét đúng với bản giấy.',
    empty: 'Không còn giấy tờ nào chờ ký số',
    emptyHint: 'Bản quét mới lưu sẽ hiện ở đây.',
  },

  run: {
    title: 'Lượt ký này',
    signing: 'Đang ký',
    done: 'Đã ký xong',
    ended: 'Chưa ký hết',
    count: (signed: number, total: number) => `${signed}/${total} giấy tờ`,
    signed: 'Đã ký',
    waiting: 'Chờ ký',
    failed: 'Chưa ký được',
    stop: 'Dừng',
    kept: 'Giấy tờ chưa ký vẫn nằm trong danh sách chờ.',
  },

  faults: {
    ...faults,
    FILE_MISSING: 'Không còn tệp bản quét trong kho. Hãy quét lại giấy này và báo quản trị.',
    FILE_DAMAGED: 'Tệp bản quét bị hỏng. Hãy quét lại giấy này và báo quản trị.',
    CHANGED: 'Bản quét vừa được thay hoặc rút ra. Bản mới nằm trong danh sách chờ.',
    ALREADY_SIGNED: 'Bạn đã ký giấy này rồi.',
    CERTIFICATE_EXPIRED: notes.CERTIFICATE_EXPIRED,
    KEYS_CLOSED: 'Máy đã khóa hoặc chữ ký số đã đóng khi đang ký. Nhập lại mã PIN để ký tiếp.',
    STAMP_FAILED: 'Không in được tên người ký lên trang. Thử lại, hoặc bỏ chọn in lên trang.',
    DISK_FULL: 'Ổ đĩa đã đầy nên phải dừng ký. Giải phóng dung lượng rồi ký tiếp.',
    CANCELLED: 'Đã dừng ký theo yêu cầu.',
    FAILED: 'Không ký được giấy này vì lỗi của chương trình. Hãy thử lại; nếu vẫn lỗi, báo quản trị.',
  } satisfies Record<ItemFault, Sentence>,

  refusals: {
    open: {
      ...faults,
      SOURCE_NOT_SET: 'Chưa chọn thiết bị ký hoặc tệp chứng thư số.',
      SIGNING_RUNNING: RUNNING,
    },
    choose: { NOT_FOUND: 'Chữ ký số đã đóng. Nhập lại mã PIN.', ...NOT_IN_FORCE },
    start: {
      KEYS_CLOSED: 'Chữ ký số đã đóng. Nhập lại mã PIN rồi ký.',
      NOT_CHOSEN: 'Chưa có chứng thư số nào còn hiệu lực được chọn để ký.',
      SIGNING_RUNNING: RUNNING,
      ...NOT_IN_FORCE,
    },
  } satisfies RefusalsOf<'signatures'>,
}
