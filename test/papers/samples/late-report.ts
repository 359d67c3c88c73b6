import { LateReportPaper, type LateReportRow } from '../../../electron/common/papers/records/late-report.ts'
import type { ClockTime, PlainDate } from '../../../electron/common/time/model.ts'
import { addDays, instantAt } from '../../../electron/common/time/rules.ts'
import { APPLICANTS, at, eachSize, type PaperSamples, PROCEDURES, type Size, sampleBase } from './parts.ts'
import { numbersOf } from './rows.ts'

const COUNT: Record<Size, number> = { short: 0, typical: 6, extreme: 40 }
const LONG =
  'Đã có văn bản đề nghị Văn phòng Đăng ký đất đai cung cấp hồ sơ địa chính; phân công một công chức theo dõi hằng ngày, rà soát các hồ sơ cùng loại vào đầu mỗi buổi làm việc và báo cáo Chủ tịch Ủy ban nhân dân trước ngày hẹn trả hai ngày làm việc.'

/** A period without late dossiers; an everyday month; pages of long measures. */
export const lateReport: PaperSamples = (set) =>
  eachSize((size) => {
    const base = sampleBase('late-report', set, size, '15/BC-UBND')
    return LateReportPaper.parse({
      kind: 'late-report',
      ...base,
      head: { ...base.head, superior: 'ỦY BAN NHÂN DÂN', agency: 'XÃ HÒA BÌNH' },
      recipient: 'Ủy ban nhân dân tỉnh Phú Thọ',
      from: '2026-11-01',
      to: '2026-11-30',
      opening:
        size === 'short'
          ? [
              'Ủy ban nhân dân xã Hòa Bình báo cáo: trong kỳ từ ngày 01/11/2026 đến ngày 30/11/2026, không có hồ sơ thủ tục hành chính nào trễ hạn.',
            ]
          : [
              'Ủy ban nhân dân xã Hòa Bình báo cáo, giải trình các hồ sơ thủ tục hành chính trễ hạn trong kỳ từ ngày 01/11/2026 đến ngày 30/11/2026 như sau:',
              `Trong kỳ có ${COUNT[size]} hồ sơ trễ hạn: ${COUNT[size] - 1} hồ sơ đã có kết quả hoặc đã kết thúc, 1 hồ sơ chưa có kết quả. Phân theo nguyên nhân: Chờ cơ quan phối hợp trả lời: ${COUNT[size] - 1} hồ sơ; Thiếu nhân sự xử lý: 1 hồ sơ.`,
            ],
      ending: size === 'short' ? [] : ['Ủy ban nhân dân xã Hòa Bình trân trọng báo cáo./.'],
      rows: numbersOf(set, COUNT[size]).map((dossierNo, index) => ({ dossierNo, ...rowOf(index, size) })),
      signer: { capacity: ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'], name: 'Trần Văn Ước' },
      sentTo: ['Như trên', 'Trung tâm Phục vụ hành chính công (để thực hiện)', 'Lưu: VT'],
      madeAt: at('2026-12-01T01:00:00.000Z'),
    })
  })

function rowOf(index: number, size: Size): Omit<LateReportRow, 'dossierNo'> {
  const isLong = size === 'extreme' && index % 3 === 0
  const received = addDays('2026-11-02' as PlainDate, index % 20)
  return {
    applicant: APPLICANTS[isLong ? 'extreme' : 'typical'].name,
    procedure: PROCEDURES[isLong ? 'extreme' : 'typical'].name,
    receivedAt: instantAt(received, '09:05' as ClockTime),
    dueAt: instantAt(addDays(received, 3), '17:00' as ClockTime),
    finishedAt: index === 0 ? null : instantAt(addDays(received, 6), '10:00' as ClockTime),
    daysLate: index === 2 ? 0 : index === 3 ? null : 1 + (index % 4),
    cause: index === 1 ? 'Thiếu nhân sự xử lý' : 'Chờ cơ quan phối hợp trả lời',
    responsible: 'Hoàng Văn Chuyên',
    measure: isLong ? LONG : 'Đã đôn đốc, hoàn thành và trả kết quả cho người nộp.',
    apologyNo: index % 2 === 0 ? `${10 + index}/PXL` : null,
  }
}
