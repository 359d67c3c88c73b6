import type { ResultRow } from '../../../electron/common/boards/model.ts'
import type { ResultBoardPaper } from '../../../electron/common/papers/records/public-board.ts'
import { formatDay } from '../../../electron/common/time/rules.ts'
import { BoardSheet } from './BoardSheet.tsx'
import type { BoardColumn } from './columns.ts'
import { OUTCOME_WORDS, STATE_WORDS } from './words.ts'

const COLUMNS: readonly BoardColumn<ResultRow>[] = [
  { name: 'Có kết quả', track: '27mm', centred: true, draw: (row) => formatDay(row.finishedDay) },
  { name: 'Thời hạn', track: '26mm', centred: true, draw: (row) => OUTCOME_WORDS[row.outcome] },
  { name: 'Trả kết quả', track: '26mm', centred: true, draw: (row) => STATE_WORDS[row.state] },
]

/** Công khai kết quả giải quyết, A4 landscape for the wall: that there is an answer and whether in time, never what it says. */
export function ResultBoard({ paper }: { paper: ResultBoardPaper }) {
  return (
    <BoardSheet
      paper={paper}
      words={
        <>
          Hồ sơ đã có kết quả tại {paper.office}. Hồ sơ ghi “{STATE_WORDS.waiting}”: mời Ông/Bà mang Giấy tiếp
          nhận và giấy tờ tùy thân đến nhận.
        </>
      }
      columns={COLUMNS}
      none={`Trong ${paper.days} ngày qua không có hồ sơ nào có kết quả.`}
    />
  )
}
