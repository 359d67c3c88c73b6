/** TrangThaiHoSo as an officer says it. */
const STATUSES: Record<number, string> = {
  0: 'Số đã hủy',
  2: 'Đã tiếp nhận',
  3: 'Từ chối',
  4: 'Đang xử lý',
  5: 'Chờ người nộp bổ sung',
  6: 'Chờ nghĩa vụ tài chính',
  7: 'Người nộp rút',
  8: 'Dừng xử lý',
  9: 'Có kết quả, chờ trả',
  10: 'Đã trả kết quả',
}

export const copies = {
  title: (count: number) => `Hồ sơ ở quầy khác (${count}) – chỉ xem`,
  lead: 'Do máy khác của đơn vị giữ; muốn làm gì với hồ sơ, mời người dân sang quầy đó.',
  with: (station: string) => `Hồ sơ của ${station}`,
  station: (code: string) => {
    const index = /-(\d)$/.exec(code)?.[1]
    return index === undefined ? `máy ${code}` : `máy ${index}`
  },
  status: (status: number) => STATUSES[status] ?? `Trạng thái ${status}`,
  due: (at: string) => `hẹn trả ${at}`,
  returned: (at: string) => `đã trả ${at}`,
  heard: (at: string) => `theo hệ thống dùng chung lúc ${at}`,
}
