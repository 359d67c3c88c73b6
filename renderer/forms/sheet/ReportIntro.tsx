import type { PlainDate } from '../../../electron/common/time/model.ts'
import { formatDay } from '../../../electron/common/time/rules.ts'
import { SheetHead } from './SheetHead.tsx'
import './report.css'

type Props = {
  paper: Parameters<typeof SheetHead>[0]['paper'] & {
    period: string
    from: PlainDate
    to: PlainDate
    reporter: string
    recipient: string
  }
  /** In the place of the title of its kind. */
  title?: string
  /** `Đơn vị tính`. */
  unit: string
}

/** Head of a report of a period: who reports to whom, and in what it counts. */
export function ReportIntro({ paper, title, unit }: Props) {
  const { period, from, to, reporter, recipient } = paper
  return (
    <>
      <SheetHead
        paper={paper}
        {...(title && { title })}
        note={`Kỳ báo cáo: ${period} (từ ngày ${formatDay(from)} đến ngày ${formatDay(to)})`}
      />
      <div className="report-facts">
        <span>Đơn vị báo cáo: {reporter}</span>
        <span>Đơn vị nhận báo cáo: {recipient}</span>
        <span>Đơn vị tính: {unit}</span>
      </div>
    </>
  )
}
