import { PetitionBoardPaper } from '../../../electron/common/papers/records/petition-board.ts'
import { PetitionReceiptPapers } from '../../../electron/common/papers/records/petition-receipt.ts'
import { PetitionReportPaper } from '../../../electron/common/papers/records/petition-report.ts'
import {
  APPLICANTS,
  DUE_AT,
  eachSize,
  type PaperSamples,
  RECEIVED_AT,
  sampleBase,
  type Size,
} from './parts.ts'

const CONTENT: Record<Size, string> = {
  short: 'Chờ lâu.',
  typical:
    'Sáng 19/11/2026 đến nộp hồ sơ đăng ký khai sinh cho con tại quầy số 2, chờ từ 8 giờ đến 10 giờ mà không được gọi; hỏi thì được trả lời là cán bộ đi họp.',
  extreme:
    `Tôi đã ba lần đến nộp hồ sơ đăng ký đất đai. Lần thứ nhất được hướng dẫn thiếu giấy tờ, lần thứ hai lại được yêu cầu thêm giấy tờ khác không có trong danh mục niêm yết. `.repeat(
      4,
    ),
}
const OFFICE = 'Trung tâm Phục vụ hành chính công xã Hòa Bình'

const receipt = (
  set: Parameters<PaperSamples>[0],
  size: Size,
  kind: 'petition-receipt' | 'accusation-receipt',
) => {
  const secret = kind === 'accusation-receipt'
  const { name, address, phone, email } = APPLICANTS[size]
  return {
    kind,
    ...sampleBase(kind, set, size, secret ? '03/TC-2026' : '12/PAKN-2026'),
    petition: secret ? 'accusation' : size === 'extreme' ? 'complaint' : 'feedback',
    office: OFFICE,
    petitioner: size === 'short' ? null : { name, address, phone, email },
    channel: size === 'typical' ? 'hotline' : 'in-person',
    topic: secret
      ? null
      : 'Hành vi chậm trễ, gây phiền hà, không thực hiện hoặc thực hiện không đúng quy định',
    summary: secret ? null : CONTENT[size].slice(0, 700),
    aboutDossier: secret || size === 'short' ? null : 'H14.999.01-261120-0001',
    receivedAt: RECEIVED_AT,
    answerBy: secret || size === 'short' ? null : DUE_AT,
    contact: size === 'short' ? null : '0210 3 123 456',
    officerName: 'Lê Thị Ửng',
  }
}

/** Nameless and short; a hotline call; a long complaint that fills the sheet. */
export const petitionReceipt: PaperSamples = (set) =>
  eachSize((size) => PetitionReceiptPapers[0].parse(receipt(set, size, 'petition-receipt')))

/** What is said of a tố cáo: no word of its content. */
export const accusationReceipt: PaperSamples = (set) =>
  eachSize((size) => PetitionReceiptPapers[1].parse(receipt(set, size, 'accusation-receipt')))

const COUNTS = {
  carried: 2,
  received: 9,
  hotline: 5,
  inPerson: 3,
  written: 1,
  answeredInTime: 6,
  answeredLate: 1,
  answeredNoLimit: 0,
  refused: 1,
  withdrawn: 1,
  openInTime: 1,
  openLate: 1,
  openNoLimit: 0,
  published: 4,
}

/** An empty month; a month without accusations; a year with them and many content types. */
export const petitionReport: PaperSamples = (set) =>
  eachSize((size) =>
    PetitionReportPaper.parse({
      kind: 'petition-report',
      ...sampleBase('petition-report', set, size, null),
      from: size === 'extreme' ? '2026-01-01' : '2026-11-01',
      to: size === 'extreme' ? '2026-12-31' : '2026-11-30',
      withAccusations: size === 'extreme',
      rows: (['feedback', 'complaint', 'accusation'] as const)
        .filter((one) => size === 'extreme' || one !== 'accusation')
        .map((petition) => ({
          petition,
          ...Object.fromEntries(
            Object.entries(COUNTS).map(([key, count]) => [
              key,
              size === 'short' ? 0 : size === 'extreme' ? count * 37 : count,
            ]),
          ),
        })),
      topics: Array.from({ length: { short: 0, typical: 3, extreme: 20 }[size] }, (_, index) => ({
        label:
          index % 2 === 0
            ? 'Hành vi chậm trễ, gây phiền hà, không thực hiện hoặc thực hiện không đúng quy định'
            : 'Nội dung khác',
        received: 20 - index,
        answered: 10,
      })),
      madeAt: RECEIVED_AT,
      madeBy: 'Lê Thị Ửng',
    }),
  )

/** One answer; four; thirty long ones over several pages. */
export const petitionBoard: PaperSamples = (set) =>
  eachSize((size) =>
    PetitionBoardPaper.parse({
      kind: 'petition-board',
      ...sampleBase('petition-board', set, size, null),
      from: '2026-11-01',
      to: '2026-11-30',
      office: OFFICE,
      rows: Array.from({ length: { short: 1, typical: 4, extreme: 30 }[size] }, (_, index) => ({
        petitionNo: `${String(index + 1).padStart(2, '0')}/PAKN-2026`,
        receivedAt: RECEIVED_AT,
        publishedAt: DUE_AT,
        question:
          size === 'extreme' ? CONTENT.extreme : 'Người dân phải chờ lâu tại quầy số 2 vào buổi sáng.',
        answer:
          'Trung tâm đã kiểm tra, xin lỗi người dân và bố trí thêm một người trực tại quầy số 2 vào giờ cao điểm từ ngày 23/11/2026.',
      })),
      contact: '0210 3 123 456',
    }),
  )
