import type { ApologyRow, Board, Boards, ResultRow } from '../../../electron/common/boards/model.ts'
import { formatDay } from '../../../electron/common/time/rules.ts'
import { OUTCOME_WORDS, STATE_WORDS } from '../../forms/boards/words.ts'
import { vi } from '../../i18n/vi.ts'

const words = vi.boards
type Column<Row> = { name: string; draw: (row: Row) => string | null }

const who: readonly Column<ApologyRow | ResultRow>[] = [
  { name: words.columns.dossierNo, draw: (row) => row.dossierNo },
  { name: words.columns.name, draw: (row) => row.name },
  { name: words.columns.procedure, draw: (row) => row.procedure },
]
const apologies: readonly Column<ApologyRow>[] = [
  ...who,
  { name: words.columns.firstDue, draw: (row) => formatDay(row.firstDueDay) },
  {
    name: words.columns.newDue,
    draw: (row) => (row.finishedDay ? words.finished : formatDay(row.newDueDay)),
  },
  { name: words.columns.cause, draw: (row) => row.cause },
]
const results: readonly Column<ResultRow>[] = [
  ...who,
  { name: words.columns.finished, draw: (row) => formatDay(row.finishedDay) },
  { name: words.columns.outcome, draw: (row) => OUTCOME_WORDS[row.outcome] },
  { name: words.columns.state, draw: (row) => STATE_WORDS[row.state] },
]

/** A board line by line, as it stands on the wall; what no line may say has no column. */
export function BoardPreview({ board, boards }: { board: Board; boards: Boards }) {
  return board === 'apologies' ? (
    <Lines label={words.tabs[board]} rows={boards.apologies} columns={apologies} />
  ) : (
    <Lines label={words.tabs[board]} rows={boards.results} columns={results} />
  )
}

type LinesProps<Row> = { label: string; rows: readonly Row[]; columns: readonly Column<Row>[] }

function Lines<Row>({ label, rows, columns }: LinesProps<Row>) {
  const shown = columns.filter(({ draw }) => rows.some((row) => draw(row) !== null))
  return (
    <table className="list-table" aria-label={label}>
      <thead>
        <tr>
          {shown.map(({ name }) => (
            <th key={name}>{name}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, at) => (
          // Reduced lines may be alike; they come in an order and are never moved.
          // biome-ignore lint/suspicious/noArrayIndexKey: the place is what a line is
          <tr key={at}>
            {shown.map(({ name, draw }) => (
              <td key={name} className="number">
                {draw(row)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
