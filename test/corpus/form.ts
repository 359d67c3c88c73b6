import type { Random } from './random.ts'

/** One line of print: its place in points from the top left of an A4 page, where `at` is its middle if centred. */
export type Line = {
  text: string
  at: number
  down: number
  size: number
  style: 'plain' | 'bold' | 'italic'
  centred: boolean
}
/** A drawn form: lines of print in reading order, and what is on the page beside them, as SVG. */
export type Form = { lines: Line[]; marks: string[] }

const SURNAMES = [
  'Nguyễn',
  'Trần',
  'Lê',
  'Phạm',
  'Hoàng',
  'Nông',
  'Đặng',
  'Vũ',
  'Bùi',
  'Lương',
  'Triệu',
  'Mã',
]
const MIDDLE = ['Văn', 'Thị', 'Đức', 'Minh', 'Thanh', 'Quốc', 'Hữu', 'Ngọc']
const GIVEN = [
  'An',
  'Bình',
  'Dũng',
  'Hạnh',
  'Hương',
  'Khuê',
  'Mỹ',
  'Phượng',
  'Quỳnh',
  'Sửu',
  'Tuyết',
  'Yến',
  'Đường',
  'Ửng',
]
const PLACES = [
  'xóm Nà Lủng',
  'thôn Đông Hoà',
  'tổ dân phố Thống Nhất',
  'bản Khuổi Kỵ',
  'ấp Phước Thạnh',
  'khu phố Mỹ Đức',
]
const COMMUNES = [
  'xã Quảng Uyên, tỉnh Cao Bằng',
  'phường Tân Định, Thành phố Hồ Chí Minh',
  'xã Bảo Lạc, tỉnh Cao Bằng',
  'phường Cửa Nam, thành phố Hà Nội',
]
const WISHES = [
  'Tôi cam đoan những nội dung khai trên đây là đúng sự thật, được sự thoả thuận nhất trí của các bên liên quan',
  'theo quy định của pháp luật và xin chịu hoàn toàn trách nhiệm trước pháp luật về nội dung cam đoan của mình.',
  'Đề nghị quý cơ quan xem xét, giải quyết việc nêu trên cho gia đình tôi trong thời hạn mà pháp luật quy định.',
  'Thửa đất nói trên gia đình tôi sử dụng ổn định, không có tranh chấp, ranh giới đã được các hộ liền kề ký giáp ranh.',
  'Kèm theo đơn này có bản sao giấy chứng nhận, sơ đồ vị trí và các giấy tờ khác có liên quan đến yêu cầu của tôi.',
  'Trường hợp có vướng mắc, xin liên hệ theo số điện thoại đã ghi ở phần trên để được hướng dẫn bổ sung kịp thời.',
]

const name = (one: Random) => `${one.pick(SURNAMES)} ${one.pick(MIDDLE)} ${one.pick(GIVEN)}`
const day = (one: Random) =>
  `ngày ${Math.ceil(one.next() * 28)} tháng ${Math.ceil(one.next() * 12)} năm ${1960 + Math.floor(one.next() * 60)}`
const digits = (one: Random, count: number) =>
  Array.from({ length: count }, () => Math.floor(one.next() * 10)).join('')
const place = (one: Random) => `${one.pick(PLACES)}, ${one.pick(COMMUNES)}`

/** A declaration with its head, fields to fill in and a signature; every page has other words. */
export function declaration(one: Random): Form {
  const form = head(
    one,
    one.pick([
      'TỜ KHAI ĐĂNG KÝ KHAI SINH',
      'TỜ KHAI CẤP BẢN SAO TRÍCH LỤC HỘ TỊCH',
      'TỜ KHAI ĐĂNG KÝ KẾT HÔN',
    ]),
  )
  const fields = [
    `Kính gửi: Uỷ ban nhân dân ${one.pick(COMMUNES)}`,
    `Họ, chữ đệm, tên người yêu cầu: ${name(one).toUpperCase()}`,
    `Nơi cư trú: ${place(one)}`,
    `Giấy tờ tuỳ thân: Căn cước số ${digits(one, 12)}, cấp ${day(one)}`,
    `Quan hệ với người được khai: ${one.pick(['cha đẻ', 'mẹ đẻ', 'ông nội', 'bà ngoại', 'người giám hộ'])}`,
    `Đề nghị cơ quan đăng ký cho người dưới đây:`,
    `Họ, chữ đệm, tên: ${name(one).toUpperCase()}`,
    `Sinh ${day(one)}, ghi bằng chữ: mồng hai tháng chín`,
    `Giới tính: ${one.pick(['nam', 'nữ'])}   Dân tộc: ${one.pick(['Kinh', 'Tày', 'Nùng', 'Mông', 'Dao'])}   Quốc tịch: Việt Nam`,
    `Nơi sinh: Trung tâm Y tế ${one.pick(COMMUNES)}`,
    `Quê quán: ${place(one)}`,
    `Họ, chữ đệm, tên người mẹ: ${name(one)}`,
    `Họ, chữ đệm, tên người cha: ${name(one)}`,
    `Điện thoại liên hệ: 0${digits(one, 9)}`,
  ]
  let down = 205
  for (const text of fields) form.lines.push(plain(text, (down += 24)))
  for (let row = 0; row < 6; row++) dots(form, 330, 505, 233 + 24 * Math.floor(one.between(2, 14)))
  for (const text of WISHES.slice(0, 2)) form.lines.push(plain(text, (down += 24), 10))
  sign(form, one, down + 40)
  return form
}

/** A letter: paragraphs of full lines, the last one short. */
export function letter(one: Random): Form {
  const form = head(
    one,
    one.pick(['ĐƠN ĐỀ NGHỊ', 'ĐƠN XÁC NHẬN TÌNH TRẠNG SỬ DỤNG ĐẤT', 'GIẤY UỶ QUYỀN', 'BẢN CAM KẾT']),
  )
  let down = 215
  for (let paragraph = 0; paragraph < 4; paragraph++) {
    form.lines.push(plain(`Tôi là ${name(one)}, sinh ${day(one)}, hiện cư trú tại`, (down += 26), 12))
    form.lines.push(plain(`${place(one)}, xin trình bày như sau:`, (down += 19), 12))
    for (let row = 0; row < 3; row++) form.lines.push(plain(one.pick(WISHES), (down += 19), 10))
    form.lines.push(plain('Xin trân trọng cảm ơn.', (down += 19), 12))
  }
  sign(form, one, Math.min(down + 40, 740))
  return form
}

/** A table with rules, as of an extract of the land register. */
export function table(one: Random): Form {
  const form = head(
    one,
    one.pick(['TRÍCH LỤC SỔ ĐỊA CHÍNH', 'BẢNG KÊ GIẤY TỜ KÈM THEO', 'DANH SÁCH HỘ LIỀN KỀ']),
  )
  const [top, step, rows] = [225, 26, 16]
  for (let row = 0; row <= rows; row++) form.marks.push(rule(70, top + row * step, 530, top + row * step))
  for (const at of [70, 105, 285, 400, 530]) form.marks.push(rule(at, top, at, top + rows * step))
  for (let row = 0; row < rows; row++) {
    const down = top + row * step + 17
    const cells =
      row === 0
        ? ['Số', 'Họ và tên chủ sử dụng', 'Số thửa, tờ bản đồ', 'Ghi chú']
        : [
            `${row}`,
            name(one),
            `${digits(one, 3)}, tờ ${digits(one, 2)}`,
            one.pick(['đã ký', 'vắng mặt', 'uỷ quyền', 'không có ý kiến']),
          ]
    for (const [column, text] of cells.entries()) {
      form.lines.push({
        ...plain(text, down, 11),
        at: [76, 111, 291, 406][column]!,
        style: row === 0 ? 'bold' : 'plain',
      })
    }
  }
  sign(form, one, 690)
  return form
}

/** Hardly anything, but not nothing: what a blank page must not be taken for. */
export function sparse(one: Random, kind: 'line' | 'stamp' | 'signature' | 'number'): Form {
  const [at, down] = [one.between(150, 350), one.between(150, 650)]
  if (kind === 'line') return { lines: [{ ...plain('Trang này để trống theo mẫu', down), at }], marks: [] }
  if (kind === 'number') return { lines: [{ ...plain(digits(one, 2), down, 14), at }], marks: [] }
  if (kind === 'stamp') return { lines: [], marks: [stamp(at, down)] }
  return { lines: [], marks: [signature(one, at, down)] }
}

function head(one: Random, title: string): Form {
  const lines: Line[] = [
    { text: 'CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM', at: 298, down: 78, size: 13, style: 'bold', centred: true },
    { text: 'Độc lập - Tự do - Hạnh phúc', at: 298, down: 96, size: 13, style: 'bold', centred: true },
    { text: `Cao Bằng, ${day(one)}`, at: 430, down: 128, size: 12, style: 'italic', centred: true },
    { text: title, at: 298, down: 172, size: 15, style: 'bold', centred: true },
  ]
  return { lines, marks: [rule(220, 102, 376, 102)] }
}

function sign(form: Form, one: Random, down: number): void {
  form.lines.push({ text: 'Người yêu cầu', at: 420, down, size: 12, style: 'bold', centred: true })
  form.marks.push(signature(one, 385, down + 35))
  if (one.next() < 0.5) form.marks.push(stamp(200, Math.min(down + 30, 770)))
}

function plain(text: string, down: number, size = 12): Line {
  return { text, at: 70, down, size, style: 'plain', centred: false }
}

function rule(x1: number, y1: number, x2: number, y2: number): string {
  return `<path d="M${x1} ${y1}L${x2} ${y2}" stroke="#222" stroke-width="0.7"/>`
}

function dots(form: Form, from: number, to: number, down: number): void {
  form.marks.push(
    `<path d="M${from} ${down}H${to}" stroke="#333" stroke-width="0.9" stroke-dasharray="0.9 2.1"/>`,
  )
}

function stamp(x: number, y: number): string {
  const ring = (radius: number) =>
    `<circle cx="${x}" cy="${y}" r="${radius}" fill="none" stroke="#c8202e" stroke-width="1.6"/>`
  return `${ring(44)}${ring(30)}<path d="M${x} ${y - 14}l4 10h11l-9 7 4 11-10-7-10 7 4-11-9-7h11z" fill="#c8202e"/>`
}

function signature(one: Random, x: number, y: number): string {
  const strokes = Array.from(
    { length: 5 },
    () => `q${one.between(4, 16)} ${one.between(-26, -6)} ${one.between(10, 22)} ${one.between(-6, 8)}`,
  )
  return `<path d="M${x} ${y}${strokes.join('')}" fill="none" stroke="#1c2f8a" stroke-width="1.5"/>`
}
