import type { Role } from '../api-spec.ts'

/** Password of every account of the demo commune. Published: it stands on the sign-in screen and guards nothing. */
export const DEMO_PASSWORD = 'xa-mau-2026'

/** People of the demo commune, one per role; invented. */
export const DEMO_ACCOUNTS: readonly { login: string; name: string; title: string; role: Role }[] = [
  { login: 'quantri', name: 'Lê Quang Huy', title: 'Công chức văn phòng – thống kê', role: 'administrator' },
  { login: 'motcua', name: 'Nguyễn Thị Thanh Hương', title: 'Công chức một cửa', role: 'officer' },
  { login: 'chuyenmon', name: 'Hoàng Văn Nghĩa', title: 'Công chức tư pháp – hộ tịch', role: 'specialist' },
  { login: 'lanhdao', name: 'Trần Thị Bích Thủy', title: 'Chủ tịch UBND xã', role: 'leader' },
]
