import type { RefusalsOf, Sentence } from './refusals.ts'

const TROUBLE: Record<string, string> = {
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
}
const NOT_FOUND = 'Không tìm thấy giấy tờ này trong sổ.'
const FILE_DAMAGED = 'Tệp lưu của giấy tờ này bị hỏng nên không mở được. Hãy báo quản trị.'
const PAPER_FAILED = 'Không dựng được bản in. Hồ sơ đã lưu an toàn; hãy thử lại.'
const CANCELLED = 'Đã thôi lưu tệp.'
const CANNOT_WRITE = 'Không ghi được tệp ở nơi đã chọn. Hãy chọn thư mục khác.'

export const papers = {
  refusals: {
    make: {
      NOT_FOUND: 'Không tìm thấy hồ sơ này.',
      NOT_POSSIBLE: 'Hồ sơ chưa đến bước lập giấy tờ này.',
      PAPER_FAILED,
    },
    previewApology: { NOT_FOUND: 'Không tìm thấy hồ sơ này.', PAPER_FAILED },
    read: { NOT_FOUND, FILE_DAMAGED },
    print: { NOT_FOUND, FILE_DAMAGED, ...print },
    save: { NOT_FOUND, FILE_DAMAGED, CANCELLED, CANNOT_WRITE },
    confirm: { NOT_FOUND },
    recoverySheet: { PAPER_FAILED, CANCELLED, CANNOT_WRITE, ...print },
  } satisfies RefusalsOf<'papers'>,
}
