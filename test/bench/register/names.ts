import type { Sex } from '../../../electron/common/applicants/model.ts'
import type { Random, Weighted } from './random.ts'

/* How Vietnamese people are called: fourteen surnames cover nine people in ten, and "Thị" and "Văn" stand in the
   middle of a third of all names. A search index is as fast as its most frequent words allow, so the shares matter. */

/** Shares in per cent after Lê Trung Hoa, "Họ và tên người Việt Nam" (2005); the tail has Tày and Nùng surnames. */
const SURNAMES: Weighted<string> = [
  ['Nguyễn', 38.4],
  ['Trần', 11],
  ['Lê', 9.5],
  ['Phạm', 7.1],
  ['Hoàng', 3.6],
  ['Huỳnh', 1.5],
  ['Phan', 4.5],
  ['Vũ', 2.2],
  ['Võ', 1.7],
  ['Đặng', 2.1],
  ['Bùi', 2],
  ['Đỗ', 1.4],
  ['Hồ', 1.3],
  ['Ngô', 1.3],
  ['Dương', 1],
  ['Lý', 0.5],
  ...(
    'Nông Hà Đinh Đào Trịnh Mai Lương Trương Đoàn Hứa Bế Triệu Lục Tô Cao Chu Tạ Thái Phùng Lâm Kiều Vương ' +
    'Tăng Nghiêm Giàng Vàng Sùng Lò Quách La Mạc Ma Chung Khổng Từ Doãn Thân Ninh Âu Đàm'
  )
    .split(' ')
    .map((surname) => [surname, 0.27] as const),
]

const MIDDLE: Record<Sex, Weighted<string>> = {
  female: [
    ['Thị', 62],
    ['Thị Thu', 3],
    ['Thị Thanh', 4],
    ['Thị Ngọc', 3],
    ['Thị Minh', 2],
    ['Thị Bích', 2],
    ['Thị Kim', 2],
    ['Ngọc', 5],
    ['Thu', 4],
    ['Phương', 3],
    ['Khánh', 2],
    ['Bảo', 2],
    ['Diệu', 1],
    ['Hoài', 1],
    ['', 4],
  ],
  male: [
    ['Văn', 42],
    ['Đức', 8],
    ['Minh', 6],
    ['Quang', 6],
    ['Hữu', 5],
    ['Xuân', 4],
    ['Ngọc', 4],
    ['Công', 3],
    ['Đình', 3],
    ['Thanh', 3],
    ['Anh', 2],
    ['Quốc', 3],
    ['Mạnh', 2],
    ['Tiến', 2],
    ['Trọng', 2],
    ['Gia', 1],
    ['Bá', 1],
    ['', 3],
  ],
}

/* Most frequent first; the n-th is weighted 1/(n + 8), so that the first is some nine times the last. */
const GIVEN: Record<Sex, Weighted<string>> = {
  female: byRank(
    'Hương Lan Hoa Hằng Thủy Nga Hà Linh Trang Huyền Hiền Mai Phương Thảo Yến Hạnh Dung Nhung Ngọc Anh Loan Tuyết ' +
      'Hồng Thu Vân Liên Oanh Nguyệt Quỳnh Chi Đường Thơm Tâm Bình Lệ Xuân Cúc Đào Thắm Duyên My Ngân Trâm Vy Thư ' +
      'Hân Ánh Bích Châu Diệp Diễm Giang Hậu Hoài Khuyên Lý Mến Miên Nhàn Nhi Phượng Quyên Sen Thanh Thoa Thúy Tươi Uyên',
  ),
  male: byRank(
    'Hùng Dũng Tuấn Cường Minh Sơn Hải Thắng Long Nam Hiếu Đức Trung Thành Quân Huy Bình Tùng Hoàng Anh Hưng Kiên ' +
      'Mạnh Quang Toàn Tiến Việt Vinh Khánh Khoa Lâm Phong Phúc Tài Thái Thịnh Trường Tú Vũ An Bảo Cảnh Chiến Công ' +
      'Đại Đạt Điệp Đông Giang Hậu Hòa Lộc Lợi Luân Nghĩa Nhân Ninh Phú Phước Quý Sang Tâm Tân Thuận Tín Trí Xuân Đường',
  ),
}

function byRank(names: string): Weighted<string> {
  return names.split(' ').map((name, rank) => [name, 1 / (rank + 8)] as const)
}

/** A full name as it stands on an identity card. */
export function nameOf(random: Random, sex: Sex): string {
  return [random.weighted(SURNAMES), random.weighted(MIDDLE[sex]), random.weighted(GIVEN[sex])]
    .filter(Boolean)
    .join(' ')
}
