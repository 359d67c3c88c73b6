import type { TableReportPaper } from '../../../electron/common/papers/records/table-report.ts'
import {
  figureText,
  groupSpan,
  type TableCell,
  type TableColumn,
  type TableRow,
} from '../../../electron/common/reports/table.ts'
import { dayOf, formatDay } from '../../../electron/common/time/rules.ts'
import { block } from '../sheet/block.ts'
import { PagedSheet } from '../sheet/PagedSheet.tsx'
import { ReportIntro } from '../sheet/ReportIntro.tsx'
import { ReportSigners } from '../sheet/ReportSigners.tsx'
import { tableBlocks } from '../sheet/table-blocks.ts'
import '../sheet/ledger.css'
import './table-report.css'

/** A report that is one table, A4 landscape: its columns say what stands in it. */
export function TableReportSheet({ paper }: { paper: TableReportPaper }) {
  const { table, title, period, from, to } = paper
  const { columns, total, notes } = table
  const tracks = {
    gridTemplateColumns: `9mm ${columns.map(({ width }) => `minmax(0, ${width}fr)`).join(' ')}`,
  }
  let order = 0
  const rows = [
    ...table.rows.map((row) => ({ row, number: row.level === 'line' ? ++order : null })),
    ...(total ? [{ row: { cells: total, level: 'group', dossierId: null } as TableRow, number: null }] : []),
  ]
  const days = `từ ngày ${formatDay(from)} đến ngày ${formatDay(to)}`
  const blocks = [
    block('head', <ReportIntro paper={paper} title={title} unit={paper.unit} />, true),
    ...tableBlocks(<Head columns={columns} style={tracks} />, rows, ({ row, number }) => (
      <div
        className={`paper-row ledger-row${row.level === 'group' ? ' table-report-group' : ''}`}
        style={tracks}
      >
        <span className="paper-center">{number}</span>
        {columns.map(({ key, as }, index) => (
          <span key={key} className={as === 'text' ? 'table-report-text' : 'ledger-number'}>
            {cellText(as, row.cells[index] ?? null)}
          </span>
        ))}
      </div>
    )),
    ...(table.rows.length === 0
      ? [block('empty', <div className="ledger-empty">Trong kỳ không có số liệu nào.</div>, true)]
      : []),
    block(
      'notes',
      <div className="table-report-notes">
        {notes.map((note) => (
          <div key={note}>{note}</div>
        ))}
        <div>Số liệu lập ngày {formatDay(dayOf(paper.madeAt))}.</div>
      </div>,
      true,
    ),
    block('signatures', <ReportSigners paper={paper} />),
  ]
  return <PagedSheet record={paper} copies={[{ blocks, running: `${title}. ${period} (${days})` }]} />
}

/** Heads in two lines: what stands over several columns, and their own; one that stands alone takes both. */
function Head({ columns, style }: { columns: readonly TableColumn[]; style: object }) {
  return (
    <div className="paper-row paper-row-head ledger-row table-report-head" style={style}>
      <span className="table-report-tall">STT</span>
      {columns.map(({ key, label, group }, index) => {
        const column = index + 2
        if (group === null)
          return (
            <span key={key} className="table-report-tall" style={{ gridColumn: column }}>
              {label}
            </span>
          )
        const span = groupSpan(columns, index)
        return [
          span > 0 && (
            <span
              key={group}
              className="table-report-over"
              style={{ gridColumn: `${column} / ${column + span}` }}
            >
              {group}
            </span>
          ),
          <span key={key} className="table-report-under" style={{ gridColumn: column }}>
            {label}
          </span>,
        ]
      })}
    </div>
  )
}

function cellText(as: TableColumn['as'], cell: TableCell): string {
  if (cell === null) return ''
  if (typeof cell === 'string') return cell
  return figureText(as, cell)
}
