import type { ViewListPaper } from '../../../electron/common/papers/records/view-list.ts'
import { clockOf, dayOf, formatDay } from '../../../electron/common/time/rules.ts'
import { views as words } from '../../i18n/views.ts'
import { block } from '../sheet/block.ts'
import { type Block, PagedSheet } from '../sheet/PagedSheet.tsx'
import { paragraph } from '../sheet/paragraphs.tsx'
import { SheetHead } from '../sheet/SheetHead.tsx'
import { Signatures } from '../sheet/Signatures.tsx'
import { tableBlocks } from '../sheet/table-blocks.ts'
import { momentInWords } from '../sheet/words.ts'
import '../sheet/ledger.css'
import './view-list.css'

/** Who looked at whose personal data, A4: a line for each account, thing and day. */
export function ViewList({ paper }: { paper: ViewListPaper }) {
  return (
    <PagedSheet
      record={paper}
      copies={[{ blocks: blocksOf(paper), running: `Lượt xem dữ liệu cá nhân, ${paper.subject}` }]}
    />
  )
}

function blocksOf(paper: ViewListPaper): Block[] {
  const { rows, since, changedDays } = paper
  return [
    block(
      'head',
      <SheetHead paper={paper} note={`(Từ ngày ${formatDay(paper.from)} đến ngày ${formatDay(paper.to)})`} />,
      true,
    ),
    paragraph('subject', `${words.ways[paper.by]}: ${paper.subject}.`, true),
    paragraph('reason', `${words.reason}: ${paper.reason}. Người hỏi: ${paper.askedBy}.`, true),
    paragraph('since', since === null ? words.sinceNever : words.since(formatDay(since)), rows.length > 0),
    ...(changedDays.length > 0
      ? [
          paragraph(
            'changed',
            <b>
              {words.changed(
                changedDays
                  .slice(0, 30)
                  .map((day) => formatDay(day))
                  .join(', '),
              )}
            </b>,
            true,
          ),
        ]
      : []),
    ...(rows.length === 0
      ? [paragraph('none', `${words.none}.`, true)]
      : tableBlocks(
          <div className="paper-row paper-row-head ledger-row view-list-row">
            <span>STT</span>
            <span>{words.columns.at}</span>
            <span>{words.columns.officer}</span>
            <span>{words.columns.how}</span>
            <span>{words.columns.thing}</span>
          </div>,
          rows,
          (row, number) => <Row row={row} number={number} />,
        )),
    ...(paper.more ? [paragraph('more', words.more(rows.length), true)] : []),
    block('made', <p className="view-list-note">Số liệu lúc {momentInWords(paper.madeAt)}.</p>, true),
    block(
      'signatures',
      <Signatures
        places={[
          { capacity: 'NGƯỜI LẬP', name: paper.askedBy },
          { capacity: 'THỦ TRƯỞNG CƠ QUAN, ĐƠN VỊ', name: null },
        ]}
      />,
    ),
  ]
}

function Row({ row, number }: { row: ViewListPaper['rows'][number]; number: number }) {
  return (
    <div className="paper-row ledger-row view-list-row">
      <span className="paper-center">{number}</span>
      <span className="paper-center">
        {clockOf(row.at)} {formatDay(dayOf(row.at))}
      </span>
      <span>{row.officer}</span>
      <span>{words.hows[row.how]}</span>
      <span>
        {row.what !== 'dossier' && `${words.things[row.what]}: `}
        <b>{row.name}</b>
        {row.about && <div>{row.about}</div>}
      </span>
    </div>
  )
}
