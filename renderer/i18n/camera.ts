import type { Paper, PaperWish } from '../../electron/common/camera/paper-size.ts'
import type { ShotFault } from '../../electron/common/camera/shot-quality.ts'
import type { RefusalsOf } from './refusals.ts'

const NO_DOSSIER = 'Không còn hồ sơ này trong sổ.'
const papers = {
  auto: 'Tự nhận khổ giấy',
  a4: 'A4',
  a5: 'A5',
  a3: 'A3',
  card: 'Thẻ căn cước',
  other: 'Khổ khác',
} satisfies Record<PaperWish, string>

/** Why there is no picture, and what to do about it. */
const faults = {
  DENIED:
    'Hệ điều hành đang chặn camera. Mở phần Quyền riêng tư trong Cài đặt của máy, cho phép ứng dụng dùng camera rồi thử lại.',
  REFUSED: 'Lúc này không được phép dùng camera. Quay về bàn quét rồi mở lại màn hình này.',
  NONE: 'Chưa thấy camera nào. Cắm máy chụp tài liệu hoặc webcam vào cổng USB; hình hiện ra ngay khi máy nhận.',
  BUSY: 'Camera đang bị chương trình khác dùng, chẳng hạn phần mềm họp. Đóng chương trình đó rồi thử lại.',
  GONE: 'Camera vừa bị rút hoặc mất nguồn. Cắm lại là chụp tiếp được; các trang đã chụp vẫn còn.',
  FAILED: 'Camera không gửi hình về. Rút ra, cắm lại rồi thử lại.',
}
export type CameraFault = keyof typeof faults

export const camera = {
  title: 'Chụp bằng camera',
  open: 'Chụp bằng camera',
  faults,
  faultTitle: 'Chưa có hình',
  again: 'Thử lại',
  starting: 'Đang mở camera…',
  viewOnly: 'Vai trò của bạn không chụp được giấy tờ.',

  device: 'Camera',
  unnamed: (at: number) => `Camera ${at}`,
  paper: 'Khổ giấy',
  papers,
  auto: 'Tự chụp khi giấy nằm yên một giây',
  shoot: 'Chụp',
  done: 'Xong',
  doneHint: 'Các trang đã ở trên bàn của hồ sơ',
  findAgain: 'Tự tìm lại mép giấy',

  live: 'Hình từ camera',
  corners: ['Góc trên bên trái', 'Góc trên bên phải', 'Góc dưới bên phải', 'Góc dưới bên trái'],

  seen: {
    sharp: (paper: Paper, dpi: number) => `${papers[paper]} · ${dpi} dpi, đủ nét`,
    closer: (paper: Paper, dpi: number) => `${papers[paper]} · còn ${dpi} dpi, hạ máy xuống gần giấy hơn`,
    turn: (paper: Paper, dpi: number) =>
      `${papers[paper]} · còn ${dpi} dpi, xoay ngang tờ giấy rồi hạ máy xuống`,
    weak: (paper: Paper, dpi: number) =>
      `${papers[paper]} · chỉ ${dpi} dpi dù đã kín hình: hãy dùng máy quét`,
    unknown: 'Khổ khác · chưa biết độ nét',
    noEdges: 'Chưa thấy mép giấy. Đặt giấy lên nền sẫm màu, hoặc kéo bốn góc.',
    byHand: 'Góc đã chỉnh tay',
  },

  shots: 'Các trang vừa chụp',
  shot: (at: number) => `Trang ${at}`,
  none: 'Đặt giấy dưới camera rồi bấm phím cách hoặc đạp bàn đạp. Mỗi trang được lưu ngay khi chụp.',
  count: (pages: number) => `${pages} trang đã lưu`,
  shooting: 'Đang chụp…',
  removed: (at: number) => `Đã bỏ trang ${at}.`,
  rotated: (at: number) => `Đã xoay trang ${at}.`,
  turnsAlong: 'Các trang chụp sau cũng xoay theo.',
  remove: 'Bỏ trang',
  rotate: 'Xoay phải',
  undo: 'Hoàn tác',
  badShot: (at: number) => `Trang ${at} chưa dùng được`,
  shotFaults: {
    blurred: 'Ảnh bị mờ. Giữ yên giấy và camera, chờ hình rõ nét rồi chụp lại.',
    dark: 'Ảnh quá tối. Bật đèn hoặc xoay giấy ra chỗ sáng rồi chụp lại.',
  } satisfies Record<ShotFault, string>,
  lowDpi: (dpi: number) => `Chỉ ${dpi} dpi, cần 200. Hạ máy xuống gần giấy hơn rồi chụp lại.`,
  marks: { blurred: 'Mờ', dark: 'Tối', lowDpi: 'Thiếu nét' },
  replaceHint: 'Bỏ trang này (Delete) rồi chụp lại khi giấy còn ở đây.',
  takeFailed: 'Không lấy được ảnh từ camera. Chụp lại.',
  keys: 'Phím cách: chụp · Tab rồi mũi tên: chỉnh góc (Shift: từng chút) · T: tìm lại mép · R: xoay · Del: bỏ · Ctrl+Z: hoàn tác',

  refusals: {
    open: { NOT_FOUND: NO_DOSSIER },
    shoot: { NOT_FOUND: NO_DOSSIER, FILE_BROKEN: 'Ảnh chụp bị hỏng nên chưa được lưu. Chụp lại trang này.' },
  } satisfies RefusalsOf<'camera'>,
}
