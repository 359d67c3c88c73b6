import type { HandOverNotePaper } from '../../../electron/common/papers/records/hand-over-note.ts'
import { dayOf, formatDay } from '../../../electron/common/time/rules.ts'
import { block } from '../sheet/block.ts'
import { copiesOf } from '../sheet/copies.ts'
import { DossierNo } from '../sheet/DossierNo.tsx'
import { Field } from '../sheet/Field.tsx'
import { type Block, PagedSheet } from '../sheet/PagedSheet.tsx'
import { SheetHead } from '../sheet/SheetHead.tsx'
import { Sides } from '../sheet/Sides.tsx'
import { Signatures } from '../sheet/Signatures.tsx'
import { tableBlocks } from '../sheet/table-blocks.ts'
import { momentInWords } from '../sheet/words.ts'
import '../sheet/ledger.css'
import './hand-over-note.css'

const LABELS = ['Bản 1: Bên giao giữ', 'Bản 2: Bên nhận giữ'] as const

/** Giấy bàn giao hồ sơ, A4, one copy for each side; both sign under the number of dossiers and papers. */
export function HandOverNote({ paper }: { paper: HandOverNotePaper }) {
  return (
    <PagedSheet
      record={paper}
      copies={copiesOf(paper.copies, LABELS, (label) => ({
        blocks: blocksOf(paper, label),
        running: `Giấy bàn giao hồ sơ${paper.paperNo ? ` số ${paper.paperNo}` : ''}, ngày ${formatDay(dayOf(paper.at))}`,
      }))}
    />
  )
}

function blocksOf(paper: HandOverNotePaper, label: string | undefined): Block[] {
  const papers = paper.rows.reduce((sum, row) => sum + row.papers, 0)
  return [
    block('head', <SheetHead paper={paper} copy={label} />),
    block(
      'facts',
      <div className="paper-facts">
        <Field label="Thời điểm bàn giao">{momentInWords(paper.at)}</Field>
        <Sides paper={paper} />
      </div>,
    ),
    ...tableBlocks(
      <div className="paper-row paper-row-head ledger-row hand-over-note-row">
        <span>TT</span>
        <span>Mã hồ sơ</span>
        <span>Chủ hồ sơ, thủ tục</span>
        <span>Ngày nhận</span>
        <span>Hẹn trả</span>
        <span>Số giấy tờ</span>
        <span>Ghi chú</span>
      </div>,
      paper.rows,
      (row, number) => (
        <div className="paper-row ledger-row hand-over-note-row">
          <span className="paper-center">{number}</span>
          <DossierNo value={row.dossierNo} />
          <span>
            <b>{row.applicant}</b>
            <br />
            {row.procedure}
          </span>
          <span className="paper-center">{formatDay(dayOf(row.receivedAt))}</span>
          <span className="paper-center">{row.dueAt ? formatDay(dayOf(row.dueAt)) : 'trả ngay'}</span>
          <span className="paper-center">{row.papers}</span>
          <span>{row.note}</span>
        </div>
      ),
    ),
    block(
      'total',
      <p className="ledger-words">
        Tổng cộng <b>{paper.rows.length}</b> hồ sơ, <b>{papers}</b> giấy tờ. Hai bên đã kiểm đếm đủ; mỗi bên
        giữ một bản.
      </p>,
      true,
    ),
    block(
      'signatures',
      <Signatures
        places={[
          { capacity: 'NGƯỜI GIAO', name: paper.giver },
          { capacity: 'NGƯỜI NHẬN', hint: '(Ký, ghi rõ họ tên, giờ nhận)', name: paper.receiver },
        ]}
      />,
    ),
  ]
}
