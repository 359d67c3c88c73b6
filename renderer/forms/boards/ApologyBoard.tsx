import type { ApologyRow } from '../../../electron/common/boards/model.ts'
import type { ApologyBoardPaper } from '../../../electron/common/papers/records/public-board.ts'
import { formatDay } from '../../../electron/common/time/rules.ts'
import { BoardSheet } from './BoardSheet.tsx'
import type { BoardColumn } from './columns.ts'

const DAYS: readonly BoardColumn<ApologyRow>[] = [
  { name: 'Hẹn lần đầu', track: '27mm', centred: true, draw: (row) => formatDay(row.firstDueDay) },
  {
    name: 'Hẹn lại',
    track: '27mm',
    centred: true,
    draw: (row) => (row.finishedDay ? 'đã có kết quả' : formatDay(row.newDueDay)),
  },
]
const CAUSE: BoardColumn<ApologyRow> = {
  name: 'Nguyên nhân',
  track: 'minmax(0, 1fr)',
  draw: (row) => row.cause ?? '',
}

/** Công khai xin lỗi, A4 landscape for the wall. No circular lays it down: the directives ask that it hangs there. */
export function ApologyBoard({ paper }: { paper: ApologyBoardPaper }) {
  const { rows, days, office } = paper
  return (
    <BoardSheet
      paper={paper}
      words={
        <>
          {office} xin lỗi Ông/Bà và tổ chức có hồ sơ dưới đây vì chưa trả kết quả đúng hẹn, và hẹn trả vào
          ngày ghi bên cạnh.
        </>
      }
      columns={rows.some(({ cause }) => cause !== null) ? [...DAYS, CAUSE] : DAYS}
      none={`Trong ${days} ngày qua không có hồ sơ nào phải xin lỗi.`}
    />
  )
}
