import type { LateLine } from '../../common/lateness/api.ts'
import type { LateReportPaper, LateReportRow } from '../../common/papers/records/late-report.ts'
import type { Instant, PlainDate } from '../../common/time/model.ts'
import { formatDay } from '../../common/time/rules.ts'
import { communeInSentence, letterHead, type Office, paperBase } from './paper-head.ts'

type Given = {
  office: Office
  /** Null until the leader has signed. */
  paperNo: string | null
  recipient: string
  from: PlainDate
  to: PlainDate
  lines: readonly LateLine[]
  at: Instant
}

/** The explanation of the late dossiers of a period to the upper level, out of the list as it stands. */
export function lateReportRecord({
  office,
  paperNo,
  recipient,
  from,
  to,
  lines,
  at,
}: Given): LateReportPaper {
  const { commune, lines: own } = office
  const issuer = `Ủy ban nhân dân ${communeInSentence(commune)}`
  const period = `từ ngày ${formatDay(from)} đến ngày ${formatDay(to)}`
  return {
    kind: 'late-report',
    ...paperBase('late-report', office, at),
    head: letterHead(office, at),
    paperNo,
    recipient,
    from,
    to,
    opening:
      lines.length === 0
        ? [`${issuer} báo cáo: trong kỳ ${period}, không có hồ sơ thủ tục hành chính nào trễ hạn.`]
        : [
            `${issuer} báo cáo, giải trình các hồ sơ thủ tục hành chính trễ hạn trong kỳ ${period} như sau:`,
            talliesOf(lines),
          ],
    ending:
      lines.length === 0
        ? []
        : [
            'Hồ sơ tính là trễ hạn khi hết ngày hẹn trả đầu tiên mà chưa có kết quả, hoặc khi phải yêu cầu bổ sung quá một lần; thời gian chờ người nộp không tính. Số ngày trễ là ngày làm việc, tính đến ngày có kết quả hoặc đến hết kỳ báo cáo.',
            `${issuer} trân trọng báo cáo./.`,
          ],
    rows: lines.map(rowOf),
    signer: { capacity: own.signer, name: commune.leaderName },
    sentTo: ['Như trên', `${commune.officeName} (để thực hiện)`, 'Lưu: VT'],
    madeAt: at,
  }
}

function rowOf(line: LateLine): LateReportRow {
  return {
    dossierNo: line.dossierNo,
    applicant: line.applicantName,
    procedure: line.procedureName,
    receivedAt: line.receivedAt,
    dueAt: line.dueAt,
    finishedAt: line.finishedAt,
    daysLate: line.daysLate,
    cause: line.cause || null,
    responsible: line.responsible || null,
    measure: line.measure || null,
    apologyNo: line.apologyNo,
  }
}

function talliesOf(lines: readonly LateLine[]): string {
  const open = lines.filter((line) => line.finishedAt === null).length
  const causes = new Map<string, number>()
  for (const { cause } of lines) {
    const name = cause || 'chưa nêu nguyên nhân'
    causes.set(name, (causes.get(name) ?? 0) + 1)
  }
  const byCause = [...causes]
    .toSorted(([, one], [, other]) => other - one)
    .map(([cause, count]) => `${cause}: ${count} hồ sơ`)
  const standing = [
    open < lines.length && `${lines.length - open} hồ sơ đã có kết quả hoặc đã kết thúc`,
    open > 0 && `${open} hồ sơ chưa có kết quả`,
  ].filter(Boolean)
  return `Trong kỳ có ${lines.length} hồ sơ trễ hạn: ${standing.join(', ')}. Phân theo nguyên nhân: ${byCause.join('; ')}.`
}
