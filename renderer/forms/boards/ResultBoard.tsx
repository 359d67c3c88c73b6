import type { ResultBoardPaper } from '../../../electron/common/papers/records/public-board.ts'
import { formatDay } from '../../../electron/common/time/rules.ts'
import { ListingHead } from '../listing/ListingHead.tsx'
import { block } from '../sheet/block.ts'
import { PagedSheet } from '../sheet/PagedSheet.tsx'
import { Note } from './ApologyBoard.tsx'
import { boardTable } from './BoardTable.tsx'
import { whoColumns } from './columns.ts'
import { OUTCOME_WORDS, STATE_WORDS } from './words.ts'

/** Công khai kết quả giải quyết, A4 landscape for the wall: that there is an answer and whether in time, never what it says. */
export function ResultBoard({ paper }: { paper: ResultBoardPaper }) {
  const { rows, days, office, head } = paper
  return (
    <PagedSheet
      record={paper}
      copies={[
        {
          running: `Công khai kết quả giải quyết, ngày ${formatDay(head.day)}`,
          blocks: [
            block('head', <ListingHead paper={paper} note={`Ngày ${formatDay(head.day)}`} />, true),
            ...(rows.length === 0
              ? []
              : [
                  block(
                    'words',
                    <p className="board-words">
                      Hồ sơ đã có kết quả tại {office}. Hồ sơ ghi “{STATE_WORDS.waiting}”: mời Ông/Bà mang
                      Giấy tiếp nhận và giấy tờ tùy thân đến nhận.
                    </p>,
                    true,
                  ),
                ]),
            ...boardTable(
              rows,
              [
                ...whoColumns(rows),
                {
                  name: 'Có kết quả',
                  track: '27mm',
                  centred: true,
                  draw: (row) => formatDay(row.finishedDay),
                },
                { name: 'Thời hạn', track: '26mm', centred: true, draw: (row) => OUTCOME_WORDS[row.outcome] },
                { name: 'Trả kết quả', track: '26mm', centred: true, draw: (row) => STATE_WORDS[row.state] },
              ],
              `Trong ${days} ngày qua không có hồ sơ nào có kết quả.`,
            ),
            block('note', <Note reduced={paper.reduced} days={days} />),
          ],
        },
      ]}
    />
  )
}
