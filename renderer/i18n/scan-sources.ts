import type { DropFault, ScannerFault } from '../../electron/common/scans/model.ts'
import type { FolderFault } from '../../electron/common/scans/source-model.ts'

const FOLDERS = {
  FOLDER_GONE: 'Không mở được thư mục này. Kiểm tra ổ mạng hoặc chọn lại thư mục.',
  FOLDER_READ_ONLY: 'Chương trình không được chuyển tệp trong thư mục này. Hãy cấp quyền ghi cho thư mục.',
} satisfies Record<FolderFault, string>

/** The refusals of the calls about sources; `faults` are the scanner's own sentences. */
export const sourceRefusals = (faults: Record<ScannerFault, string>, noDossier: string) => ({
  discover: {
    NO_NETWORK: 'Máy tính này không tìm được trong mạng. Kiểm tra dây mạng, hoặc thêm máy quét theo địa chỉ.',
  },
  addNetwork: {
    ...faults,
    SCANNER_GONE: 'Không có thiết bị nào trả lời ở địa chỉ này. Kiểm tra địa chỉ và máy quét đã bật chưa.',
    ADDRESS_WRONG: 'Đây không phải là địa chỉ máy quét. Ví dụ đúng: 192.168.1.20',
    CERTIFICATE_UNKNOWN: 'Máy quét dùng chứng chỉ tự ký. Xem lại rồi mới chấp nhận.',
    TOO_MANY_SCANNERS: 'Máy tính này đã có 20 máy quét mạng. Bỏ bớt máy không dùng rồi thêm.',
  },
  chooseFolder: {
    ...FOLDERS,
    FOLDER_OURS: 'Đây là thư mục của chính chương trình. Hãy chọn thư mục mà máy in quét vào.',
  },
  takeArrivals: { NOT_FOUND: noDossier },
  paste: {
    NOT_FOUND: noDossier,
    CLIPBOARD_EMPTY: 'Chưa có ảnh nào được sao chép. Sao chép ảnh trước rồi dán.',
    FILE_TOO_LARGE: 'Ảnh đã sao chép quá lớn. Lưu thành tệp JPEG rồi thả vào.',
  },
})

/** Where scans come from: settings of this PC, and what waits from the watched folder. */
export const scanSources = {
  open: 'Cài đặt nguồn quét',
  title: 'Nguồn quét của máy này',
  section: 'Nguồn quét',

  network: {
    title: 'Máy quét mạng',
    none: 'Chưa thêm máy quét mạng nào.',
    remove: (label: string) => `Bỏ máy quét ${label}`,
    accepted: 'Chứng chỉ tự ký đã được chấp nhận',
    address: 'Địa chỉ máy quét',
    addressHint: 'Xem trên màn hình của máy quét, mục Mạng. Ví dụ: 192.168.1.20',
    add: 'Thêm',
    added: (label: string) => `Đã thêm ${label}.`,
    find: 'Tìm trong mạng',
    finding: 'Đang tìm trong mạng…',
    found: (count: number) => `Tìm thấy ${count} máy quét`,
    foundNone: 'Không thấy máy quét nào trong mạng. Bật máy quét rồi tìm lại, hoặc gõ địa chỉ.',
    isAdded: 'đã thêm',
    addFound: (label: string) => `Thêm ${label}`,
  },

  certificate: {
    title: 'Máy quét này dùng chứng chỉ tự ký',
    text: 'Chương trình không tự biết đây có đúng là máy quét của cơ quan không. Chỉ chấp nhận khi bạn vừa gõ đúng địa chỉ của máy quét và máy nằm trong mạng của cơ quan.',
    name: (name: string) => `Tên trong chứng chỉ: ${name}`,
    print: 'Dấu vân tay của chứng chỉ',
    accept: 'Chấp nhận và thêm',
  },

  folder: {
    title: 'Thư mục máy in quét vào',
    text: 'Máy in đa năng quét vào thư mục này thì trang tự vào bàn của hồ sơ đang mở.',
    none: 'Chưa chọn thư mục nào.',
    forAdministrator: 'Quản trị viên chọn thư mục này.',
    choose: 'Chọn thư mục',
    change: 'Chọn thư mục khác',
    leave: 'Thôi theo dõi',
    takenTo: 'Tệp đã nhận được chuyển vào thư mục con “Da lay” và xóa sau 7 ngày.',
    faults: FOLDERS,
    /** The same at the desk, where nobody is looking at the folder's settings. */
    desk: {
      FOLDER_GONE:
        'Không mở được thư mục máy in quét vào, nên chưa nhận được tệp từ máy in. Hãy báo quản trị.',
      FOLDER_READ_ONLY:
        'Tệp đã nhận từ máy in không chuyển ra khỏi thư mục được. Hãy báo quản trị cấp quyền ghi.',
    } satisfies Record<FolderFault, string>,
    refused: (count: number) => `${count} tệp trong thư mục máy in quét vào không được nhận, vẫn nằm ở đó`,
    refusals: {
      NOT_A_DOCUMENT: 'không phải PDF, JPEG, PNG hay TIFF.',
      FILE_BROKEN: 'tệp bị hỏng hoặc máy in chưa ghi xong.',
      FILE_TOO_LARGE:
        'tệp quá lớn; mỗi tệp tối đa 50 MB, 500 trang (TIFF: 300 trang), mỗi ảnh 100 triệu điểm ảnh.',
      FILE_EMPTY: 'tệp rỗng, không có nội dung.',
      FILE_ENCRYPTED: 'tệp PDF có mật khẩu; hãy tắt mật khẩu trên máy in.',
      FILE_GONE: 'không đọc được tệp.',
    } satisfies Record<DropFault, string>,
  },

  arrivals: {
    title: (files: number) =>
      files === 1 ? 'Một bản quét từ máy in đang chờ' : `${files} bản quét từ máy in đang chờ`,
    file: (name: string, pages: number) => `${name} · ${pages} trang`,
    take: 'Đưa lên bàn',
    discard: 'Bỏ',
    taken: (pages: number) => `Đã nhận ${pages} trang từ máy in.`,
  },
}
