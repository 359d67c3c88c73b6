import type { ApologyBoardPaper } from '../../../electron/common/papers/records/public-board.ts'
import { formatDay } from '../../../electron/common/time/rules.ts'
import { ListingHead } from '../listing/ListingHead.tsx'
import { block } from '../sheet/block.ts'
import { PagedSheet } from '../sheet/PagedSheet.tsx'
import { boardTable } from './BoardTable.tsx'
import { whoColumns } from './columns.ts'

/** Công khai xin lỗi, A4 landscape for the wall. No circular lays it down: the directives ask that it hangs there. */
export function ApologyBoard({ paper }: { paper: ApologyBoardPaper }) {
  const { rows, days, office, head } = paper
  const causes = rows.some(({ cause }) => cause !== null)
  return (
    <PagedSheet
      record={paper}
      copies={[
        {
          running: `Công khai xin lỗi, ngày ${formatDay(head.day)}`,
          blocks: [
            block('head', <ListingHead paper={paper} note={`Ngày ${formatDay(head.day)}`} />, true),
            ...(rows.length === 0
              ? []
              : [
                  block(
                    'words',
                    <p className="board-words">
                      {office} xin lỗi Ông/Bà và tổ chức có hồ sơ dưới đây vì chưa trả kết quả đúng hẹn, và
                      hẹn trả vào ngày ghi bên cạnh.
                    </p>,
                    true,
                  ),
                ]),
            ...boardTable(
              rows,
              [
                ...whoColumns(rows),
                {
                  name: 'Hẹn lần đầu',
                  track: '27mm',
                  centred: true,
                  draw: (row) => formatDay(row.firstDueDay),
                },
                {
                  name: 'Hẹn lại',
                  track: '27mm',
                  centred: true,
                  draw: (row) => (row.finishedDay ? 'đã có kết quả' : formatDay(row.newDueDay)),
                },
                ...(causes
                  ? [
                      {
                        name: 'Nguyên nhân',
                        track: 'minmax(0, 1fr)',
                        draw: (row: (typeof rows)[number]) => row.cause ?? '',
                      },
                    ]
                  : []),
              ],
              `Trong ${days} ngày qua không có hồ sơ nào phải xin lỗi.`,
            ),
            block('note', <Note reduced={paper.reduced} days={days} />),
          ],
        },
      ]}
    />
  )
}

/** What is left out, and how long a line stays. */
export function Note({ reduced, days }: { reduced: boolean; days: number }) {
  return (
    <p className="board-note">
      {reduced && 'Thông tin cá nhân đã được rút gọn. '}Mỗi dòng được công khai {days} ngày.
    </p>
  )
}
