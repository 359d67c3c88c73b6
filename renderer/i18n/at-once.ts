import type { RefusalsOf } from './refusals.ts'

/** Procedures that are answered while the citizen waits. */
export const atOnce = {
  submit: 'Nhận và trả ngay',
  submitPaid: (amount: string) => `Nhận, thu ${amount}, trả ngay`,
  submitToSign: 'Nhận và trình ký ngay',
  hint: 'Người nộp nhận kết quả ngay tại quầy, đã đối chiếu giấy tờ tùy thân. Không in giấy hẹn.',
  hintToSign: 'Thủ tục này phải có chữ ký của lãnh đạo: kết quả được trình ngay, ký xong mới trả.',
  returned: 'Đã tiếp nhận và trả kết quả',
  waiting: {
    'to-review': 'Đã tiếp nhận. Kết quả đang chờ lãnh đạo phòng duyệt',
    'to-sign': 'Đã tiếp nhận. Kết quả đang chờ lãnh đạo ký',
  } as Record<string, string>,
  waitingHint: 'Ký xong, mở hồ sơ (quét phiếu hoặc F3) để trả kết quả.',
  notFinished: 'Hồ sơ đã tiếp nhận nhưng chưa trả được ngay:',
  refusals: {
    NOT_FOUND: 'Không tìm thấy hồ sơ này.',
    CHANGED_MEANWHILE: 'Hồ sơ vừa được người khác xử lý. Mở hồ sơ để làm tiếp.',
    NOT_POSSIBLE: 'Hồ sơ không còn ở bước trả ngay được. Mở hồ sơ để làm tiếp.',
    ROLE_CANNOT: 'Vai trò đang dùng không trả kết quả được.',
    LATE_UNEXPLAINED: 'Hồ sơ trễ hạn mà chưa ghi nguyên nhân. Mở hồ sơ để ghi rồi trả.',
    HAS_APPOINTMENT: 'Thủ tục này có hẹn ngày trả, không trả ngay được.',
    ID_NOT_CHECKED: 'Cần đối chiếu giấy tờ tùy thân của người nhận trước khi trả.',
    AUTHORISATION_MISSING: 'Ghi giấy ủy quyền của người nhận thay rồi trả ở trang hồ sơ.',
    UNPAID: 'Hồ sơ còn phí, lệ phí chưa thu.',
  } satisfies RefusalsOf<'dossiers'>['finishAtOnce'],
}
