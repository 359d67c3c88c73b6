import {
  figureText,
  groupSpan,
  keyOfRow,
  type TableCell,
  type TableColumn,
  type TableReport,
  type TableRow,
} from '../../../electron/common/reports/table.ts'
import { go } from '../../app/routes.ts'
import { vi } from '../../i18n/vi.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'

const words = vi.reports.table

/** More lines than this nobody reads on a screen; paper and workbook hold all of them. */
const MOST_LINES = 400

type Props = {
  label: string
  table: TableReport
  /** Opens what a figure counts; absent: figures only. @param row null: the line of totals */
  onOpen?: (row: string | null, column: string) => void
}

/** A report that is one table, as on paper; figures that count dossiers open them. */
export function ReportTable({ label, table, onOpen }: Props) {
  const { columns, rows, total, notes } = table
  const open = (row: string | null) => onOpen && ((column: string) => onOpen(row, column))
  return (
    <div className="stack">
      {rows.length === 0 ? (
        <EmptyState icon="register" title={words.empty}>
          {words.emptyText}
        </EmptyState>
      ) : (
        <div className="wide-table">
          <table className="reports-table reports-any" aria-label={label}>
            <Heads columns={columns} />
            <tbody>
              {rows.slice(0, MOST_LINES).map((row, index) => (
                <Line
                  // A list may have two lines alike.
                  key={`${keyOfRow(columns, row)} ${index + 1}`}
                  columns={columns}
                  row={row}
                  onOpen={row.dossierId === null ? open(keyOfRow(columns, row)) : undefined}
                />
              ))}
            </tbody>
            {total && (
              <tfoot>
                <Line
                  columns={columns}
                  row={{ cells: total, level: 'line', dossierId: null }}
                  onOpen={open(null)}
                />
              </tfoot>
            )}
          </table>
        </div>
      )}
      {rows.length > MOST_LINES && <p className="soft">{words.first(MOST_LINES, rows.length)}</p>}
      {notes.map((note) => (
        <p className="soft small reports-notes" key={note}>
          {note}
        </p>
      ))}
    </div>
  )
}

function Heads({ columns }: { columns: readonly TableColumn[] }) {
  const grouped = columns.some(({ group }) => group !== null)
  return (
    <thead>
      <tr>
        {columns.map(({ key, label, group, as }, index) => {
          if (group === null)
            return (
              <th key={key} rowSpan={grouped ? 2 : 1} scope="col" className={`reports-${as}`}>
                {label}
              </th>
            )
          const span = groupSpan(columns, index)
          if (span === 0) return null
          return (
            <th key={key} colSpan={span} scope="colgroup">
              {group}
            </th>
          )
        })}
      </tr>
      {grouped && (
        <tr>
          {columns.flatMap(({ key, label, group }) =>
            group === null ? (
              []
            ) : (
              <th key={key} scope="col">
                {label}
              </th>
            ),
          )}
        </tr>
      )}
    </thead>
  )
}

type LineProps = {
  columns: readonly TableColumn[]
  row: TableRow
  onOpen: ((column: string) => void) | undefined
}

function Line({ columns, row: { cells, level, dossierId }, onOpen }: LineProps) {
  const name = cells.find((cell) => typeof cell === 'string' && cell !== '') ?? ''
  return (
    <tr className={level === 'group' ? 'reports-group' : undefined}>
      {columns.map(({ key, as, opens, group, label }, index) => {
        const cell = cells[index] ?? null
        const text = cellText(as, cell)
        if (index === 0)
          return (
            <th scope="row" key={key} className={`reports-${as}`}>
              {dossierId === null ? (
                text
              ) : (
                <Opening onClick={() => go('dossier', { id: dossierId })}>{text}</Opening>
              )}
            </th>
          )
        const isOpened = opens && onOpen && typeof cell === 'number' && cell !== 0
        return (
          <td key={key} className={`reports-${as}`}>
            {isOpened ? (
              <Opening
                label={words.openFigure(text, group ? `${group}, ${label}` : label, String(name))}
                onClick={() => onOpen(key)}
              >
                {text}
              </Opening>
            ) : (
              <span className={cell === 0 ? 'soft' : undefined}>{text}</span>
            )}
          </td>
        )
      })}
    </tr>
  )
}

function Opening(props: { label?: string; onClick: () => void; children: string }) {
  const { label, onClick, children } = props
  return (
    <button
      type="button"
      className="link number reports-figure"
      {...(label && { 'aria-label': label })}
      onClick={onClick}
    >
      {children}
    </button>
  )
}

function cellText(as: TableColumn['as'], cell: TableCell): string {
  if (cell === null) return as === 'text' ? '' : '–'
  if (typeof cell === 'string') return cell
  return figureText(as, cell)
}
