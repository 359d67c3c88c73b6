import type { RecordFault } from '../../electron/common/portal/check-record.ts'
import type { PortalNeed } from '../../electron/common/portal/check-for-portal.ts'

/* Why a dossier waits, for whoever looks after the gateway and, in their words, for the commune. */

const NEEDS: Record<PortalNeed, string> = {
  ORGANISATION_KIND:
    'Chưa biết tổ chức nộp hồ sơ là doanh nghiệp, cơ quan nhà nước hay tổ chức khác; xã cần sửa thông tin hồ sơ.',
  PROCEDURE_CODE: 'Mã thủ tục không phải mã quốc gia (dạng 1.001193).',
  DUE_MISSING: 'Hồ sơ không có ngày hẹn trả, Cổng bắt buộc phải có.',
  RETURN_BY_MISSING: 'Chưa biết người nộp nhận kết quả tại quầy hay qua bưu chính.',
}

/** What an empty member comes from, where somebody can do something about it. */
const MISSING: Readonly<Record<string, string>> = {
  MaLinhVuc:
    'Chưa biết mã lĩnh vực trên Cổng: không có trong danh mục lĩnh vực của Cổng, cần khai ở mục «fields» của tệp cấu hình.',
  TenLinhVuc: 'Xã không gửi tên lĩnh vực của thủ tục.',
  'TienDo.NguoiXuLy': 'Có bước xử lý không ghi người thực hiện.',
}

/** Filed online and sent back: the record cannot be made up from what the counter tells of it. */
export const NO_FACTS = 'Hồ sơ nộp trực tuyến chưa được tiếp nhận, hệ thống chưa có đủ thông tin để báo Cổng.'

/** The sentence for something the counter could have asked. */
export const needReason = (need: PortalNeed): string => NEEDS[need]

/** The sentence for a member of the record that does not fit. */
export function recordReason({ code, field, most }: RecordFault): string {
  switch (code) {
    case 'MISSING':
      return MISSING[field] ?? `Thiếu ${field}, Cổng bắt buộc phải có.`
    case 'TOO_LONG':
      return `${field} dài quá ${most} ký tự Cổng cho phép.`
    case 'FORM':
      return `${field} không đúng dạng Cổng quy định.`
    case 'NOT_IN_THIS_EDITION':
      return `${field} chưa có trong phiên bản Cổng đang khai báo.`
  }
}
