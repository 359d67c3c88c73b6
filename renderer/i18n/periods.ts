export const periods = {
  label: 'Kỳ',
  names: {
    month: 'Tháng này',
    'last-month': 'Tháng trước',
    quarter: 'Quý này',
    'last-quarter': 'Quý trước',
    'half-year': 'Nửa năm này',
    year: 'Năm nay',
    own: 'Tự chọn ngày',
  },
  from: 'Từ ngày',
  to: 'Đến ngày',
  badDay: 'Ghi ngày như 01/11/2026.',
  badOrder: 'Ngày cuối phải sau ngày đầu, trong vòng 10 năm.',
  said: (from: string, to: string) => `từ ${from} đến ${to}`,
}
