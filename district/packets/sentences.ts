import type { PacketFault, PacketFaultCode } from '../../electron/common/packets/model.ts'

type Sentence = string | ((details: PacketFault['details']) => string)

/** What whoever holds the stick reads: what is wrong, and what to do. */
const SENTENCES: Record<PacketFaultCode, Sentence> = {
  NOT_A_PACKET: 'Đây không phải gói của quầy Một cửa; hãy cắm đúng USB và chọn tệp có đuôi .mcgoi.',
  OTHER_VERSION: 'Gói do phiên bản mới hơn ghi ra; hãy cập nhật hệ thống dùng chung rồi nhập lại.',
  OTHER_KIND: 'Đây là biên nhận, không phải gói; biên nhận này phải đọc tại quầy đã ghi gói.',
  HALF_COPIED: 'Tệp mới chép được một phần; hãy chép lại từ USB cho đủ rồi nhập lại.',
  DAMAGED:
    'Tệp bị hỏng hoặc đã bị sửa, không nhập; hãy chép lại từ USB, nếu vẫn vậy hãy ghi lại gói tại quầy.',
  PART_MISSING: ({ missing, parts }) =>
    `Gói gồm ${parts} phần, còn thiếu phần ${missing}; hãy chép đủ các phần rồi nhập lại.`,
  OTHER_COMMUNE: ({ commune }) =>
    `Gói này của đơn vị ${commune}, không phải đơn vị đang chọn; hãy chọn đúng đơn vị hoặc đúng USB.`,
  OTHER_STATION: ({ station }) =>
    `Máy ${station} chưa đăng ký với hệ thống dùng chung này; hãy đăng ký máy rồi ghi lại gói.`,
  STATION_RETIRED: ({ station }) =>
    `Máy ${station} đã bị ngừng sử dụng nên gói không được nhận; hãy liên hệ đơn vị quản lý hệ thống dùng chung.`,
  OTHER_KEY: 'Gói được ký bằng khóa mà máy không còn dùng; hãy ghi lại gói tại quầy.',
  OTHER_SERVER: 'Gói này được ghi cho một hệ thống dùng chung khác; hãy mang tới đúng nơi nhận.',
  JOURNAL_CLOSED: 'Gói này cũ: ghi trước khi máy được khôi phục dữ liệu; hãy ghi lại gói tại quầy.',
  JOURNAL_GAP: ({ next }) =>
    `Hệ thống dùng chung còn thiếu các mục trước gói này (cần từ mục ${next}); hãy đọc biên nhận tại quầy rồi ghi gói mới.`,
  JOURNAL_DIFFERS:
    'Nhật ký trong gói khác với nhật ký đã nhận của máy này; không nhập, hãy liên hệ đơn vị quản lý hệ thống dùng chung.',
}

/** The one plain sentence for a packet that is not taken. */
export function sentenceOf({ code, details }: PacketFault): string {
  const sentence = SENTENCES[code]
  return typeof sentence === 'string' ? sentence : sentence(details)
}
