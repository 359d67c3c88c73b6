import type { PacketLine, WriteFault } from '../../electron/common/packets/api.ts'
import type { PacketFaultCode } from '../../electron/common/packets/model.ts'
import { sizeText } from './closing.ts'
import type { RefusalsOf, Sentence } from './refusals.ts'

const number = (value: number) => value.toLocaleString('vi-VN')

/* Chosen stick, wrong file, half a copy: each in one sentence that says what to do next. */
const RECEIPT_FAULTS: Record<PacketFaultCode, Sentence> = {
  NOT_A_PACKET: 'Trên USB này không có biên nhận nào (tệp có đuôi .mcgoi); hãy cắm đúng USB rồi đọc lại.',
  OTHER_VERSION: 'Biên nhận do phiên bản mới hơn ghi ra; hãy cập nhật phần mềm trên máy này rồi đọc lại.',
  OTHER_KIND:
    'USB này mới chỉ có gói, chưa có biên nhận; hãy mang USB tới hệ thống dùng chung để nhập gói trước.',
  HALF_COPIED: 'Biên nhận mới chép được một phần; hãy chép lại cho đủ rồi đọc lại.',
  DAMAGED: 'Biên nhận bị hỏng hoặc đã bị sửa nên không dùng được; hãy chép lại từ hệ thống dùng chung.',
  PART_MISSING: 'Biên nhận còn thiếu phần; hãy chép lại cho đủ rồi đọc lại.',
  OTHER_COMMUNE: 'Biên nhận này của đơn vị khác; hãy lấy đúng biên nhận của đơn vị mình.',
  OTHER_STATION: ({ station }) =>
    `Biên nhận này của máy khác (máy ${station as string}); hãy đọc ở đúng máy đã ghi gói.`,
  STATION_RETIRED: 'Máy này đã bị ngừng sử dụng trên hệ thống dùng chung; hãy liên hệ đơn vị quản lý.',
  OTHER_KEY: 'Biên nhận được ký bằng khóa không còn dùng; hãy nhập lại gói để lấy biên nhận mới.',
  OTHER_SERVER:
    'Biên nhận không phải do hệ thống dùng chung của máy này ký; hãy kiểm tra lại nơi đã nhập gói.',
  JOURNAL_CLOSED: 'Gói được ghi trước khi máy khôi phục dữ liệu; hãy ghi gói mới rồi mang đi.',
  JOURNAL_GAP: 'Hệ thống dùng chung còn thiếu các mục trước gói; hãy ghi gói mới rồi mang đi.',
  JOURNAL_DIFFERS:
    'Biên nhận nói về những mục không có trong sổ của máy này; hãy báo quản trị trước khi làm tiếp.',
}

export const packets = {
  title: 'Gói USB khi không có mạng',
  lead: 'Hồ sơ và tệp được mã hóa, ghi ra USB mang tới hệ thống dùng chung; biên nhận mang về mới là đã gửi.',
  noKey:
    'Máy này chưa có khóa để mã hóa gói. Hãy bấm Gửi một lần khi có mạng; từ đó về sau ghi gói không cần mạng.',
  write: 'Ghi ra USB…',
  goOn: 'Ghi tiếp…',
  read: 'Đọc biên nhận…',
  nothing: 'Không có gì phải ghi ra gói.',
  plan: 'Sẽ ghi vào gói',
  figures: { dossiers: 'Hồ sơ', entries: 'Mục ghi sổ', files: 'Tệp', bytes: 'Dung lượng' },
  atLeast: 'ít nhất ',
  confirm: {
    title: 'Ghi gói ra USB',
    place: (name: string, free: number) => `USB “${name}”, còn trống ${sizeText(free)}.`,
    what: (dossiers: number, files: number, bytes: number, parts: number) =>
      `Sẽ ghi ${number(dossiers)} hồ sơ, ${number(files)} tệp, khoảng ${sizeText(bytes)}, thành ${number(parts)} phần.`,
    less: (fits: number, files: number) =>
      `USB chỉ đủ chỗ cho ${number(fits)} trong ${number(files)} tệp; các tệp còn lại ghi vào gói sau.`,
    none: 'USB không đủ chỗ cho cả phần hồ sơ. Hãy xóa bớt hoặc dùng USB khác.',
    goOn: 'Những phần đã ghi xong trên USB này được giữ lại; chỉ ghi tiếp phần còn thiếu.',
    stay: 'Đừng rút USB cho tới khi màn hình báo “Đã ghi, có thể rút USB”.',
    action: 'Ghi gói',
  },
  run: {
    packing: 'Đang gom hồ sơ',
    writing: 'Đang ghi',
    verifying: 'Đang đọc lại để đối chiếu',
    detail: (part: number, parts: number, share: number) =>
      `phần ${number(part)}/${number(parts)} · ${Math.floor(share * 100)}%`,
    stay: 'Đừng rút USB.',
    cancel: 'Dừng ghi',
  },
  done: 'Đã ghi, có thể rút USB',
  doneText:
    'Gói đã được đọc lại và đối chiếu. Mang USB tới nơi nhận của hệ thống dùng chung; khi có biên nhận, cắm lại USB và bấm “Đọc biên nhận”.',
  filesLeft: (count: number) => `${number(count)} tệp chưa vừa USB; hãy ghi thêm một gói ra USB khác.`,
  filesDamaged: (count: number) =>
    `${number(count)} tệp không đọc được trên máy này nên không vào gói; cần quét lại.`,
  fault: 'Gói chưa ghi xong',
  faults: {
    CANCELLED: 'Đã dừng theo yêu cầu. Các phần đã ghi xong được giữ lại, có thể ghi tiếp.',
    NO_ROOM: 'USB không đủ chỗ. Hãy xóa bớt hoặc dùng USB khác rồi ghi tiếp.',
    PLACE_GONE: 'Không còn thấy USB. Hãy cắm lại rồi ghi tiếp; phần đã ghi xong không phải ghi lại.',
    READ_ONLY: 'USB không cho ghi. Hãy gạt khóa chống ghi hoặc dùng USB khác rồi ghi tiếp.',
    VERIFY_FAILED: 'Đọc lại khác với nội dung đã ghi: USB bị lỗi. Hãy dùng USB khác rồi ghi tiếp.',
    CANNOT_WRITE: 'Không ghi được gói. Hãy thử lại hoặc dùng USB khác.',
  } satisfies Record<WriteFault, string>,
  last: 'Các gói gần đây',
  states: {
    writing: 'Đang ghi dở',
    written: 'Đã ghi, chờ biên nhận',
    arrived: 'Đã gửi qua mạng',
    acknowledged: 'Đã có biên nhận',
    dropped: 'Đã bỏ',
  } satisfies Record<PacketLine['state'], string>,
  /** The way of a packet, as a picture. */
  steps: ['Ghi ra USB', 'Mang đi nhập', 'Đọc biên nhận'],
  line: (at: string, place: string) => `${at} · USB “${place}”`,
  load: (dossiers: number, files: number, bytes: number, parts: number) =>
    `${number(dossiers)} hồ sơ · ${number(files)} tệp · ${sizeText(bytes)} · ${number(parts)} phần`,
  drop: {
    action: 'Bỏ gói này',
    title: 'Bỏ gói này?',
    text: 'Dùng khi USB bị mất hoặc không mang đi nữa. Hồ sơ và tệp trong gói sẽ được ghi lại vào gói sau hoặc gửi qua mạng. Nếu USB vẫn tới nơi thì cũng không bị trùng.',
  },
  receipt: (at: string) => `Đã đọc biên nhận lập lúc ${at}`,
  receiptText: (accepted: number, files: number) =>
    `Hệ thống dùng chung đã nhận ${number(accepted)} việc và ${number(files)} tệp.`,
  receiptOpen: (refused: number, waiting: number, files: number) =>
    [
      refused > 0 && `${number(refused)} việc bị từ chối, cần xem lại`,
      waiting > 0 && `${number(waiting)} việc đang chờ ở hệ thống dùng chung`,
      files > 0 && `${number(files)} tệp chưa nhận đủ`,
    ]
      .filter(Boolean)
      .join('; '),
  receiptAgain: 'Biên nhận này đã được đọc từ trước; không có gì thay đổi.',
  refusals: {
    choose: {
      CANCELLED: 'Chưa chọn USB nên chưa ghi gì.',
      NOT_ENROLLED: 'Máy này chưa đăng ký với hệ thống dùng chung.',
      PLACE_GONE: 'Không mở được nơi đã chọn. Hãy cắm lại USB rồi chọn lại.',
    },
    write: {
      NOT_ENROLLED: 'Máy này chưa đăng ký với hệ thống dùng chung.',
      NO_KEY: 'Máy này chưa có khóa để mã hóa gói. Hãy bấm Gửi một lần khi có mạng.',
      NOTHING_TO_WRITE: 'Không còn gì phải ghi ra gói.',
      PLACE_GONE: 'Không còn thấy USB đã chọn. Hãy cắm lại rồi chọn lại.',
      NO_ROOM: 'USB không đủ chỗ. Hãy xóa bớt hoặc dùng USB khác.',
      PACKET_RUNNING: 'Máy này đang ghi một gói. Đợi xong rồi ghi tiếp.',
      NOT_FOUND: 'Gói này không còn ghi tiếp được. Hãy ghi gói mới.',
    },
    drop: {
      NOT_FOUND: 'Gói này đã xong hoặc đã bỏ.',
      PACKET_RUNNING: 'Gói này đang được ghi. Hãy dừng ghi trước.',
    },
    readReceipt: {
      CANCELLED: 'Chưa chọn USB nên chưa đọc gì.',
      NOT_ENROLLED: 'Máy này chưa đăng ký với hệ thống dùng chung.',
      PLACE_GONE: 'Không mở được nơi đã chọn. Hãy cắm lại USB rồi chọn lại.',
      ...RECEIPT_FAULTS,
    },
  } satisfies RefusalsOf<'packets'>,
}
