import type { PageFault } from '../../electron/common/scans/adjust-model.ts'

const PAGE_GONE = 'Có trang không còn trên bàn quét. Xem lại bàn quét rồi làm lại.'
const NO_DOSSIER = 'Không có hồ sơ này trong sổ của máy.'
const UNKNOWN = 'Hồ sơ này không có thành phần đó.'
const DONE = 'Thành phần này đã có bản quét. Rút bản đó ra bàn trước.'
export const NOT_SCANNED = 'Giấy tờ này không được quét; lý do ghi ở dòng thành phần.'

/** Sentences for what the bench may not do. */
export const benchRefusals = {
  stack: { NOT_FOUND: PAGE_GONE },
  readCovers: { NOT_FOUND: NO_DOSSIER },
  markSecret: { NOT_FOUND: NO_DOSSIER, COMPONENT_UNKNOWN: UNKNOWN, COMPONENT_DONE: DONE },
  reusable: { NOT_FOUND: NO_DOSSIER },
  reuse: {
    NOT_FOUND: NO_DOSSIER,
    COMPONENT_UNKNOWN: UNKNOWN,
    COMPONENT_NOT_SCANNED: NOT_SCANNED,
    COMPONENT_DONE: DONE,
    NOT_REUSABLE: 'Bản quét đó không dùng lại được nữa: hồ sơ cũ đã rút, bị từ chối hoặc bản quét đã thay.',
  },
}

/** The tools of the scan bench. */
export const scanBench = {
  stack: (at: number, pages: number) => `Xấp ${at} · ${pages} trang`,
  stackHint: 'Bấm để chọn cả xấp',
  tools: {
    crop: 'Cắt và chỉnh trang',
    tiltLeft: 'Nghiêng trái một chút',
    tiltRight: 'Nghiêng phải một chút',
    darker: 'Đậm nét hơn',
    paler: 'Nhạt nét hơn',
    split: 'Tách xấp từ trang này',
    join: 'Gộp với xấp trước',
    duplex: 'Ghép hai mặt: nửa sau là mặt sau',
    blanks: 'Bỏ các trang trắng',
    insert: 'Quét chèn sau trang này',
    replace: 'Quét lại trang này',
    cut: 'Cắt đôi trang',
  },
  done: {
    tilted: (pages: number) => `Đã chỉnh nghiêng ${pages} trang.`,
    contrast: (pages: number) => `Đã chỉnh độ đậm ${pages} trang.`,
    cropped: 'Đã chỉnh trang.',
    split: 'Đã tách xấp.',
    joined: 'Đã gộp xấp.',
    duplex: (pages: number) => `Đã ghép mặt trước và mặt sau của ${pages} tờ.`,
    blanks: (pages: number) => `Đã bỏ ${pages} trang trắng khỏi bàn.`,
    inserted: (pages: number) => `Đã chèn ${pages} trang.`,
    replaced: 'Đã thay trang bằng bản quét lại.',
    cut: 'Đã cắt đôi trang.',
    covers: (pages: number, name: string) => `Theo tờ bìa: đã xếp ${pages} trang vào “${name}”.`,
    reused: (name: string) => `Đã dùng lại bản quét cũ cho “${name}”.`,
    secret: (name: string) => `Đã ghi “${name}” là giấy mật, không quét.`,
    lifted: (name: string) => `Đã bỏ dấu mật của “${name}”.`,
  },
  pending: {
    insert: (at: number) => `Trang quét tiếp theo sẽ chèn sau trang ${at}.`,
    replace: (at: number) => `Trang quét tiếp theo sẽ thay trang ${at}.`,
    cancel: 'Thôi, để cuối bàn',
  },
  faults: {
    LOW_RESOLUTION: 'Chưa đủ nét: dưới 200 dpi',
    CUT_OFF: 'Bị cắt mất mép',
    TOO_DARK: 'Quá tối',
    TOO_PALE: 'Quá nhạt',
  } satisfies Record<PageFault, string>,
  faultTitle: (at: number, faults: string) => `Trang ${at}: ${faults}`,
  faultMore: (pages: number) => `Còn ${pages} trang khác cũng cần xem lại.`,
  faultText: 'Nên quét lại ngay khi giấy còn trên tay.',
  nextFault: 'Trang lỗi tiếp',
  crop: {
    title: 'Cắt và chỉnh trang',
    hint: 'Kéo khung hoặc các nút ở mép. Tab chọn nút, mũi tên dời nút, Shift+mũi tên dời nhiều. Enter xong, Esc bỏ.',
    apply: 'Xong',
    whole: 'Lấy cả trang',
    sheet: 'Theo mép giấy',
    angle: 'Nghiêng',
    degrees: (value: number) => `${value.toFixed(1).replace('.', ',')}°`,
    contrast: 'Độ đậm',
    percent: (value: number) => `${Math.round(value * 100)}%`,
    box: 'Khung cắt',
    handles: {
      nw: 'Góc trên trái',
      n: 'Mép trên',
      ne: 'Góc trên phải',
      e: 'Mép phải',
      se: 'Góc dưới phải',
      s: 'Mép dưới',
      sw: 'Góc dưới trái',
      w: 'Mép trái',
    },
  },
  cover: {
    chip: 'Tờ bìa',
    of: (name: string) => `Tờ bìa của “${name}”`,
    foreign: (dossierNo: string) => `Tờ bìa của hồ sơ khác: ${dossierNo}`,
    reading: 'Đang tìm tờ bìa…',
    print: 'In tờ bìa',
    printTitle: 'In tờ bìa',
    printText:
      'Đặt mỗi tờ bìa lên trước giấy tờ của thành phần đó rồi cho cả xấp vào khay nạp. Quét xong, các trang tự vào đúng thành phần, tờ bìa tự bỏ ra.',
    printAll: 'Chọn tất cả',
    printGo: (sheets: number) => `In ${sheets} tờ`,
    save: 'Lưu tệp PDF',
    printed: 'Đã gửi tờ bìa tới máy in.',
    saved: 'Đã lưu tệp tờ bìa.',
  },
  reuse: {
    offer: (day: string, dossierNo: string) => `Đã số hóa ngày ${day} (hồ sơ ${dossierNo})`,
    take: 'Dùng lại',
    mark: (day: string, dossierNo: string) => `Tái sử dụng · số hóa ${day} · ${dossierNo}`,
  },
  noScan: {
    'show-only': 'Chỉ xuất trình, không quét',
    electronic: 'Đã nộp bản điện tử, không quét',
    secret: (reason: string) => `Mật – không quét: ${reason}`,
  },
  secret: {
    mark: 'Mật – không quét',
    lift: 'Bỏ dấu mật',
    title: (name: string) => `“${name}” là giấy mật?`,
    text: 'Giấy mật không được quét (TT 01/2023/TT-VPCP Điều 8). Ghi lý do; người xem sau sẽ thấy.',
    reason: 'Lý do',
    save: 'Ghi là mật',
  },
  /** The most used first: where there is little room the last ones are left out. */
  keys: [
    ['F8', 'Quét'],
    ['1–9', 'Xếp'],
    ['Enter', 'Xếp mục thiếu'],
    ['R', 'Xoay'],
    ['Del', 'Bỏ'],
    ['Ctrl+Z', 'Hoàn tác'],
    ['C', 'Cắt, chỉnh'],
    ['I', 'Quét chèn'],
    ['Q', 'Quét lại'],
    ['B', 'Bỏ trang trắng'],
    ['D', 'Ghép hai mặt'],
    ['T', 'Tách xấp'],
    ['G', 'Gộp'],
    ['U', 'Dùng lại'],
    ['H', 'Cắt đôi'],
    ['[ ]', 'Nghiêng'],
    ['− +', 'Độ đậm'],
    ['X', 'Chọn xấp'],
  ] as const,
}
