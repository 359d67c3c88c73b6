import type { ParkCode } from '../../electron/common/sync/model.ts'

const OPERATOR = 'đơn vị quản lý hệ thống dùng chung'

/** Sending by itself, days without a line, and what is left for now. */
export const evening = {
  schedule: {
    title: 'Gửi tự động',
    lead: 'Máy tự gửi vào giờ đã chọn, kể cả khi màn hình đang khóa. Lỡ giờ vì máy tắt hoặc ngủ thì gửi bù khi mở sổ lại.',
    times: 'Giờ gửi hằng ngày',
    timesHint: 'Để trống ô không dùng. Nên chọn trước giờ nghỉ trưa và trước giờ về.',
    time: (order: number) => `Giờ gửi ${order}`,
    propose: 'Dùng 11:45 và 16:45',
    whenOnline: 'Gửi ngay khi có mạng',
    whenOnlineHint: 'Việc mới được gửi trong một, hai phút; hỏi thông báo mới 15 phút một lần.',
    save: 'Ghi lịch gửi',
    saved: 'Đã ghi lịch gửi.',
    wrong: 'Giờ ghi như 11:45.',
    next: (at: string) => `Tự gửi lần tới: ${at}.`,
    online: 'Tự gửi khi có mạng.',
    none: 'Chưa đặt giờ gửi tự động.',
  },
  cap: {
    title: 'Nhắc khi lâu chưa gửi',
    lead: 'Tính từ việc cũ nhất chưa được hệ thống dùng chung trả lời.',
    warnDays: 'Nhắc sau',
    askDays: 'Phải có ý kiến lãnh đạo mới tiếp nhận thêm sau',
    days: 'ngày (tính cả ngày nghỉ)',
    save: 'Ghi số ngày',
    saved: 'Đã ghi số ngày.',
    wrong: 'Số ngày phải từ 1 trở lên; ngày phải có ý kiến lãnh đạo muộn hơn ngày nhắc.',
  },
  unsent: {
    warn: (days: number) => `Đã ${days} ngày chưa gửi được lên hệ thống dùng chung`,
    warnText: (days: number) =>
      `Mọi việc từ đó chỉ nằm trên máy này. Hãy gửi ở màn hình Chốt sổ; không có đường truyền thì mang gói USB đi. Từ ngày thứ ${days}, tiếp nhận thêm phải có ý kiến lãnh đạo.`,
    askTitle: (days: number) => `Đã ${days} ngày chưa gửi: cần ý kiến lãnh đạo để tiếp nhận thêm`,
    askText:
      'Máy này đang giữ bản duy nhất của các hồ sơ đó. Trả kết quả và các việc khác vẫn làm được. Lãnh đạo đồng ý (trên máy này hoặc qua điện thoại) thì tiếp nhận tiếp.',
    allowed: (days: number, until: string) =>
      `Đã ${days} ngày chưa gửi; được tiếp nhận đến hết ngày ${until}`,
    allowedBy: (by: string, saidBy: string | null, reason: string) =>
      saidBy
        ? `${saidBy} đồng ý qua điện thoại, ${by} ghi lại. Lý do: ${reason}`
        : `Theo ý kiến của ${by}. Lý do: ${reason}`,
    ask: 'Ghi ý kiến lãnh đạo',
    closing: 'Chốt sổ',
    dialog: 'Cho tiếp nhận khi chưa gửi được',
    reason: 'Lý do',
    reasonHint: 'Ví dụ: đứt cáp từ ngày 5, nhà mạng hẹn sửa xong ngày 12.',
    saidBy: 'Lãnh đạo đã đồng ý qua điện thoại',
    saidByHint: 'Ghi họ tên, chức vụ. Ý kiến qua điện thoại có hiệu lực trong ngày và được ghi vào nhật ký.',
    forDays: 'Cho phép trong (ngày)',
    forDaysHint: 'Từ 1 đến 14 ngày, tính cả hôm nay. Ý kiến được ghi vào nhật ký.',
    submit: 'Cho tiếp nhận',
    done: (until: string) => `Được tiếp nhận đến hết ngày ${until}.`,
    missing: 'Cần ghi đủ.',
    refusals: { WORD_MISSING: 'Cần ghi ai đã đồng ý.' },
  },
  attend: {
    leave: 'Để lại, ghi chú',
    again: 'Sửa ghi chú',
    title: (dossierNo: string) => `Để lại việc của hồ sơ ${dossierNo}`,
    note: 'Đã hỏi ai, đang chờ gì',
    noteHint: 'Việc vẫn nằm trong danh sách. Nếu hệ thống từ chối thêm điều gì khác, máy sẽ nhắc lại.',
    submit: 'Để lại',
    left: (by: string, at: string, note: string) => `${by} đã xem ${at}: ${note}`,
    nothing: 'Hồ sơ này không còn việc nào đang mở.',
    filesTitle: 'Tệp không gửi được',
    filesLead:
      'Tệp trên máy này hỏng hoặc mất, hay hệ thống dùng chung không nhận. Quét lại giấy là cách chắc nhất.',
    scan: 'Quét lại',
    leftCount: (count: number) => `Còn ${count} hồ sơ đã có người xem và để lại, xem danh sách bên dưới.`,
  },
  /** What to do about each cause, and whom to ask. */
  advice: {
    PAYLOAD_MISSING: 'Bấm Gửi lại. Nếu vẫn vậy, báo quản trị: phần mềm gửi thiếu nội dung.',
    PAYLOAD_MISMATCH: 'Bấm Gửi lại. Nếu vẫn vậy, báo quản trị: nội dung bị sai trên đường đi.',
    UNKNOWN_VERB: `Báo ${OPERATOR} cập nhật, rồi bấm Gửi lại. Hồ sơ vẫn làm tiếp bình thường ở đây.`,
    BAD_SHAPE: 'Xem lại thông tin đã nhập, sửa và gửi lại; không thấy chỗ sai thì báo quản trị.',
    NUMBER_FOREIGN: `Báo ${OPERATOR} kiểm tra mã định danh của đơn vị, rồi bấm Gửi lại.`,
    NUMBER_OUT_OF_RANGE: `Báo ${OPERATOR} kiểm tra dải số đã đăng ký cho máy này, rồi bấm Gửi lại.`,
    NUMBER_TAKEN: `Hỏi ${OPERATOR} số này thuộc hồ sơ nào. Nếu đúng là của hồ sơ khác: hủy số ở đây rồi tiếp nhận lại với số mới.`,
    NUMBER_DATE: 'Sửa ngày tiếp nhận cho khớp với ngày trong mã hồ sơ, hoặc hủy số và tiếp nhận lại.',
    NUMBER_CHANGED: `Đối chiếu hai bên rồi hỏi ${OPERATOR}; số in trên giấy của người dân là số đúng.`,
    ID_NUMBER: 'Xem lại giấy tờ của người nộp hoặc gọi hỏi, sửa số định danh rồi gửi lại.',
    PHONE: 'Sửa số điện thoại rồi gửi lại; không có số đúng thì để trống.',
    EMAIL: 'Sửa địa chỉ thư điện tử rồi gửi lại; không có thì để trống.',
    NAME_MISSING: 'Ghi họ tên người nộp hoặc tên tổ chức rồi gửi lại.',
    SUMMARY_LENGTH: 'Ghi lại nội dung yêu cầu cho ngắn gọn rồi gửi lại.',
    DUE_BEFORE_RECEIVED: 'Xem lại ngày giờ tiếp nhận và hẹn trả, sửa rồi gửi lại.',
    UNKNOWN_DOSSIER: `Báo ${OPERATOR}: bên đó chưa có lần tiếp nhận của hồ sơ này. Sau đó bấm Gửi lại.`,
    ALREADY_RECEIVED: 'Bên đó đã có hồ sơ này. Đối chiếu hai bên rồi chọn nội dung đúng.',
    STATUS:
      'Hai bên ghi trạng thái khác nhau. Đối chiếu, rồi gửi lại việc này hoặc để theo hệ thống dùng chung.',
    SECOND_APOLOGY:
      'Bên đó đã ghi một lần hẹn lại. Đối chiếu; thường là để theo hệ thống dùng chung và báo lãnh đạo.',
    NEW_DUE_NOT_LATER:
      'Ngày hẹn lại không muộn hơn ngày bên đó đang ghi. Đối chiếu, rồi để theo hệ thống dùng chung hoặc báo lãnh đạo.',
    NOTHING_TO_SUPERSEDE: 'Việc trước đó đã được giải quyết bằng cách khác. Bấm Gửi lại.',
  } satisfies Record<ParkCode, string>,
  conflictAdvice: 'Nơi khác đã sửa hồ sơ này trước. Đối chiếu từng mục rồi chọn nội dung đúng.',
  unknownAdvice: 'Phần mềm trên máy này chưa biết nguyên nhân này. Đối chiếu hai bên, hoặc báo quản trị.',
  remedy: {
    review: 'Đối chiếu, xử lý',
    reviewHint: 'Xem nội dung hai bên cạnh nhau, chọn từng mục.',
    void: 'Mở hồ sơ để hủy số',
    voidHint: 'Hủy số ở trang hồ sơ rồi tiếp nhận lại với số mới.',
  },
}
