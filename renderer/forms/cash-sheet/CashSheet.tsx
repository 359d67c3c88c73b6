import { formatAmount } from '../../../electron/common/text/format-amount.ts'
import type { PaidBy } from '../../../electron/common/papers/amounts.ts'
import type { CashSheetPaper, CashSheetRow } from '../../../electron/common/papers/records/cash-sheet.ts'
import { amountInWords } from '../../../electron/common/text/amount-in-words.ts'
import { clockOf, dayOf, formatDay } from '../../../electron/common/time/rules.ts'
import { DossierNo } from '../sheet/DossierNo.tsx'
import { LedgerSheet } from '../sheet/LedgerSheet.tsx'
import { Letterhead } from '../sheet/Letterhead.tsx'
import { Signatures } from '../sheet/Signatures.tsx'
import './cash-sheet.css'

const PAID_BY: Record<PaidBy, string> = {
  cash: 'Tiền mặt',
  transfer: 'Chuyển khoản',
  online: 'Trực tuyến',
}

/** Bảng kê thu phí, lệ phí of a day, A4: every internal receipt with its sum; a void one keeps its line. */
export function CashSheet({ paper }: { paper: CashSheetPaper }) {
  const day = formatDay(paper.day)
  return (
    <LedgerSheet
      record={paper}
      intro={
        <>
          <Letterhead head={paper.head} {...(paper.paperNo !== null && { paperNo: paper.paperNo })} />
          <h1 className="paper-title ledger-title">BẢNG KÊ THU PHÍ, LỆ PHÍ NGÀY {day}</h1>
          <div className="ledger-facts">
            <span>{paper.station}</span>
            <span>Người thu: {paper.collector}</span>
            <span>Đơn vị tính: đồng</span>
          </div>
        </>
      }
      running={
        <>
          <span>Bảng kê thu phí, lệ phí. {paper.station}</span>
          <span>Ngày {day}</span>
        </>
      }
      tableHead={
        <div className="paper-row paper-row-head ledger-row cash-sheet-row">
          <span>TT</span>
          <span>Số phiếu, giờ</span>
          <span>Người nộp, nội dung</span>
          <span>Mã hồ sơ</span>
          <span>Hình thức</span>
          <span>Số tiền</span>
        </div>
      }
      rows={paper.rows.map((row, index) => ({
        key: `${index + 1} ${row.receiptNo}`,
        node: <Row row={row} number={index + 1} />,
        counts: [countOf(row), row.paidBy === 'cash' ? countOf(row) : 0],
      }))}
      empty={<div className="ledger-empty">Trong ngày không thu khoản nào.</div>}
      sumRow={sumRow}
      end={<End paper={paper} />}
    />
  )
}

const sumRow = (label: string, [all = 0, cash = 0]: readonly number[]) => (
  <div className="paper-row ledger-row ledger-sum cash-sheet-sum">
    <span>
      {label} (tiền mặt {formatAmount(cash)})
    </span>
    <span className="ledger-number">{formatAmount(all)}</span>
  </div>
)

const countOf = ({ amount, void: isVoid }: CashSheetRow) => (isVoid ? 0 : amount)

function Row({ row, number }: { row: CashSheetRow; number: number }) {
  return (
    <div className="paper-row ledger-row cash-sheet-row">
      <span className="paper-center">{number}</span>
      <span className="paper-center">
        {row.receiptNo}
        <br />
        {clockOf(row.at)}
      </span>
      <span>
        <b>{row.payer}</b>
        <br />
        {row.purpose}
      </span>
      {row.dossierNo ? <DossierNo value={row.dossierNo} /> : <span className="paper-center">–</span>}
      <span className="paper-center">
        {PAID_BY[row.paidBy]}
        {row.void && <b> (hủy)</b>}
      </span>
      <span className={`ledger-number${row.void ? ' ledger-void' : ''}`}>{formatAmount(row.amount)}</span>
    </div>
  )
}

function End({ paper }: { paper: CashSheetPaper }) {
  const sum = (paidBy: PaidBy) =>
    paper.rows.filter((row) => row.paidBy === paidBy).reduce((total, row) => total + countOf(row), 0)
  const cash = sum('cash')
  const voided = paper.rows.filter((row) => row.void).length
  return (
    <>
      <p className="ledger-words">
        Tiền mặt <b>{formatAmount(cash)}</b>; chuyển khoản <b>{formatAmount(sum('transfer'))}</b>; trực tuyến{' '}
        <b>{formatAmount(sum('online'))}</b>. Số phiếu: {paper.rows.length}
        {voided > 0 && `, hủy ${voided}`}.
        <br />
        Số tiền mặt bàn giao, bằng chữ:{' '}
        <i>
          {cash < 0 && 'Âm '}
          {amountInWords(Math.abs(cash))}./.
        </i>
      </p>
      <p className="ledger-words">
        Lập lúc {clockOf(paper.madeAt)} ngày {formatDay(dayOf(paper.madeAt))}.
      </p>
      <Signatures
        places={[
          { capacity: 'NGƯỜI THU TIỀN', name: paper.collector },
          { capacity: 'NGƯỜI NHẬN TIỀN', name: paper.receiver },
          { capacity: 'PHỤ TRÁCH BỘ PHẬN', name: null },
        ]}
      />
    </>
  )
}
