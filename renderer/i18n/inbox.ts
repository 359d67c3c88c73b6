import type { InboxFault } from '../../electron/common/inbox/faults.ts'
import type { CatalogueField } from '../../electron/common/procedures/delta.ts'
import type { RefusalsOf } from './refusals.ts'

const number = (value: unknown) => Number(value ?? 0).toLocaleString('vi-VN')
const parts = (...said: (string | false)[]) => said.filter(Boolean).join(', ')

export const inbox = {
  title: 'Nhận từ cấp trên',
  lead: 'Thông báo, danh mục thủ tục, lịch làm việc và tin về hồ sơ đã chuyển cấp trên.',
  none: 'Chưa nhận được gì.',
  noneHint: 'Máy nhận về mỗi lần liên lạc với hệ thống dùng chung.',
  unread: 'Chưa đọc',
  read: 'Đã đọc',
  readBy: (names: string) => `Đã đọc: ${names}`,
  cameAt: (at: string) => `Nhận lúc ${at}`,
  openDossier: 'Mở hồ sơ',
  openFilings: 'Mở danh sách',
  openProcedures: 'Mở danh mục',
  openCalendar: 'Mở lịch',
  kinds: {
    message: 'Thông báo',
    'dossier-status': 'Hồ sơ chuyển cấp trên',
    'online-dossier': 'Hồ sơ trực tuyến',
    catalogue: 'Danh mục thủ tục',
    calendar: 'Lịch làm việc',
    custody: 'Hồ sơ giữa các máy',
  } as Record<string, string>,
  unknownKind: 'Tin khác',
  unused: 'Chưa dùng được',
  filing: (dossierNo: string, name: string) => `${dossierNo} của ${name}`,
  news: (dossierNo: string) => `Hồ sơ ${dossierNo}`,
  /** TrangThaiHoSo. */
  status: {
    1: 'Mới đăng ký',
    2: 'Đã tiếp nhận',
    3: 'Không được tiếp nhận',
    4: 'Đang xử lý',
    5: 'Yêu cầu bổ sung giấy tờ',
    6: 'Yêu cầu thực hiện nghĩa vụ tài chính',
    7: 'Công dân rút hồ sơ',
    8: 'Dừng xử lý',
    9: 'Đã xử lý xong',
    10: 'Đã trả kết quả',
  } as Record<number, string>,
  catalogueVersion: (version: string) => `Bản ${version}`,
  catalogueOutcome: (outcome: Record<string, unknown>) =>
    outcome.what === 'older'
      ? 'Máy này đã có bản mới hơn; không thay đổi gì.'
      : `${
          parts(
            Number(outcome.changed) > 0 && `${number(outcome.changed)} thủ tục thay đổi`,
            Number(outcome.added) > 0 && `${number(outcome.added)} thủ tục mới (chưa áp dụng)`,
            Number(outcome.abolished) > 0 && `${number(outcome.abolished)} thủ tục bãi bỏ`,
            Number(outcome.choose) > 0 && `${number(outcome.choose)} thủ tục xã đã tự sửa, chờ quản trị chọn`,
            Number(outcome.outOfForce) > 0 &&
              `${number(outcome.outOfForce)} thủ tục tạm ngừng áp dụng vì còn điểm chưa xác nhận`,
          ) || 'Không có thủ tục nào thay đổi'
        }.`,
  calendarOutcome: (outcome: Record<string, unknown>) => {
    if (outcome.what === 'older') return 'Máy này đã có bản mới hơn; không thay đổi gì.'
    if (outcome.what === 'choose') return 'Khác với ngày xã đã tự đặt; chờ quản trị chọn.'
    return `Thêm hoặc sửa ${number(outcome.added)} ngày, bỏ ${number(outcome.removed)} ngày.`
  },
  notHere: 'Hồ sơ này không nằm trên máy này.',
  faultsTitle: (count: number) => `${count} mục nhận về chưa dùng được`,
  faultsText:
    'Các mục này được giữ nguyên, không làm chậm việc khác; máy tự thử lại sau khi cập nhật chương trình.',
  tryAgain: 'Thử lại',
  triedAgain: (applied: number) =>
    applied > 0 ? `${applied} mục đã dùng được.` : 'Vẫn chưa dùng được mục nào.',
  fault: {
    UNKNOWN_KIND: 'Loại tin mà chương trình này chưa biết; cần cập nhật chương trình.',
    BAD_SHAPE: 'Nội dung thiếu hoặc ghi sai; báo đơn vị quản lý hệ thống dùng chung.',
    NUMBER_TAKEN: 'Mã hồ sơ này trên máy đã thuộc về một hồ sơ khác.',
    ALREADY_RECEIVED: 'Nộp lại một hồ sơ đã được tiếp nhận.',
    VERSION_MISSING: 'Thiếu bản danh mục trước đó; chờ bản đầy đủ.',
    SWAP_INCOMPLETE: 'Thông báo hoán đổi ngày làm việc thiếu một trong hai ngày.',
    INTERNAL:
      'Chương trình gặp lỗi khi dùng mục này; báo quản trị viên bấm Thử lại, vẫn lỗi thì báo nơi hỗ trợ.',
  } satisfies Record<InboxFault, string>,
  shrunken: (read: number, held: number) =>
    `Hệ thống dùng chung chỉ còn ${number(read)} trong ${number(held)} mục máy này đã nhận`,
  shrunkenText: (at: string) =>
    `Phát hiện lúc ${at}. Không mục nào trên máy bị xóa. Báo đơn vị quản lý hệ thống dùng chung kiểm tra; có thể bên đó vừa phục hồi từ một bản sao cũ.`,
  catalogue: {
    old: (days: number) => `Danh mục thủ tục đã ${days} ngày chưa cập nhật`,
    oldText: (version: string) =>
      `Đang dùng bản ${version}. Thời hạn, lệ phí, thành phần hồ sơ có thể đã đổi; đối chiếu trước khi hướng dẫn.`,
    never: 'Chưa nhận bản danh mục nào từ cấp trên.',
    settingTitle: 'Danh mục thủ tục cũ',
    settingLead: 'Sau số ngày này không có bản mới, màn hình Việc hôm nay và Chốt sổ sẽ nhắc.',
    setting: 'Nhắc sau số ngày',
    save: 'Lưu',
    saved: 'Đã lưu.',
    wrong: 'Ghi số ngày từ 1 đến 3650.',
  },
  home: {
    title: 'Từ cấp trên',
    unread: (count: number) => `${count} thông báo chưa đọc`,
    choices: (count: number) => `${count} thay đổi danh mục, lịch chờ chọn`,
    faulty: (count: number) => `${count} mục nhận về chưa dùng được`,
    open: 'Mở',
    newsTitle: 'Cấp trên đã có tin về hồ sơ',
    newsHint: 'Xem và xử lý; nhận kết quả thì bấm “Cấp trên trả lời” ở trang hồ sơ',
  },
  page: {
    result: (documentNo: string, day: string, by: string) => `Kết quả: ${documentNo} ngày ${day}, ${by}`,
    title: (status: string) => `Cấp trên báo: ${status}`,
    seen: 'Đã xem',
  },
  timeline: {
    'upward-news': (status: string) => `Cấp trên báo: ${status}`,
    'upward-news-seen': 'Đã xem tin của cấp trên',
  },
  choices: {
    title: 'Thay đổi từ cấp trên, chờ chọn',
    lead: 'Xã đã tự sửa những mục này nên máy không tự ghi đè. Hồ sơ đã tiếp nhận giữ nguyên thời hạn đã hẹn.',
    procedure: (code: string, version: string) => `${code} · danh mục bản ${version}`,
    differs: (count: number) => `${count} điểm khác nhau`,
    open: 'Chọn',
    dialog: (name: string) => `Chọn cho thủ tục: ${name}`,
    columns: { what: 'Nội dung', ours: 'Của xã', theirs: 'Cấp trên' },
    changedBy: {
      commune: 'xã đã sửa',
      above: 'cấp trên mới đổi',
      both: 'hai bên cùng đổi',
    },
    takeOurs: 'Giữ của xã',
    takeTheirs: 'Theo cấp trên',
    allTheirs: 'Theo cấp trên tất cả',
    allOurs: 'Giữ của xã tất cả',
    save: 'Ghi lựa chọn',
    saved: 'Đã ghi lựa chọn.',
    outOfForce: 'Thủ tục còn điểm chưa xác nhận nên tạm ngừng áp dụng; xác nhận ở mục Thủ tục.',
    abolished: 'Cấp trên bãi bỏ thủ tục này; xã đã tự sửa và đang áp dụng.',
    abolish: 'Ngừng áp dụng',
    abolishHint: 'Không tiếp nhận hồ sơ mới; hồ sơ đã tiếp nhận vẫn giải quyết tiếp.',
    keep: 'Vẫn áp dụng',
    keepHint: 'Tiếp nhận như xã đã sửa; đối chiếu văn bản trước khi chọn.',
    calendar: (source: string) => `Lịch làm việc: ${source}`,
    calendarDialog: 'Chọn cho lịch làm việc',
    calendarText:
      'Chọn một bên cho những ngày dưới đây. Các ngày khác của thông báo được áp dụng dù chọn bên nào.',
    day: 'Ngày',
    ordinary: 'Như ngày thường trong tuần',
    fields: {
      code: 'Mã thủ tục',
      name: 'Tên thủ tục',
      field: 'Lĩnh vực',
      decision: 'Quyết định công bố',
      limits: 'Thời hạn',
      unconfirmed: 'Điểm chưa xác nhận',
      fees: 'Phí, lệ phí',
      components: 'Thành phần hồ sơ',
      result: 'Kết quả',
      noWait: 'Trả ngay, không hẹn',
      supplementClock: 'Thời hạn khi bổ sung',
      source: 'Nguồn',
      remarks: 'Ghi chú',
    } satisfies Record<CatalogueField, string>,
    none: '(không có)',
    yes: 'có',
    no: 'không',
  },
  refusals: {
    read: { NOT_FOUND: 'Không có thông báo này trên máy.' },
    settleNews: { NOT_FOUND: 'Tin này đã được xử lý.' },
  } satisfies RefusalsOf<'inbox'>,
}
