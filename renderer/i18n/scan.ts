import type { DropFault, ScannerFault } from '../../electron/common/scans/model.ts'
import type { RefusalsOf } from './refusals.ts'
import { scanSources, sourceRefusals } from './scan-sources.ts'
import { adjustRefusals } from './scan-adjust.ts'
import { benchRefusals, NOT_SCANNED, scanBench } from './scan-bench.ts'

/** What stopped or refused the scanner, and what to do about it. */
const faults = {
  SCANNER_BUSY: 'Máy quét đang bận việc khác. Đợi máy xong rồi quét lại.',
  SCANNER_JAMMED: 'Máy quét bị kẹt giấy. Mở nắp, gỡ tờ bị kẹt rồi quét tiếp từ tờ đó.',
  NO_DOCUMENTS: 'Khay nạp không có giấy. Đặt giấy vào khay, hoặc chọn quét từ mặt kính.',
  COVER_OPEN: 'Nắp máy quét đang mở. Đóng nắp lại rồi quét.',
  SCANNER_IO: 'Máy quét báo lỗi khi đang đọc. Tắt bật lại máy quét rồi quét lại.',
  SCANNER_MEMORY:
    'Máy quét hết bộ nhớ. Chọn độ phân giải thấp hơn hoặc quét ít tờ hơn mỗi lượt rồi quét tiếp.',
  SCANNER_GONE: 'Không còn thấy máy quét. Kiểm tra dây nối và nguồn điện, rồi bấm tìm lại.',
  SCANNER_DENIED: 'Hệ thống không cho chương trình dùng máy quét này. Hãy báo quản trị cấp quyền máy quét.',
  SCANNER_SETTING:
    'Máy quét không nhận cách quét đã chọn. Chọn nguồn giấy, màu hoặc độ phân giải khác rồi quét lại.',
  SCANNER_UNSUPPORTED:
    'Máy quét hoặc trình điều khiển của nó không làm được việc này. Chọn cách quét khác, hoặc báo quản trị.',
  SCANNER_SLOW:
    'Máy quét không trả lời kịp. Kiểm tra máy có đang ngủ hay mạng có chập chờn không, rồi quét lại.',
  SCANNER_TIMED_OUT: 'Máy quét báo đã chờ quá lâu nên bỏ lệnh. Kiểm tra mạng rồi quét lại.',
  SCANNER_PASSWORD: 'Máy quét đòi tên và mật khẩu. Báo quản trị tắt mật khẩu quét trong cài đặt của máy.',
  SCANNER_FORBIDS:
    'Máy quét không cho máy tính này quét. Báo quản trị mở quyền cho máy tính này trong cài đặt của máy quét.',
  SCANNER_NO_SERVICE:
    'Thiết bị có trả lời nhưng không quét qua mạng. Bật quét qua mạng (AirScan hoặc eSCL) trong cài đặt của máy rồi thử lại.',
  SCANNER_NOT_READY:
    'Máy quét chưa sẵn sàng nhận lệnh. Xem màn hình của máy, đợi in hoặc sao chụp xong rồi quét lại.',
  SCANNER_DROPPED: 'Máy quét tự bỏ dở lượt quét. Lấy giấy còn trong máy ra, rồi quét tiếp từ tờ chưa nhận.',
  SCANNER_INTERNAL:
    'Máy quét gặp lỗi bên trong. Tắt máy quét, đợi nửa phút rồi bật và quét tiếp; vẫn lỗi thì báo quản trị.',
  SCANNER_NO_ROUTE:
    'Mạng không có đường tới máy quét. Kiểm tra dây mạng hoặc Wi-Fi của máy tính và của máy quét.',
  SCANNER_LOST: 'Mất kết nối với máy quét khi đang nhận. Kiểm tra dây mạng rồi quét tiếp từ tờ đó.',
  SCANNER_TLS:
    'Không lập được kết nối bảo mật (https) với máy quét. Báo quản trị thêm lại máy bằng địa chỉ http, hoặc cập nhật máy.',
  SCANNER_STRANGE:
    'Thiết bị ở địa chỉ này không trả lời như một máy quét. Kiểm tra lại địa chỉ, hoặc báo quản trị.',
  SCANNER_UNTRUSTED:
    'Máy quét đưa ra chứng chỉ khác với chứng chỉ đã chấp nhận nên chưa quét. Báo quản trị kiểm tra, rồi bỏ máy và thêm lại.',
  SCANNER_DOWN: 'Máy quét báo hỏng, không quét được. Báo quản trị, hoặc dùng máy quét khác.',
  SCANNER_STOPPED: 'Máy quét đang dừng chờ người xử lý. Xem màn hình của máy, làm theo rồi quét tiếp.',
  FEEDER_MISFEED: 'Khay nạp không kéo được giấy. Xếp lại xấp giấy cho thẳng mép rồi quét tiếp.',
  FEEDER_DOUBLE:
    'Khay nạp kéo hai tờ một lúc. Tách các tờ dính nhau, xem lại trang cuối rồi quét tiếp từ tờ đó.',
  FEEDER_TRAY: 'Khay nạp bị lỗi. Tháo khay ra lắp lại rồi quét tiếp; vẫn lỗi thì quét từ mặt kính.',
  FEEDER_OVERLOADED: 'Khay nạp quá nhiều giấy. Bớt giấy ra rồi quét tiếp.',
  FEEDER_SHORT: 'Tờ giấy quá ngắn để quét hai mặt. Quét tờ đó từ mặt kính.',
  FEEDER_LONG: 'Tờ giấy quá dài để quét hai mặt. Quét tờ đó một mặt, hoặc từ mặt kính.',
  FEEDER_ENDLESS:
    'Đã nhận 300 trang một lượt mà máy quét không báo hết giấy nên phải dừng. Kiểm tra khay nạp rồi quét tiếp.',
  PAGE_BROKEN: 'Một trang gửi về bị hỏng hoặc bị cắt giữa chừng. Quét tiếp từ tờ đó.',
  SCANNER_NOT_INSTALLED:
    'Máy tính này chưa cài chương trình quét. Hãy báo quản trị; trong lúc chờ, vẫn thả tệp vào được.',
  SCAN_CANCELLED: 'Đã dừng quét theo yêu cầu.',
  SCAN_INTERRUPTED: 'Chương trình đã tắt khi đang quét. Kiểm tra trang cuối rồi quét tiếp.',
  DISK_FULL: 'Ổ đĩa đã đầy nên phải dừng quét. Giải phóng dung lượng rồi quét tiếp.',
} satisfies Record<ScannerFault, string>

const FILE_MISSING = 'Không còn tệp gốc của trang này trong kho. Hãy quét lại trang đó và báo quản trị.'
const FILE_DAMAGED = 'Tệp gốc của trang này bị hỏng. Hãy quét lại trang đó và báo quản trị.'
const NO_DOSSIER = 'Không còn hồ sơ này trong sổ.'
const PAGE_GONE = 'Trang này không còn trên bàn. Danh sách đã được đọc lại.'
const IN_DOCUMENT = 'Trang đã nằm trong một thành phần. Rút thành phần đó ra bàn trước rồi làm lại.'

export const scans = {
  title: 'Quét giấy tờ',
  openDossier: 'Mở hồ sơ',
  otherDossier: 'Hồ sơ khác',
  viewOnly: 'Vai trò của bạn chỉ xem được bản quét, không quét và sắp xếp được.',

  choose: {
    lead: 'Chọn hồ sơ cần quét giấy tờ.',
    label: 'Mã hồ sơ, tên hoặc số định danh',
    placeholder: 'Gõ mã, tên người nộp, hoặc quét mã trên giấy tiếp nhận',
    today: 'Nhận hôm nay',
    found: 'Tìm thấy',
    nothingToday: 'Hôm nay chưa nhận hồ sơ nào',
    nothingTodayText: 'Gõ mã hồ sơ hoặc tên người nộp ở ô trên để tìm hồ sơ cũ hơn.',
    nothing: 'Không có hồ sơ nào khớp',
    nothingText: 'Thử gõ ít chữ hơn, hoặc chỉ vài số cuối của mã hồ sơ.',
    another: 'Chọn hồ sơ khác',
    columns: {
      dossierNo: 'Mã hồ sơ',
      applicant: 'Người nộp',
      procedure: 'Thủ tục',
      received: 'Tiếp nhận',
    },
  },

  scanner: {
    label: 'Máy quét',
    looking: 'Đang tìm máy quét…',
    refresh: 'Tìm lại máy quét',
    none: 'Chưa thấy máy quét',
    noneText: 'Bật máy, nối dây rồi bấm tìm lại. Không có máy quét vẫn làm được: thả tệp vào màn hình này.',
    source: 'Nguồn giấy',
    sources: { flatbed: 'Mặt kính', feeder: 'Khay nạp', 'feeder-duplex': 'Khay nạp, hai mặt' },
    mode: 'Màu',
    modes: { color: 'Màu', gray: 'Xám', lineart: 'Đen trắng' },
    resolution: 'Độ nét',
    dpi: (dpi: number) => `${dpi} dpi`,
    low: 'Dưới 200 dpi chưa đủ nét để lưu trữ.',
    scan: 'Quét',
    stop: 'Dừng',
    stopping: 'Đang dừng…',
    starting: 'Đang khởi động máy quét…',
    page: (page: number) => `Đang quét trang ${page}`,
    kept: (pages: number) => (pages === 0 ? 'chưa có trang nào' : `đã có ${pages} trang trên bàn`),
  },

  faults,
  keptPages: (pages: number) => `${pages} trang đã quét được giữ nguyên trên bàn.`,
  faultNoPages: 'Chưa có trang nào được quét.',
  goOn: 'Quét tiếp',
  again: 'Quét lại',

  files: {
    choose: 'Chọn tệp',
    drop: 'Thả vào đây để đưa lên bàn',
    dropHint: 'PDF, JPEG, PNG, TIFF · mỗi tệp tối đa 50 MB',
    dropOn: 'Thả vào một thành phần để xếp luôn',
    reading: (files: number) => (files === 1 ? 'Đang đọc tệp…' : `Đang đọc ${files} tệp…`),
    refusedTitle: (files: number) => (files === 1 ? 'Không nhận một tệp' : `Không nhận ${files} tệp`),
    taken: (pages: number) => `${pages} trang khác đã lên bàn.`,
    faults: {
      NOT_A_DOCUMENT: 'không phải PDF, JPEG, PNG hay TIFF.',
      FILE_BROKEN: 'tệp bị hỏng hoặc chưa chép xong; hãy lấy lại tệp gốc.',
      FILE_TOO_LARGE:
        'tệp quá lớn; mỗi tệp tối đa 50 MB, 500 trang (TIFF: 300 trang), mỗi ảnh 100 triệu điểm ảnh.',
      FILE_EMPTY: 'tệp rỗng, không có nội dung.',
      FILE_ENCRYPTED: 'tệp PDF có mật khẩu; hãy bỏ mật khẩu rồi thả lại.',
      FILE_GONE: 'không đọc được tệp; tệp đã bị chuyển đi hoặc thẻ nhớ đã rút.',
    } satisfies Record<DropFault, string>,
  },

  desk: {
    title: 'Trên bàn',
    pages: (pages: number) => `${pages} trang`,
    selected: (pages: number) => `đã chọn ${pages}`,
    emptyTitle: 'Bàn đang trống',
    emptyScan: 'Đặt giấy vào máy quét rồi bấm F8, hoặc thả tệp PDF, JPEG, PNG, TIFF vào màn hình này.',
    emptyFiles:
      'Thả tệp PDF, JPEG, PNG, TIFF vào màn hình này. Khi có máy quét, bấm tìm lại ở thanh phía trên.',
    doneTitle: 'Đã quét đủ các thành phần',
    doneText: 'Mọi trang đã được xếp. Có thể quét thêm, hoặc quay về hồ sơ.',
    noneTitle: 'Bàn đang trống',
    noneText: 'Chưa có trang nào được quét cho hồ sơ này.',
    page: (at: number) => `Trang ${at}`,
    list: 'Các trang trên bàn',
    blank: 'Trang trắng?',
    blankHint: 'Trang này có vẻ không có chữ. Xem lại rồi tự quyết định giữ hay bỏ.',
    lowDpi: 'Chưa nét?',
    lowDpiHint: 'Dưới 200 dpi: chưa đủ nét để lưu trữ, nên quét lại.',
    preview: 'Xem trang',
    zoomIn: 'Phóng to',
    zoomOut: 'Vừa khung',
    rotateLeft: 'Xoay trái',
    rotateRight: 'Xoay phải',
    earlier: 'Lên trước',
    later: 'Ra sau',
    remove: 'Bỏ khỏi bàn',
    undo: 'Hoàn tác',
    rotated: (pages: number) => `Đã xoay ${pages} trang.`,
    reordered: 'Đã đổi thứ tự trang.',
    removed: (pages: number) => `Đã bỏ ${pages} trang khỏi bàn.`,
    pictureFailed: 'Không xem được trang này',
    allKeys: 'Mọi phím',
  },

  components: {
    title: 'Thành phần hồ sơ',
    progress: (done: number, of: number) => `Đã số hóa ${done} trên ${of} thành phần`,
    missing: 'Chưa có bản quét',
    scanned: (pages: number) => `${pages} trang`,
    revision: (revision: number) => `bản ${revision}`,
    showOnly: 'Chỉ xuất trình, không quét',
    notHandedIn: 'Không nộp, không cần quét',
    other: 'Giấy tờ khác',
    otherHint: 'Giấy tờ ngoài danh mục',
    resultHint: 'Quét bản đã ký, đóng dấu; trả rồi vẫn quét được',
    assign: (pages: number) => `Xếp ${pages} trang`,
    view: 'Xem bản quét',
    withdraw: 'Rút ra bàn',
    withdrawHint: 'Các trang trở lại bàn để xoay, bỏ hoặc xếp lại',
    assigned: (pages: number, name: string) => `Đã xếp ${pages} trang vào “${name}”.`,
    withdrawn: (name: string) => `Đã rút “${name}” ra bàn.`,
    none: 'Thủ tục này không yêu cầu thành phần nào; xếp giấy tờ vào mục dưới đây.',
  },

  replace: {
    title: (name: string) => `“${name}” đã có bản quét`,
    text: (had: number, more: number) => `Bản đang lưu có ${had} trang. Làm gì với ${more} trang vừa chọn?`,
    append: 'Nối vào sau',
    replace: 'Thay bản cũ',
    replaceHint: 'Bản cũ vẫn được lưu trong sổ; các trang của nó trở lại bàn.',
  },

  sources: scanSources,
  bench: scanBench,

  refusals: {
    ...sourceRefusals(faults, NO_DOSSIER),
    scanners: faults,
    abilities: faults,
    desk: { NOT_FOUND: NO_DOSSIER },
    picture: { NOT_FOUND: PAGE_GONE, FILE_MISSING, FILE_DAMAGED },
    document: { NOT_FOUND: 'Không còn bản quét này.', FILE_MISSING, FILE_DAMAGED },
    start: {
      NOT_FOUND: NO_DOSSIER,
      PAGE_GONE,
      NO_SPACE:
        'Ổ đĩa còn dưới 200 MB nên chưa quét, để không mất trang giữa chừng. Hãy giải phóng dung lượng rồi quét.',
      SCAN_RUNNING: ({ dossierNo }: Record<string, unknown>) =>
        `Máy này đang quét cho hồ sơ ${String(dossierNo)}. Đợi quét xong, hoặc mở hồ sơ đó để dừng.`,
    },
    drop: { NOT_FOUND: NO_DOSSIER },
    rotate: { NOT_FOUND: PAGE_GONE, PAGE_IN_DOCUMENT: IN_DOCUMENT },
    reorder: { NOT_FOUND: PAGE_GONE, PAGE_IN_DOCUMENT: IN_DOCUMENT },
    ...adjustRefusals,
    ...benchRefusals,
    remove: { NOT_FOUND: PAGE_GONE, PAGE_IN_DOCUMENT: IN_DOCUMENT },
    restore: { NOT_FOUND: 'Trang đã bỏ quá một ngày nên không lấy lại được.' },
    assign: {
      NOT_FOUND: PAGE_GONE,
      COMPONENT_UNKNOWN: 'Hồ sơ này không có thành phần đó.',
      COMPONENT_NOT_SCANNED: NOT_SCANNED,
      PAGE_IN_DOCUMENT: IN_DOCUMENT,
      FILE_MISSING,
      FILE_DAMAGED,
    },
    withdraw: { NOT_FOUND: 'Bản quét này đã được rút hoặc thay trước đó.' },
  } satisfies RefusalsOf<'scans'>,
}
