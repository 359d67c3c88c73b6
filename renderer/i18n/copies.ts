import type { RefusalsOf } from './refusals.ts'

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
  orphaned: 'máy đã ngừng dùng',
  coming: 'Đang về máy này',
  spoilt: 'Tải về chưa dùng được',
  comingHint: 'Dữ liệu của hồ sơ về ở lần liên lạc tới với hệ thống dùng chung.',
  takeOver: {
    act: 'Nhận hồ sơ về máy này',
    again: 'Tải lại',
    hint: 'Máy giữ hồ sơ này đã ngừng dùng. Cần đường truyền tới hệ thống dùng chung.',
    done: (dossierNo: string) =>
      `Đã nhận hồ sơ ${dossierNo}; dữ liệu đang tải về và sẽ hiện trong danh sách.`,
  },
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
  refusals: {
    takeOver: {
      NOT_ENROLLED: 'Máy này chưa kết nối với hệ thống dùng chung.',
      NOT_FOUND: 'Hệ thống dùng chung không có hồ sơ này, hoặc chưa hỗ trợ nhận lại hồ sơ.',
      NO_ANSWER:
        'Không có đường truyền tới hệ thống dùng chung. Nhận hồ sơ về cần đường truyền; thử lại khi có mạng.',
      NOT_THE_SHARED_SYSTEM:
        'Đường truyền trả lời không phải hệ thống dùng chung (có thể là trang đăng nhập mạng). Thử lại khi có mạng.',
      SERVER_TROUBLE: 'Hệ thống dùng chung đang gặp sự cố; thử lại sau.',
      CUSTODIAN_SERVES: 'Máy giữ hồ sơ vẫn hoạt động, hoặc một máy khác vừa nhận hồ sơ. Hãy nhờ máy đó giao.',
      DECLINED: ({ reason }) => `Hệ thống dùng chung từ chối: ${String(reason)}`,
    },
    takeOverMany: {
      NOT_ENROLLED: 'Chưa biết máy nào của đơn vị đang hoạt động. Vào Chốt sổ, bấm gửi một lần rồi làm lại.',
      NOTHING_THERE:
        'Không còn hồ sơ nào như đã chọn: máy đó vừa hoạt động lại, hoặc hồ sơ đang được nhận về.',
    },
    takeOverSummary: { NOT_FOUND: 'Không tìm thấy lần nhận hồ sơ này.' },
  } satisfies RefusalsOf<'copies'>,
}
