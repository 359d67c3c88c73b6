import { formPicture } from '../support/read-form.ts'
import type { Visit } from './citizens.ts'

const TITLES: Record<string, string> = {
  '1.004837': 'TỜ KHAI ĐĂNG KÝ GIÁM HỘ',
  '1.002211': 'BIÊN BẢN BẦU HÒA GIẢI VIÊN',
}

/** The papers somebody brings, as photographed or scanned pages; a second page where the first would not hold it all. */
export function papersOf({ citizen, procedure }: Visit, pages = 1): Promise<Buffer[]> {
  const { name, idNumber, born, address, phone } = citizen
  const first = [
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'Độc lập - Tự do - Hạnh phúc',
    TITLES[procedure] ?? 'ĐƠN ĐỀ NGHỊ',
    'Kính gửi: Ủy ban nhân dân xã Hòa Bình, tỉnh Cao Bằng',
    `Họ, chữ đệm, tên: ${name}`,
    `Ngày, tháng, năm sinh: ${born}`,
    `Căn cước công dân số ${idNumber}`,
    `Nơi cư trú: ${address}`,
    `Điện thoại: ${phone}`,
    'Kèm theo đơn này là các giấy tờ theo quy định của thủ tục.',
    'Tôi cam đoan nội dung khai trên đây là đúng sự thật và chịu hoàn',
    'toàn trách nhiệm trước pháp luật về nội dung cam đoan của mình.',
    'Hòa Bình, ngày 20 tháng 11 năm 2026',
    'Người làm đơn',
    name,
  ]
  const second = [
    'Trang 2',
    'Ý kiến của trưởng xóm: xác nhận nội dung trên là đúng.',
    `Người làm đơn: ${name}`,
  ]
  return Promise.all([first, second].slice(0, pages).map((lines) => formPicture({ lines })))
}
