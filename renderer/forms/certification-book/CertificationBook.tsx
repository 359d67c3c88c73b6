import { formatAmount } from '../../../electron/common/text/format-amount.ts'
import type {
  CertificationBookPaper,
  CertificationBookRow,
} from '../../../electron/common/papers/records/certification-book.ts'
import { clockOf, dayOf, formatDay } from '../../../electron/common/time/rules.ts'
import { LedgerSheet } from '../sheet/LedgerSheet.tsx'
import { Letterhead } from '../sheet/Letterhead.tsx'
import { Signatures } from '../sheet/Signatures.tsx'
import './certification-book.css'

/**
 * Sổ chứng thực of one day, A4 landscape: running number, who asked, which paper, who certified, copies and fee.
 * What is carried from page to page: copies and fees.
 */
export function CertificationBook({ paper }: { paper: CertificationBookPaper }) {
  const day = formatDay(paper.day)
  return (
    <LedgerSheet
      record={paper}
      intro={
        <>
          <Letterhead head={paper.head} {...(paper.paperNo !== null && { paperNo: paper.paperNo })} />
          <h1 className="paper-title ledger-title">{paper.book.toUpperCase()}</h1>
          <div className="ledger-facts">
            <span>
              Ngày <b>{day}</b>
            </span>
            {paper.volume && <span>Quyển số: {paper.volume}</span>}
          </div>
        </>
      }
      running={
        <>
          <span>{paper.book}</span>
          <span>Ngày {day}</span>
        </>
      }
      tableHead={<Head />}
      rows={paper.rows.map((row, index) => ({
        // One number may certify several papers.
        key: `${index + 1} ${row.no}`,
        node: <Row row={row} />,
        counts: [row.copies, row.fee],
      }))}
      empty={<div className="ledger-empty">Trong ngày không có việc chứng thực.</div>}
      sumRow={sumRow}
      end={
        <>
          <p className="ledger-words">
            Trong ngày có {new Set(paper.rows.map(({ no }) => no)).size} số chứng thực. Khóa sổ lúc{' '}
            {clockOf(paper.madeAt)} ngày {formatDay(dayOf(paper.madeAt))}.
          </p>
          <Signatures
            places={[
              { capacity: 'NGƯỜI GIỮ SỔ', name: paper.keeper },
              { capacity: 'NGƯỜI KÝ CHỨNG THỰC', hint: '(Ký, ghi rõ họ tên, đóng dấu)', name: null },
            ]}
          />
        </>
      }
    />
  )
}

const sumRow = (label: string, [copies = 0, fee = 0]: readonly number[]) => (
  <div className="paper-row ledger-row ledger-sum certification-book-sum">
    <span>{label}</span>
    <span className="paper-center">{copies}</span>
    <span className="ledger-number">{formatAmount(fee)}</span>
    <span />
  </div>
)

function Head() {
  return (
    <div className="paper-row paper-row-head ledger-row certification-book-row">
      <span>Số chứng thực</span>
      <span>Giờ</span>
      <span>Họ tên, số giấy tờ của người yêu cầu</span>
      <span>Tên giấy tờ, văn bản</span>
      <span>Loại việc</span>
      <span>Họ tên, chức danh người ký</span>
      <span>Số trang</span>
      <span>Số bản</span>
      <span>Phí (đồng)</span>
      <span>Ghi chú</span>
    </div>
  )
}

function Row({ row }: { row: CertificationBookRow }) {
  return (
    <div className="paper-row ledger-row certification-book-row">
      <span className="paper-center">{row.no}</span>
      <span className="paper-center">{clockOf(row.at)}</span>
      <span>
        {row.applicant}
        {row.idNumber && (
          <>
            <br />
            {row.idNumber}
          </>
        )}
      </span>
      <span>{row.document}</span>
      <span>{row.act}</span>
      <span>{row.signer}</span>
      <span className="paper-center">{row.pages ?? '–'}</span>
      <span className="paper-center">{row.copies}</span>
      <span className="ledger-number">{formatAmount(row.fee)}</span>
      <span>{row.note}</span>
    </div>
  )
}
