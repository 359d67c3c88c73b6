import type { FileFault } from '../../electron/common/imports/api.ts'
import type { ImportField, ImportScope, RowIssueCode, RowState } from '../../electron/common/imports/model.ts'
import type { RefusalsOf } from './refusals.ts'

const FILE: Record<FileFault, string> = {
  FILE_GONE:
    'Không mở được tệp: tệp đã bị xóa, bị đổi chỗ hoặc chương trình khác đang giữ. Hãy đóng tệp trong Excel rồi chọn lại.',
  FILE_EMPTY: 'Tệp trống, không có nội dung nào.',
  FILE_TOO_LARGE:
    'Tệp quá lớn để đọc an toàn (tối đa 20 MB). Hãy xóa các trang, ảnh không cần hoặc chia thành nhiều tệp.',
  FILE_XLS:
    'Đây là tệp Excel kiểu cũ (.xls). Hãy mở bằng Excel, chọn Lưu dưới dạng → Excel Workbook (.xlsx) rồi chọn lại.',
  FILE_TEXT:
    'Đây là tệp văn bản (.csv, .txt hoặc trang web), không phải sổ tính Excel. Hãy mở bằng Excel, lưu thành .xlsx rồi chọn lại.',
  FILE_ENCRYPTED: 'Tệp có đặt mật khẩu. Hãy mở bằng Excel, bỏ mật khẩu, lưu lại rồi chọn lại.',
  FILE_OTHER: 'Tệp này không phải sổ tính Excel (.xlsx).',
  FILE_BROKEN:
    'Tệp bị hỏng hoặc chưa sao chép xong nên không đọc được. Hãy xuất lại từ hệ thống cũ hoặc mở bằng Excel và lưu lại.',
  TOO_MANY_ROWS: 'Tệp có hơn 20.000 dòng. Hãy chia thành nhiều tệp.',
  NO_ROWS: 'Không tìm thấy dòng hồ sơ nào dưới dòng tiêu đề. Hãy xem lại tệp hoặc dùng tệp mẫu.',
}
const READING = {
  FILE_CLOSED: 'Tệp không còn mở. Hãy chọn lại tệp.',
  COLUMNS_MISSING: 'Chưa chọn đủ cột bắt buộc.',
}

type Said = { value: string; other: string }

/** What is wrong or odd about a row, and how to set it right. */
const ISSUES: Record<RowIssueCode, (said: Said) => string> = {
  CODE_MISSING: () => 'Thiếu mã hồ sơ. Hãy ghi mã của hồ sơ trong hệ thống cũ.',
  CODE_TOO_LONG: () => 'Mã hồ sơ dài quá 60 ký tự. Hãy kiểm tra lại cột.',
  CODE_TWICE: ({ value, other }) =>
    `Mã ${value} có nhiều lần trong tệp (còn ở dòng ${other}). Hãy xóa các dòng thừa, chỉ giữ một dòng đúng.`,
  CODE_REFUSED: ({ value }) =>
    `Hệ thống dùng chung sẽ không nhận mã ${value} từ máy này. Hãy chọn “Chỉ theo dõi tại đây” hoặc bỏ dòng này.`,
  NAME_MISSING: () => 'Thiếu tên chủ hồ sơ.',
  PROCEDURE_MISSING: () => 'Thiếu thủ tục. Hãy ghi mã hoặc tên thủ tục.',
  PROCEDURE_UNKNOWN: ({ value, other }) =>
    `Không có thủ tục “${value}” trong danh mục.${other ? ` Có thể là ${other}.` : ''} Hãy chọn thủ tục ở phần trên hoặc sửa trong tệp.`,
  RECEIVED_MISSING: () => 'Thiếu ngày tiếp nhận.',
  RECEIVED_IN_FUTURE: () => 'Ngày tiếp nhận ở tương lai. Hãy kiểm tra ngày và tháng có bị đảo không.',
  DUE_MISSING: () => 'Thiếu ngày hẹn trả.',
  DATE_UNREADABLE: ({ value }) =>
    `Không đọc được ngày “${value}”. Hãy ghi ngày/tháng/năm, ví dụ 05/11/2026 08:30.`,
  DUE_BEFORE_RECEIVED: () => 'Ngày hẹn trả trước ngày tiếp nhận. Hãy kiểm tra lại hai ngày.',
  CLOSED: ({ value }) => `Hồ sơ đã xong (“${value}”). Chỉ nhập hồ sơ đang giải quyết.`,
  CODE_FORM: ({ value }) => `Mã ${value} không theo mẫu mã hồ sơ hiện hành; vẫn nhập nguyên như vậy.`,
  ZERO_PHONE: ({ value, other }) =>
    `Excel có thể đã bỏ số 0 ở đầu: số điện thoại ${value} sẽ ghi là ${other}.`,
  ZERO_ID: ({ value, other }) => `Excel có thể đã bỏ số 0 ở đầu: số ${value} sẽ ghi là ${other}.`,
  PHONE: ({ value }) => `Số điện thoại ${value} không đúng dạng; vẫn nhập, nên hỏi lại công dân.`,
  ID_NUMBER: ({ value }) =>
    `Số ${value} không phải 12 số (CCCD) hoặc 9 số (CMND); vẫn nhập, nên kiểm tra lại.`,
  OTHER_NAME: ({ value, other }) => `Số ${value} trong sổ là của ${other}. Hãy kiểm tra lại tên và số.`,
  NOT_IN_FORCE: ({ value }) => `Thủ tục ${value} không còn tiếp nhận mới; hồ sơ cũ vẫn nhập được.`,
  OVERDUE: () => 'Đã quá hẹn trả: sau khi nhập, hồ sơ hiện ngay trong danh sách quá hạn.',
  OFFICER_UNKNOWN: ({ value }) =>
    `Không có tài khoản tên “${value}”; hồ sơ sẽ ở bộ phận một cửa, chưa giao ai.`,
  CLOCK_STANDS: ({ value }) =>
    `Hệ thống cũ ghi “${value}”. Ở đây thời hạn sẽ chạy; sau khi nhập hãy mở hồ sơ và ghi yêu cầu bổ sung.`,
}

export const imports = {
  title: 'Nhập hồ sơ từ Excel',
  lead: 'Đưa hồ sơ đang giải quyết ở hệ thống cũ vào sổ, giữ nguyên mã. Chưa ghi gì cho tới khi bạn bấm Nhập.',
  template: 'Tải mẫu',
  templateName: 'mau-nhap-ho-so',
  templateSaved: 'Đã lưu tệp mẫu.',
  templateSheets: { rows: 'Hồ sơ', procedures: 'Thủ tục', officers: 'Người xử lý' },
  templateColumns: { code: 'Mã TTHC', name: 'Tên thủ tục', officer: 'Họ tên', role: 'Vai trò' },
  choose: 'Chọn tệp Excel',
  another: 'Chọn tệp khác',
  dropTitle: 'Kéo tệp .xlsx vào đây hoặc chọn tệp',
  dropText: 'Mỗi dòng là một hồ sơ; dòng tiêu đề đặt ở đâu cũng được. Tối đa 20.000 dòng, 20 MB.',
  notOnDisk: 'Tệp này không nằm trên đĩa của máy. Hãy lưu về máy rồi chọn lại.',
  readingFile: 'Đang đọc tệp…',
  fields: {
    dossierNo: 'Mã hồ sơ',
    applicant: 'Chủ hồ sơ',
    idNumber: 'Số CCCD',
    phone: 'Điện thoại',
    address: 'Địa chỉ',
    procedureCode: 'Mã TTHC',
    procedureName: 'Tên thủ tục',
    request: 'Trích yếu',
    receivedAt: 'Ngày tiếp nhận',
    dueAt: 'Ngày hẹn trả',
    officer: 'Người xử lý',
    status: 'Trạng thái',
  } satisfies Record<ImportField, string>,
  columns: {
    title: (file: string) => `Cột trong tệp ${file}`,
    lead: (sheet: string, row: number, rows: number) =>
      `Trang “${sheet}”, tiêu đề ở dòng ${row}, ${rows.toLocaleString('vi-VN')} dòng bên dưới.`,
    none: '— không có —',
    option: (letter: string, header: string, sample: string) =>
      `${letter} · ${header || '(không tiêu đề)'}${sample ? ` – ${sample}` : ''}`,
    missing: 'Hãy chọn cột này.',
    missingAny: 'Hãy chọn cột mã hoặc cột tên.',
  },
  scope: {
    label: 'Hệ thống dùng chung',
    options: {
      local: {
        label: 'Chỉ theo dõi tại đây',
        hint: 'Hệ thống dùng chung đã có các hồ sơ này. Việc làm với chúng ở đây không gửi đi: tiến độ vẫn phải cập nhật trên hệ thống đó như trước.',
      },
      upstream: {
        label: 'Gửi lên như hồ sơ tiếp nhận',
        hint: 'Hệ thống dùng chung chưa có. Lần đồng bộ tới gửi hồ sơ và mọi việc sau này; chỉ nhận mã thuộc dải số của máy này.',
      },
    } satisfies Record<ImportScope, { label: string; hint: string }>,
  },
  unknown: {
    title: (count: number) => `${count} tên thủ tục chưa khớp danh mục`,
    lead: 'Chọn một lần cho mỗi tên; áp dụng cho mọi dòng có tên đó.',
    rows: (count: number) => `${count} dòng`,
    choose: 'Chọn thủ tục',
    suggestion: (name: string) => `Dùng: ${name}`,
  },
  check: {
    title: 'Kiểm tra từng dòng',
    doneTitle: 'Kết quả từng dòng',
    tabs: { all: 'Tất cả', ok: 'Đạt', warning: 'Cảnh báo', error: 'Lỗi', known: 'Đã có trong sổ' },
    label: 'Các dòng của tệp',
    columns: {
      row: 'Dòng',
      state: 'Kết quả',
      code: 'Mã hồ sơ',
      applicant: 'Chủ hồ sơ',
      due: 'Hẹn trả',
      issues: 'Cần biết',
    },
    states: { ok: 'Đạt', warning: 'Cảnh báo', error: 'Lỗi', known: 'Đã có' } satisfies Record<
      RowState,
      string
    >,
    knownText: 'Mã này đã có trong sổ, không nhập lại.',
    at: (row: number, column: string | null) => (column ? `Ô ${column}${row}` : `Dòng ${row}`),
    more: (count: number) => `và ${count} điều nữa`,
    empty: 'Không có dòng nào',
    rowTitle: (row: number) => `Dòng ${row}`,
    nothing: 'Không có điều gì cần lưu ý.',
    close: 'Đóng',
    checking: 'Đang kiểm tra…',
    waiting: 'Hãy chọn đủ các cột bắt buộc ở trên.',
  },
  write: {
    button: (count: number) => `Nhập ${count.toLocaleString('vi-VN')} hồ sơ`,
    leftOut: (count: number) =>
      `${count.toLocaleString('vi-VN')} dòng lỗi sẽ không nhập; có thể sửa trong tệp rồi nhập lại sau.`,
    allKnown: 'Mọi hồ sơ trong tệp đã có trong sổ.',
    none: 'Không có dòng nào nhập được.',
    running: 'Đang nhập hồ sơ',
    detail: (done: number, total: number) =>
      `${done.toLocaleString('vi-VN')}/${total.toLocaleString('vi-VN')} hồ sơ`,
    stop: 'Dừng sau đợt này',
    stopping: 'Đang dừng…',
  },
  done: {
    title: (count: number) => `Đã nhập ${count.toLocaleString('vi-VN')} hồ sơ vào sổ.`,
    stopped: (left: number) =>
      `Đã dừng: còn ${left.toLocaleString('vi-VN')} hồ sơ chưa nhập. Chọn lại chính tệp này để nhập tiếp; hồ sơ đã nhập không bị lặp.`,
    known: (count: number) => `${count.toLocaleString('vi-VN')} hồ sơ đã có từ trước, giữ nguyên.`,
    errors: (count: number) =>
      `${count.toLocaleString('vi-VN')} dòng lỗi chưa nhập; lý do ở từng dòng bên dưới.`,
    register: 'Mở sổ hồ sơ',
  },
  report: {
    xlsx: 'Lưu báo cáo Excel',
    csv: 'Lưu CSV',
    name: 'bao-cao-nhap-ho-so',
    sheet: 'Báo cáo',
    saved: 'Đã lưu báo cáo.',
    columns: ['Dòng', 'Mã hồ sơ', 'Chủ hồ sơ', 'Thủ tục', 'Tiếp nhận', 'Hẹn trả', 'Kết quả', 'Lý do'],
    outcome: {
      added: 'Đã nhập',
      ready: 'Sẽ nhập',
      left: 'Chưa nhập',
      error: 'Không nhập',
      known: 'Đã có trong sổ',
    },
  },
  history: {
    title: 'Các lần đã nhập',
    none: 'Chưa nhập tệp nào',
    noneText: 'Mỗi lần nhập được ghi lại ở đây và có thể hoàn tác khi chưa ai làm gì với hồ sơ của lần đó.',
    columns: {
      at: 'Lúc',
      file: 'Tệp',
      officer: 'Người nhập',
      dossiers: 'Hồ sơ',
      scope: 'Gửi lên',
      state: 'Tình trạng',
    },
    sent: 'Có',
    kept: 'Không',
    touched: (count: number) =>
      `${count.toLocaleString('vi-VN')} hồ sơ đã có việc, không hoàn tác cả lần được`,
    undone: 'Đã hoàn tác',
    partly: (left: number) => `Đang hoàn tác, còn ${left.toLocaleString('vi-VN')}`,
    undo: 'Hoàn tác lần nhập này',
    undoTitle: 'Hoàn tác lần nhập',
    undoText: (count: number) =>
      `${count.toLocaleString('vi-VN')} hồ sơ của lần nhập này sẽ bị hủy trong sổ (vẫn còn dấu vết). Mã của chúng có thể nhập lại.`,
    reason: 'Lý do',
    reasonHint: 'Ví dụ: chọn nhầm cột ngày.',
    undoing: 'Đang hoàn tác',
    undoneNow: (count: number) => `Đã hoàn tác ${count.toLocaleString('vi-VN')} hồ sơ.`,
  },
  /** On the dossier's own page. */
  entered: 'Nhập từ Excel lúc',
  notSent: 'Việc làm ở đây không gửi đi; cập nhật tiến độ trên hệ thống đó',
  timeline: {
    local: 'Nhập từ hệ thống cũ, chỉ theo dõi tại đây',
    upstream: 'Nhập từ hệ thống cũ',
  } satisfies Record<ImportScope, string>,
  issue: (code: RowIssueCode, said: Said): string => ISSUES[code](said),
  refusals: {
    open: FILE,
    check: READING,
    write: {
      ...READING,
      ROW_NOT_READY: ({ row }: Record<string, unknown>) =>
        `Dòng ${Number(row)} còn lỗi nên không nhập được. Hãy kiểm tra lại.`,
      IMPORT_ENDED: 'Lần nhập này đã được hoàn tác. Hãy chọn lại tệp để nhập lần mới.',
    },
    undo: {
      NOT_FOUND: 'Không tìm thấy lần nhập này.',
      TOUCHED:
        'Đã có người làm việc với hồ sơ của lần nhập này nên không hoàn tác cả lần được. Hãy hủy từng hồ sơ nhầm.',
    },
    save: {
      CANCELLED: 'Chưa lưu tệp.',
      CANNOT_WRITE: 'Không ghi được tệp vào chỗ đã chọn. Hãy chọn chỗ khác, hoặc đóng tệp cùng tên đang mở.',
    },
  } satisfies RefusalsOf<'imports'>,
}
