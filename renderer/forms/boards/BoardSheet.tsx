import type { ReactNode } from 'react'
import { legalForm } from '../../../electron/common/papers/kinds.ts'
import type {
  ApologyBoardPaper,
  ResultBoardPaper,
} from '../../../electron/common/papers/records/public-board.ts'
import { formatDay } from '../../../electron/common/time/rules.ts'
import { ListingHead } from '../listing/ListingHead.tsx'
import { block } from '../sheet/block.ts'
import { type Block, PagedSheet } from '../sheet/PagedSheet.tsx'
import { tableBlocks } from '../sheet/table-blocks.ts'
import { type BoardColumn, type Who, whoColumns } from './columns.ts'
import './boards.css'

type Props<Row extends Who> = {
  paper: Omit<ApologyBoardPaper | ResultBoardPaper, 'rows'> & { rows: readonly Row[] }
  /** Said over the lines, where there are some. */
  words: ReactNode
  /** What stands behind whose dossier it is. */
  columns: readonly BoardColumn<Row>[]
  /** Said in the place of lines. */
  none: string
}

/** A public board for the wall, A4 landscape: whose dossiers, what of them, and how long a line stays. */
export function BoardSheet<Row extends Who>({ paper, words, columns, none }: Props<Row>) {
  const { rows, days, reduced, head } = paper
  const { title } = legalForm(paper.kind, paper.templateSet)
  const day = formatDay(head.day)
  const blocks = [
    block('head', <ListingHead paper={paper} note={`Ngày ${day}`} />, true),
    ...(rows.length === 0
      ? [block('none', <p className="board-none">{none}</p>)]
      : [
          block('words', <p className="board-words">{words}</p>, true),
          ...lines(rows, [...whoColumns(rows), ...columns]),
        ]),
    block(
      'note',
      <p className="board-note">
        {reduced && 'Thông tin cá nhân đã được rút gọn. '}Mỗi dòng được công khai {days} ngày.
      </p>,
    ),
  ]
  return <PagedSheet record={paper} copies={[{ running: `${title}, ngày ${day}`, blocks }]} />
}

function lines<Row>(rows: readonly Row[], columns: readonly BoardColumn<Row>[]): Block[] {
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
