import {
  daysLateWords,
  LATE_REPORT_COLUMNS,
  type LateReportPaper,
  type LateReportRow,
} from '../../../electron/common/papers/records/late-report.ts'
import type { Instant } from '../../../electron/common/time/model.ts'
import { dayOf, formatDay } from '../../../electron/common/time/rules.ts'
import { block } from '../sheet/block.ts'
import { DossierNo } from '../sheet/DossierNo.tsx'
import { LetterFoot } from '../sheet/LetterFoot.tsx'
import { type Block, PagedSheet } from '../sheet/PagedSheet.tsx'
import { paragraph } from '../sheet/paragraphs.tsx'
import { ReportTitle } from '../sheet/ReportTitle.tsx'
import { tableBlocks } from '../sheet/table-blocks.ts'
import '../sheet/ledger.css'
import './late-report.css'

/** Báo cáo giải trình hồ sơ trễ hạn, A4 landscape: head, title and foot of a report by NĐ 30/2020/NĐ-CP. */
export function LateReport({ paper }: { paper: LateReportPaper }) {
  const period = `từ ngày ${formatDay(paper.from)} đến ngày ${formatDay(paper.to)}`
  return (
    <PagedSheet
      record={paper}
      copies={[{ blocks: blocksOf(paper), running: `Báo cáo giải trình hồ sơ trễ hạn, ${period}` }]}
    />
  )
}

function blocksOf(paper: LateReportPaper): Block[] {
  const { opening, ending } = paper
  const names = Object.values(LATE_REPORT_COLUMNS)
  return [
    block(
      'head',
      <ReportTitle
        paper={paper}
        subject="Giải trình hồ sơ thủ tục hành chính trễ hạn"
        titleClass="ledger-title"
      >
        <p className="paper-to">Kính gửi: {paper.recipient}</p>
      </ReportTitle>,
      true,
    ),
    ...opening.map((words, index) => paragraph(`opening-${index + 1}`, words, true)),
    ...tableBlocks(
      <div className="paper-row paper-row-head ledger-row late-report-row">
        {names.map((name) => (
          <span key={name}>{name}</span>
        ))}
      </div>,
      paper.rows,
      (row, number) => <Row row={row} number={number} />,
      { keepLast: ending.length > 0 },
    ),
    ...ending.map((words, index) => paragraph(`ending-${index + 1}`, words, true)),
    block('signature', <LetterFoot signer={paper.signer} sentTo={paper.sentTo} />),
  ]
}

function Row({ row, number }: { row: LateReportRow; number: number }) {
  return (
    <div className="paper-row ledger-row late-report-row">
      <span className="paper-center">{number}</span>
      <DossierNo value={row.dossierNo} />
      <span>
        <b>{row.applicant}</b>
        <br />
        {row.procedure}
      </span>
      <span className="paper-center">{day(row.receivedAt)}</span>
      <span className="paper-center">{day(row.dueAt)}</span>
      <span className="paper-center">{row.finishedAt ? day(row.finishedAt) : 'chưa có'}</span>
      <span className="paper-center">{daysLateWords(row)}</span>
      <span>{row.cause}</span>
      <span>{row.responsible}</span>
      <span>{row.measure}</span>
      <span className="paper-center">{row.apologyNo}</span>
    </div>
  )
}

const day = (at: Instant) => formatDay(dayOf(at))
