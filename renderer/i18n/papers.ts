import type { RefusalsOf, Sentence } from './refusals.ts'

/** What keeps a printer from printing. */
export const TROUBLE: Record<string, string> = {
  JAM: 'Máy in bị kẹt giấy.',
  OUT_OF_PAPER: 'Máy in hết giấy.',
  COVER_OPEN: 'Nắp máy in đang mở.',
  OUT_OF_INK: 'Máy in hết mực.',
  OFFLINE: 'Máy in đang tắt hoặc chưa nối.',
  PAUSED: 'Máy in đang tạm dừng.',
}
const stopped: Sentence = ({ trouble }) =>
  `${TROUBLE[String(trouble)] ?? 'Máy in đang dừng.'} Giấy tờ đã được lưu an toàn; xử lý máy in xong hãy bấm in lại.`

const print = {
  NO_PRINTER:
    'Chưa chọn máy in, hoặc máy này không có máy in nào. Giấy tờ đã lưu; hãy chọn máy in rồi in lại.',
  PRINTER_GONE: 'Không còn thấy máy in đã chọn. Hãy kiểm tra dây nối hoặc chọn máy in khác rồi in lại.',
  PRINTER_STOPPED: stopped,
  PRINT_REFUSED: 'Máy in từ chối lệnh in. Giấy tờ đã lưu; hãy thử lại hoặc chọn máy in khác.',
  TIME_OUT: 'Máy in không trả lời. Trước khi in lại, hãy xem giấy đã ra chưa.',
  WITHDRAWN: 'Đã thôi lần in này.',
}
const NOT_FOUND = 'Không tìm thấy giấy tờ này trong sổ.'
const FILE_DAMAGED = 'Tệp lưu của giấy tờ này bị hỏng nên không mở được. Hãy báo quản trị.'
const PAPER_FAILED = 'Không dựng được bản in. Hồ sơ đã lưu an toàn; hãy thử lại.'
const CANCELLED = 'Đã thôi lưu tệp.'
const CANNOT_WRITE = 'Không ghi được tệp ở nơi đã chọn. Hãy chọn thư mục khác.'

export const papers = {
  title: 'Giấy tờ đã lập',
  lead: 'Mỗi giấy được lưu nguyên bản trước khi in; in lại là in đúng bản đó.',
  kinds: {
    receipt: 'Giấy tiếp nhận hồ sơ và hẹn trả kết quả',
    apology: 'Phiếu xin lỗi và hẹn lại ngày trả kết quả',
    'closing-sheet': 'Phiếu chốt sổ',
    supplement: 'Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ',
    refusal: 'Phiếu từ chối giải quyết hồ sơ',
    'stop-notice': 'Thông báo dừng giải quyết hồ sơ',
    'control-slip': 'Phiếu kiểm soát quá trình giải quyết hồ sơ',
    'register-book': 'Sổ theo dõi hồ sơ',
    'hand-over-note': 'Giấy bàn giao hồ sơ',
    'result-list': 'Phiếu bàn giao kết quả',
    'return-receipt': 'Giấy biên nhận trả kết quả',
    'combined-slip': 'Phiếu tiếp nhận nhiều hồ sơ',
    'certification-slip': 'Phiếu tiếp nhận yêu cầu chứng thực',
    'certification-book': 'Sổ chứng thực',
    'cash-receipt': 'Phiếu thu nội bộ',
    'cash-sheet': 'Bảng kê thu phí, lệ phí',
    'post-list': 'Bảng kê bàn giao bưu điện',
    'address-label': 'Phiếu địa chỉ',
    'late-report': 'Báo cáo giải trình trễ hạn',
    'inspection-report': 'Báo cáo kết quả tự kiểm tra',
    'view-list': 'Danh sách lượt xem dữ liệu cá nhân',
    'procedure-proposal': 'Đề xuất cải tiến thủ tục',
    'form-6a': 'Báo cáo tình hình giải quyết thủ tục (II.06a)',
    'table-report': 'Báo cáo theo bảng',
    'dashboard-sheet': 'Bảng điều hành',
    'petition-receipt': 'Giấy tiếp nhận phản ánh, kiến nghị, khiếu nại',
    'accusation-receipt': 'Giấy tiếp nhận đơn tố cáo',
    'petition-report': 'Báo cáo phản ánh, kiến nghị',
    'apology-board': 'Bảng công khai xin lỗi',
    'result-board': 'Bảng công khai kết quả',
    'petition-board': 'Bảng công khai trả lời phản ánh, kiến nghị',
    'satisfaction-form': 'Phiếu đánh giá mức độ hài lòng',
    'wall-sheets': 'Tờ niêm yết thủ tục',
    'listing-contents': 'Danh mục niêm yết',
    'procedure-guide': 'Phiếu hướng dẫn thủ tục',
  },
  paperNo: (paperNo: string) => `số ${paperNo}`,
  correction: (times: number) => `đính chính lần ${times}`,
  madeAt: (at: string) => `Lập lúc ${at}`,
  view: 'Xem',
  print: 'In',
  reprint: (copyNo: number) => `In lại (bản ${copyNo})`,
  save: 'Lưu tệp',
  retry: 'In lại',
  confirm: 'Đã in',
  notYet: 'Chưa ra, in lại',
  spooled: (copyNo: number) =>
    copyNo === 1
      ? 'Đã gửi tới máy in. Giấy đã ra đủ chưa?'
      : `Đã gửi bản in lần ${copyNo}. Giấy đã ra đủ chưa?`,
  saved: 'Đã lưu thành tệp. Khi đã in từ tệp đó, bấm “Đã in”.',
  interrupted: 'Lần in trước bị ngắt giữa chừng. Nếu giấy đã ra, bấm “Đã in”; nếu chưa, in lại.',
  printed: (times: number) => (times === 1 ? 'Đã in 1 lần' : `Đã in ${times} lần`),
  lastPrinted: (at: string) => `lần cuối ${at}`,
  neverPrinted: 'Chưa in',
  confirmedNotice: 'Đã ghi nhận giấy đã in.',
  preview: 'Bản lưu',
  previewFailed: 'Không vẽ được trang này.',
  page: (at: number, of: number) => `Trang ${at}/${of}`,
  printers: {
    title: 'Máy in',
    lead: 'Chọn một lần cho mỗi khổ giấy; mỗi máy tính có lựa chọn riêng.',
    choose: 'Chọn máy in',
    A5: 'Khổ A5: giấy tiếp nhận, phiếu thu',
    A4: 'Khổ A4: phiếu xin lỗi, phiếu chốt sổ, sổ và bảng kê',
    label: 'Tem 100 × 150 mm: phiếu địa chỉ (chưa chọn thì in trên giấy A4)',
    system: 'Máy in mặc định của hệ thống',
    notReady: 'chưa sẵn sàng',
    missing: (name: string) => `${name} (không còn thấy)`,
    none: 'Không thấy máy in nào. Hãy bật máy, nối dây rồi tìm lại.',
    again: 'Tìm lại',
    chosen: 'Đã đổi máy in.',
    chosenOptions: 'Đã ghi số bản và khay giấy cho máy in này.',
    done: 'Xong',
  },
  refusals: {
    make: {
      NOT_FOUND: 'Không tìm thấy hồ sơ này.',
      NOT_POSSIBLE: 'Hồ sơ chưa đến bước lập giấy tờ này.',
      PAPER_FAILED,
    },
    previewApology: { NOT_FOUND: 'Không tìm thấy hồ sơ này.', PAPER_FAILED },
    read: { NOT_FOUND, FILE_DAMAGED },
    print: { NOT_FOUND, FILE_DAMAGED, ...print },
    dropPrint: {
      NOT_FOUND,
      NOT_POSSIBLE: 'Lần in này đã tới máy in hoặc đã xong nên không bỏ được nữa.',
    },
    save: { NOT_FOUND, FILE_DAMAGED, CANCELLED, CANNOT_WRITE },
    confirm: { NOT_FOUND },
    recoverySheet: {
      PAPER_FAILED: 'Không dựng được bản in của phiếu. Hãy thử lại hoặc chép tay mã trên màn hình.',
      CANCELLED,
      CANNOT_WRITE,
      ...print,
      NO_PRINTER:
        'Máy này chưa có hoặc chưa chọn máy in. Hãy lưu phiếu ra tệp PDF trên USB, hoặc chép tay mã.',
      PRINTER_STOPPED: ({ trouble }) =>
        `${TROUBLE[String(trouble)] ?? 'Máy in đang dừng.'} Xử lý xong hãy bấm in lại, hoặc lưu ra tệp PDF.`,
      PRINT_REFUSED: 'Máy in từ chối lệnh in. Hãy thử lại, chọn máy in khác hoặc lưu ra tệp PDF.',
    },
    coverSheets: {
      NOT_FOUND,
      COMPONENT_UNKNOWN: 'Hồ sơ này không có thành phần đó.',
      PAPER_FAILED: 'Không dựng được tờ bìa. Hãy thử lại.',
      CANCELLED,
      CANNOT_WRITE,
      ...print,
    },
  } satisfies RefusalsOf<'papers'>,
}
