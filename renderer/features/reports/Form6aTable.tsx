import {
  COLUMNS_6A,
  type Column6a,
  type Figures6a,
  type Form6a,
  type Noted,
  unbalanced,
} from '../../../electron/common/reports/form-6a.ts'
import { vi } from '../../i18n/vi.ts'
import { Banner } from '../../ui/Banner.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'

const words = vi.reports
const text = (figure: number) => figure.toLocaleString('vi-VN')

type Props = {
  form: Form6a
  /** Opens what a figure counts; absent: figures only. */
  onOpen?: (field: string | null, column: Column6a | Noted) => void
}

/** The form as on paper, every figure that counts something opens it. */
export function Form6aTable({ form, onOpen }: Props) {
  const { rows, total, notes } = form
  const wrong = unbalanced(form)
  return (
    <div className="stack">
      {rows.length === 0 ? (
        <EmptyState icon="register" title={words.table.nothing}>
          {words.table.nothingText}
        </EmptyState>
      ) : (
        <div className="wide-table">
          <table className="reports-table" aria-label={words.table.label}>
            <thead>
              <tr>
                <th rowSpan={3} scope="col" className="reports-field">
                  {words.table.field}
                </th>
                <th colSpan={4} scope="colgroup">
                  {words.groups.taken}
                </th>
                <th colSpan={4} scope="colgroup">
                  {words.groups.resolved}
                </th>
                <th colSpan={3} scope="colgroup">
                  {words.groups.open}
                </th>
              </tr>
              <tr>
                {COLUMNS_6A.map((column) => (
                  <th scope="col" key={column}>
                    {words.columns[column]}
                  </th>
                ))}
              </tr>
              <tr className="reports-numbers">
                {COLUMNS_6A.map((column, index) => (
                  <td key={column}>({index + 3})</td>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map(({ field, figures }) => (
                <Row key={field} name={field} field={field} figures={figures} onOpen={onOpen} />
              ))}
            </tbody>
            <tfoot>
              <Row name={words.table.sum} field={null} figures={total} onOpen={onOpen} />
            </tfoot>
          </table>
        </div>
      )}
      {notes.length > 0 && (
        <p className="reports-notes">
          {words.table.note}{' '}
          {notes.map(({ ending, received, carried }, index) => (
            <span key={ending}>
              {index > 0 && '; '}
              <Figure
                figure={received + carried}
                what={words.endings[ending]}
                field={words.table.sum}
                onOpen={onOpen && (() => onOpen(null, ending))}
              />{' '}
              {words.table.noteLine(words.endings[ending].toLocaleLowerCase('vi'), carried)}
            </span>
          ))}
          .
        </p>
      )}
      {wrong.length > 0 ? (
        <Banner tone="bad" title={words.table.unbalanced(wrong.join(', '))} />
      ) : (
        rows.length > 0 && (
          <p className="reports-check number">
            ✓ {words.table.balanced(total.total, total.resolved, total.open)}
          </p>
        )
      )}
    </div>
  )
}

type RowProps = {
  name: string
  field: string | null
  figures: Figures6a
  onOpen: Props['onOpen'] | undefined
}

function Row({ name, field, figures, onOpen }: RowProps) {
  return (
    <tr>
      <th scope="row" className="reports-field">
        {name}
      </th>
      {COLUMNS_6A.map((column) => (
        <td key={column} className={SUMS.includes(column) ? 'reports-sum' : undefined}>
          <Figure
            figure={figures[column]}
            what={words.counted[column]}
            field={name}
            onOpen={onOpen && (() => onOpen(field, column))}
          />
        </td>
      ))}
    </tr>
  )
}

const SUMS: readonly Column6a[] = ['total', 'resolved', 'open']

function Figure(props: { figure: number; what: string; field: string; onOpen: (() => void) | undefined }) {
  const { figure, what, field, onOpen } = props
  if (figure === 0 || !onOpen)
    return <span className={figure === 0 ? 'soft number' : 'number'}>{text(figure)}</span>
  return (
    <button
      type="button"
      className="link number reports-figure"
      aria-label={words.table.open(figure, what, field)}
      onClick={onOpen}
    >
      {text(figure)}
    </button>
  )
}
