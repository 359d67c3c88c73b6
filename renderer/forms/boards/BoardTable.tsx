import type { Block } from '../sheet/PagedSheet.tsx'
import { block } from '../sheet/block.ts'
import { tableBlocks } from '../sheet/table-blocks.ts'
import type { BoardColumn } from './columns.ts'
import './boards.css'

/** The table of a board, a row each; says so where nothing stands on it. */
export function boardTable<Row>(
  rows: readonly Row[],
  columns: readonly BoardColumn<Row>[],
  none: string,
): Block[] {
  if (rows.length === 0) return [block('none', <p className="board-none">{none}</p>)]
  const tracks = { gridTemplateColumns: ['10mm', ...columns.map(({ track }) => track)].join(' ') }
  return tableBlocks(
    <div className="paper-row paper-row-head board-row" style={tracks}>
      <span>TT</span>
      {columns.map(({ name }) => (
        <span key={name}>{name}</span>
      ))}
    </div>,
    rows,
    (row, number) => (
      <div className="paper-row board-row" style={tracks}>
        <span className="paper-center">{number}</span>
        {columns.map(({ name, draw, centred }) => (
          <span key={name} className={centred ? 'paper-center' : undefined}>
            {draw(row)}
          </span>
        ))}
      </div>
    ),
    { keepLast: false },
  )
}
