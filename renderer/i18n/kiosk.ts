import type { DossierStatus } from '../../electron/common/dossiers/model.ts'
import type { DossierAnswer } from '../../electron/common/kiosk/citizen-api.ts'
import type { RefusalsOf } from './refusals.ts'

export const kiosk = {
  open: 'Mở màn hình cho người dân',
  openHint: 'Toàn bộ màn hình thứ hai; chỉ có một màn hình thì mở thành cửa sổ.',
  close: 'Đóng màn hình cho người dân',
  refusals: {
    showRating: { KIOSK_CLOSED: 'Màn hình cho người dân chưa mở. Mở ở mục Niêm yết rồi mời lại.' },
  } satisfies RefusalsOf<'kiosk'>,
  /** Read by the citizen. */
  page: {
    welcome: 'Kính chào Ông/Bà',
    choose: 'Chạm vào việc Ông/Bà cần',
    closed: 'Quầy đang đóng',
    closedHint: 'Khi quầy mở cửa, Ông/Bà tra cứu được tại đây.',
    home: 'Về đầu',
    back: 'Quay lại',
    search: {
      door: 'Xem thủ tục',
      doorHint: 'Giấy tờ cần có, thời gian, phí',
      label: 'Gõ tên thủ tục, không cần dấu',
      none: 'Không thấy thủ tục nào. Thử chữ khác hoặc hỏi công chức tại quầy.',
    },
    lookUp: {
      door: 'Xem hồ sơ của tôi',
      doorHint: 'Quét mã trên giấy tiếp nhận',
      title: 'Xem hồ sơ của tôi',
      scan: 'Đưa mã vuông trên Giấy tiếp nhận vào máy quét; hoặc gõ hai dòng dưới đây.',
      number: 'Mã hồ sơ trên giấy',
      phone: 'Bốn số cuối điện thoại đã ghi trên giấy',
      go: 'Xem',
      typed: {
        NOT_A_NUMBER: 'Mã hồ sơ chưa đúng. Gõ đủ như trên Giấy tiếp nhận.',
        NO_MATCH: 'Không khớp mã hồ sơ và số điện thoại. Xem lại trên giấy, hoặc hỏi công chức tại quầy.',
        CLOSED: 'Quầy đang đóng.',
        INTERNAL: 'Chưa xem được. Mời Ông/Bà hỏi công chức tại quầy.',
      },
      wait: (seconds: number) =>
        seconds < 120
          ? `Đã thử nhiều lần. Mời Ông/Bà chờ ${seconds} giây, hoặc hỏi công chức tại quầy.`
          : `Mã này đã thử sai nhiều lần. Mời Ông/Bà chờ ${Math.ceil(seconds / 60)} phút, hoặc hỏi công chức tại quầy.`,
      phoneMissing: 'Gõ đủ bốn số cuối của số điện thoại.',
      due: (day: string) => `Hẹn trả: ${day}`,
      dueAgain: (day: string) => `Chúng tôi xin lỗi vì chậm. Hẹn lại: ${day}`,
      overdue: 'Hồ sơ đã quá hẹn. Chúng tôi xin lỗi; mời Ông/Bà hỏi công chức tại quầy để biết ngày hẹn mới.',
    },
    states: {
      received: 'Đã tiếp nhận',
      processing: 'Đang giải quyết',
      supplement: 'Chờ Ông/Bà bổ sung giấy tờ',
      obligation: 'Chờ nộp nghĩa vụ tài chính',
      upward: 'Đang chờ cơ quan khác trả lời',
      'to-review': 'Đang giải quyết',
      'to-sign': 'Đang chờ ký',
      ready: 'Đã có kết quả',
      returned: 'Đã trả kết quả',
      refused: 'Không giải quyết được',
      withdrawn: 'Đã rút hồ sơ',
      stopped: 'Đã dừng giải quyết',
      void: 'Không còn hiệu lực',
      moved: 'Đang giải quyết tại máy khác của đơn vị',
    } satisfies Record<DossierStatus, string>,
    todo: {
      received: 'Ông/Bà chưa phải làm gì thêm.',
      processing: 'Ông/Bà chưa phải làm gì thêm.',
      supplement: 'Mang giấy tờ ghi trong phiếu yêu cầu bổ sung đến quầy.',
      obligation: 'Nộp khoản tiền ghi trong thông báo, rồi mang chứng từ đến quầy.',
      upward: 'Ông/Bà chưa phải làm gì thêm.',
      'to-review': 'Ông/Bà chưa phải làm gì thêm.',
      'to-sign': 'Ông/Bà chưa phải làm gì thêm.',
      ready: 'Mang Giấy tiếp nhận và giấy tờ tùy thân đến quầy để nhận.',
      returned: 'Không còn việc gì phải làm.',
      refused: 'Đến quầy nhận văn bản nêu rõ lý do.',
      withdrawn: 'Không còn việc gì phải làm.',
      stopped: 'Mời Ông/Bà hỏi công chức tại quầy.',
      void: 'Mời Ông/Bà hỏi công chức tại quầy.',
      moved: 'Mời Ông/Bà hỏi công chức tại quầy.',
    } satisfies Record<DossierStatus, string>,
    elsewhere: {
      post: 'Kết quả được gửi qua bưu chính đến địa chỉ đã đăng ký.',
      online: 'Kết quả được trả trực tuyến.',
    } satisfies Record<Exclude<DossierAnswer['returnBy'], 'counter'>, string>,
    facts: {
      papers: 'Giấy tờ cần có',
      limits: 'Thời gian giải quyết',
      fees: 'Phí, lệ phí',
      free: 'Không thu',
      result: 'Kết quả',
      guide: 'Hỏi công chức tại quầy để nhận phiếu hướng dẫn in sẵn.',
    },
    keys: { space: 'Cách', erase: 'Xóa' },
    thanks: 'Cảm ơn Ông/Bà đã đánh giá.',
    notAsked: 'Lượt đánh giá này đã kết thúc. Cảm ơn Ông/Bà.',
  },
}
