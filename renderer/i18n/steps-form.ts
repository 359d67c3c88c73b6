/** The form for the internal process of a procedure. */
export const stepsForm = {
  edit: 'Sửa quy trình',
  title: 'Quy trình nội bộ',
  lead: 'Hồ sơ đã tiếp nhận giữ quy trình cũ; quy trình mới áp dụng cho hồ sơ nhận từ lúc ghi.',
  keys: 'Kéo tay nắm, hoặc đứng ở dòng và bấm Alt+↑, Alt+↓ để đổi thứ tự.',
  step: (place: number) => `Bước ${place}`,
  name: 'Tên bước',
  role: 'Vai trò',
  department: 'Phòng, ban',
  days: 'Thời hạn',
  up: 'Lên trên',
  down: 'Xuống dưới',
  remove: 'Bỏ bước',
  grip: 'Kéo để đổi thứ tự',
  add: 'Thêm bước',
  noneYet: 'Chưa có bước nào: thời hạn tính chung cho cả hồ sơ.',
  units: { 'working-day': 'ngày làm việc', day: 'ngày', hour: 'giờ làm việc', 'same-day': 'ngày' },
  sum: (total: string, limit: string, unit: string) =>
    `Cộng các bước ${total}, thời hạn của thủ tục ${limit} ${unit}`,
  sumOpen: (total: string) => `Cộng các bước ${total}; thủ tục chưa có thời hạn để so`,
  departmentSignOff: 'Lãnh đạo phòng ký duyệt',
  signOffRequired: 'Lãnh đạo xã ký trước khi trả kết quả',
  save: 'Ghi quy trình',
  saved: 'Đã ghi quy trình; hồ sơ đang giải quyết không đổi.',
  incomplete: 'Mỗi bước cần tên và thời hạn là số (ví dụ 0,5).',
  faults: {
    STEPS_DO_NOT_ADD_UP: 'Cộng các bước phải đúng bằng thời hạn của thủ tục.',
    SIGNER_MISSING: {
      head: 'Có chữ ký của lãnh đạo phòng thì cần một bước cho lãnh đạo phòng.',
      leader: 'Có chữ ký của lãnh đạo xã thì cần một bước cho lãnh đạo.',
    },
  },
}
