import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import sharp from 'sharp'
import type { ReaderAnswer } from '../../electron/core/ocr/ocr.worker.ts'
import type { StartReader } from '../../electron/core/ocr/reading-process.ts'
import { wrongLetters } from './wrong-letters.ts'

/** What stands on the form that tests read: every letter and mark a birth registration has. */
export const FORM_LINES = [
  'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  'Độc lập - Tự do - Hạnh phúc',
  'TỜ KHAI ĐĂNG KÝ KHAI SINH',
  'Kính gửi: Ủy ban nhân dân xã Thử Nghiệm, tỉnh Cao Bằng',
  'Họ, chữ đệm, tên người yêu cầu: NGUYỄN THỊ ĐƯỜNG',
  'Nơi cư trú: Xóm 1, thôn Khuổi Đẩy, xã Thử Nghiệm',
  'Giấy tờ tùy thân: Căn cước công dân số 004199001234',
  'Quan hệ với người được khai sinh: Mẹ đẻ',
  'Đề nghị cơ quan đăng ký khai sinh cho người dưới đây:',
  'Họ, chữ đệm, tên: HOÀNG VĂN THƯỢNG',
  'Ngày, tháng, năm sinh: 12/10/2026 ghi bằng chữ: Ngày mười hai',
  'tháng mười năm hai nghìn không trăm hai mươi sáu',
  'Giới tính: Nam, dân tộc: Tày, quốc tịch: Việt Nam',
  'Nơi sinh: Bệnh viện Đa khoa tỉnh Cao Bằng',
  'Tôi cam đoan nội dung đề nghị đăng ký khai sinh trên đây là đúng',
  'sự thật, được sự thỏa thuận nhất trí của các bên liên quan',
  'theo quy định pháp luật. Tôi chịu hoàn toàn trách nhiệm trước',
  'pháp luật về nội dung cam đoan của mình.',
]

/** A4 at 200 dpi. */
export const FORM_SIZE = { width: 1654, height: 2339 }
/** Where the first letter of a line stands on the form, pixels. */
export const lineAt = (line: number): { x: number; y: number } => ({ x: 170, y: 220 + line * 72 })

/** The form as a scanner delivers it: JPEG q75 in colour, 200 dpi, `angle` degrees askew or turned, `height` pixels. */
export async function formPicture({
  lines = FORM_LINES,
  angle = 0,
  height = FORM_SIZE.height,
}: {
  lines?: readonly string[]
  angle?: number
  height?: number
} = {}): Promise<Buffer> {
  const { width } = FORM_SIZE
  const text = lines.map((line, index) => {
    const { x, y } = lineAt(index)
    return `<text x="${x}" y="${y}" font-family="Liberation Serif" font-size="36">${line}</text>`
  })
  const svg = `<svg width="${width}" height="${height}" xmlns="http://www.w3.org/2000/svg"><rect width="100%" height="100%" fill="white"/>${text.join('')}</svg>`
  return sharp(Buffer.from(svg))
    .rotate(angle, { background: 'white' })
    .jpeg({ quality: 75, chromaSubsampling: '4:4:4' })
    .withMetadata({ density: 200 })
    .toBuffer()
}

/** Share of letters that have to be changed, added or taken out, in NFC and with runs of blanks as one. */
export function errorRate(read: string, meant: string): number {
  const { wrong, letters } = wrongLetters(read, meant)
  return wrong / letters
}

/** The reading process as a plain child of Node. @param onStart told of each, to end it by hand */
export function nodeReader(onStart?: (kill: () => void) => void): StartReader {
  return (url) => {
    const child = fork(fileURLToPath(url), [], { serialization: 'advanced', execArgv: [] })
    onStart?.(() => child.kill('SIGKILL'))
    return {
      post: (order) => child.connected && child.send(order),
      onAnswer: (heard) => child.on('message', (answer) => heard(answer as ReaderAnswer)),
      onEnd: (heard) => child.once('exit', () => heard()),
      kill: () => void child.kill(),
    }
  }
}
