import { formatAmount } from '../../../electron/common/text/format-amount.ts'
import type { ResultListPaper } from '../../../electron/common/papers/records/result-list.ts'
import { dayOf, formatDay } from '../../../electron/common/time/rules.ts'
import { block } from '../sheet/block.ts'
import { DossierNo } from '../sheet/DossierNo.tsx'
import { Field } from '../sheet/Field.tsx'
import { type Block, PagedSheet } from '../sheet/PagedSheet.tsx'
import { SheetHead } from '../sheet/SheetHead.tsx'
import { Sides } from '../sheet/Sides.tsx'
import { Signatures } from '../sheet/Signatures.tsx'
import { tableBlocks } from '../sheet/table-blocks.ts'
import { momentInWords } from '../sheet/words.ts'
import '../sheet/ledger.css'
import './result-list.css'

/** Phiếu bàn giao kết quả, A4 landscape: results handed to the counter, with what is to be paid and what goes by post. */
export function ResultList({ paper }: { paper: ResultListPaper }) {
  return (
    <PagedSheet
      record={paper}
      copies={[
        {
          blocks: blocksOf(paper),
          running: `Phiếu bàn giao kết quả${paper.paperNo ? ` số ${paper.paperNo}` : ''}, ngày ${formatDay(dayOf(paper.at))}`,
        },
      ]}
    />
  )
}

const amount = (value: number) => (value > 0 ? formatAmount(value) : '–')

function blocksOf(paper: ResultListPaper): Block[] {
  const sum = (key: 'paid' | 'open') => paper.rows.reduce((total, row) => total + row[key], 0)
  const byPost = paper.rows.filter((row) => row.byPost).length
  return [
    block('head', <SheetHead paper={paper} />),
    block(
      'facts',
      <div className="paper-facts">
        <Sides paper={paper} />
        <Field label="Thời điểm bàn giao">{momentInWords(paper.at)}</Field>
      </div>,
    ),
    ...tableBlocks(
      <div className="paper-row paper-row-head ledger-row result-list-row">
        <span>TT</span>
        <span>Mã hồ sơ</span>
        <span>Nội dung</span>
        <span>Kết quả</span>
        <span>Chủ hồ sơ</span>
        <span>Địa chỉ</span>
        <span>Phí, lệ phí đã thu (đồng)</span>
        <span>Còn phải thu (đồng)</span>
        <span>Bưu điện</span>
      </div>,
      paper.rows,
      (row, number) => (
        <div className="paper-row ledger-row result-list-row">
          <span className="paper-center">{number}</span>
          <DossierNo value={row.dossierNo} />
          <span>{row.request}</span>
          <span>{row.result}</span>
          <span>{row.applicant}</span>
          <span>{row.address}</span>
          <span className="ledger-number">{amount(row.paid)}</span>
          <span className="ledger-number">{amount(row.open)}</span>
          <span className="paper-center">{row.byPost && 'có'}</span>
        </div>
      ),
    ),
    block(
      'total',
      <div className="paper-row ledger-row ledger-sum result-list-sum">
        <span>Tổng cộng: {paper.rows.length} kết quả</span>
        <span className="ledger-number">{formatAmount(sum('paid'))}</span>
        <span className="ledger-number">{formatAmount(sum('open'))}</span>
        <span className="paper-center">{byPost}</span>
      </div>,
      true,
    ),
    block(
      'signatures',
      <Signatures
        places={[
          { capacity: 'NGƯỜI GIAO', name: paper.giver },
          { capacity: 'NGƯỜI NHẬN', name: paper.receiver },
        ]}
      />,
    ),
  ]
}
