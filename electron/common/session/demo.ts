import type { Role } from '../api-spec.ts'

/** Password of every account of the demo commune. Published: it stands on the sign-in screen and guards nothing. */
export const DEMO_PASSWORD = 'xa-mau-2026'

/** People of the demo commune, one per role; invented. */
export const DEMO_ACCOUNTS: readonly {
  login: string
  name: string
  title: string
  role: Role
  department: string
}[] = [
  {
    login: 'quantri',
    name: 'Lê Quang Huy',
    title: 'Công chức văn phòng – thống kê',
    role: 'administrator',
    department: '',
  },
  {
    login: 'motcua',
    name: 'Nguyễn Thị Thanh Hương',
    title: 'Công chức một cửa',
    role: 'officer',
    department: '',
  },
  {
    login: 'chuyenmon',
    name: 'Hoàng Văn Nghĩa',
    title: 'Công chức tư pháp – hộ tịch',
    role: 'specialist',
    department: 'Văn hóa – Xã hội',
  },
  {
    login: 'truongphong',
    name: 'Nông Thị Hồng Vân',
    title: 'Trưởng phòng Văn hóa – Xã hội',
    role: 'head',
    department: 'Văn hóa – Xã hội',
  },
  { login: 'lanhdao', name: 'Trần Thị Bích Thủy', title: 'Chủ tịch UBND xã', role: 'leader', department: '' },
]
