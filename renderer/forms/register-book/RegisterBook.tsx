import { bookSums } from '../../../electron/common/books/sums.ts'
import type {
  RegisterBookPaper,
  RegisterBookRow,
} from '../../../electron/common/papers/records/register-book.ts'
import { dayOf, formatDay } from '../../../electron/common/time/rules.ts'
import { DossierNo } from '../sheet/DossierNo.tsx'
import { LedgerSheet } from '../sheet/LedgerSheet.tsx'
import { Letterhead } from '../sheet/Letterhead.tsx'
import { Moment } from '../sheet/Moment.tsx'
import { Signatures } from '../sheet/Signatures.tsx'
import './register-book.css'

const RETURN_BY = { counter: 'Trực tiếp', post: 'Bưu chính', online: 'Trực tuyến' } as const

/**
 * Sổ theo dõi hồ sơ (Mẫu số 07 of TT 03/2025/TT-VPCP, Mẫu số 06 of TT 01/2018/TT-VPCP), A4 landscape. What is
 * carried from page to page: dossiers taken in, returned, returned late.
 */
export function RegisterBook({ paper }: { paper: RegisterBookPaper }) {
  return (
    <LedgerSheet
      record={paper}
      intro={<Intro paper={paper} />}
      running={
        <>
          <span>Sổ theo dõi hồ sơ. Lĩnh vực: {paper.field}</span>
          <span>{periodOf(paper)}</span>
        </>
      }
      tableHead={<Head />}
      rows={paper.rows.map((row, index) => ({
        key: row.dossierNo,
        node: <Row row={row} number={index + 1} />,
        counts: countsOf(row),
      }))}
      empty={<div className="ledger-empty">Trong kỳ không có hồ sơ.</div>}
      sumRow={sumRow}
      end={<End paper={paper} />}
    />
  )
}

function countsOf(row: RegisterBookRow): [taken: number, returned: number, late: number] {
  const { taken, returned, late } = bookSums([row])
  return [taken, returned, late]
}

const sumRow = (label: string, [taken = 0, returned = 0, late = 0]: readonly number[]) => (
  <div className="paper-row ledger-row ledger-sum register-book-sum">
    <span>{label}</span>
    <span className="paper-center">{taken}</span>
    <span />
    <span className="paper-center">{returned}</span>
    <span>{late > 0 && `giải quyết quá hạn: ${late}`}</span>
  </div>
)

const periodOf = ({ from, to }: RegisterBookPaper) => `Từ ngày ${formatDay(from)} đến ngày ${formatDay(to)}`

function Intro({ paper }: { paper: RegisterBookPaper }) {
  return (
    <>
      {paper.form && <div className="register-book-form paper-small">{paper.form}</div>}
      <Letterhead head={paper.head} paperNo={paper.paperNo} />
      <h1 className="paper-title ledger-title">SỔ THEO DÕI HỒ SƠ</h1>
      <div className="ledger-facts">
        <span>
          Lĩnh vực: <b>{paper.field}</b>
        </span>
        {paper.volume && <span>Quyển số: {paper.volume}</span>}
        <span>{periodOf(paper)}</span>
      </div>
    </>
  )
}

function Head() {
  return (
    <div className="paper-row paper-row-head ledger-row register-book-row register-book-head">
      <span>STT</span>
      <span>Mã hồ sơ</span>
      <span>Tên TTHC</span>
      <span>Tên tổ chức, cá nhân</span>
      <span>Địa chỉ, số điện thoại</span>
      <span>Cơ quan chủ trì giải quyết</span>
      <span className="register-book-group">Nhận và trả kết quả</span>
      <span>Nhận hồ sơ</span>
      <span>Hẹn trả kết quả</span>
      <span>Trả kết quả</span>
      <span>Phương thức nhận kết quả</span>
      <span>Ký nhận</span>
    </div>
  )
}

function Row({ row, number }: { row: RegisterBookRow; number: number }) {
  return (
    <div className="paper-row ledger-row register-book-row">
      <span className="paper-center">{number}</span>
      <DossierNo value={row.dossierNo} />
      <span>{row.procedure}</span>
      <span>{row.applicant}</span>
      <span>{[row.address, row.phone && `ĐT: ${row.phone}`].filter(Boolean).join('; ')}</span>
      <span>{row.agency}</span>
      <Moment at={row.receivedAt} />
      {row.dueAt ? (
        <div className="paper-center">
          <Moment at={row.dueAt} />
          {row.newDueAt && (
            <div className="register-book-again">hẹn lại {formatDay(dayOf(row.newDueAt))}</div>
          )}
        </div>
      ) : (
        <span className="paper-center">trả ngay</span>
      )}
      {row.ended && !row.returnedAt ? (
        <span className="paper-center">
          <i>{row.ended}</i>
        </span>
      ) : (
        <Moment at={row.returnedAt} />
      )}
      <span className="paper-center">{RETURN_BY[row.returnBy]}</span>
      <span className="register-book-receiver">{row.receiver}</span>
    </div>
  )
}

function End({ paper }: { paper: RegisterBookPaper }) {
  return (
    <>
      <p className="ledger-words">{wordsOf(paper)}</p>
      <Signatures
        places={[
          { capacity: 'NGƯỜI GIỮ SỔ', name: paper.keeper },
          { capacity: 'PHỤ TRÁCH BỘ PHẬN', hint: '(Ký, ghi rõ họ tên, đóng dấu nếu có)', name: null },
        ]}
      />
    </>
  )
}

function wordsOf({ rows, madeAt }: RegisterBookPaper): string {
  const sums = bookSums(rows)
  const { early, onTime, late } = sums
  const parts = [
    `Trong kỳ tiếp nhận ${sums.taken} hồ sơ`,
    `đã giải quyết ${sums.resolved} (trước hạn ${early}, đúng hạn ${onTime}, quá hạn ${late})`,
    `đã trả kết quả ${sums.returned}`,
    `kết thúc không có kết quả ${sums.withoutResult}`,
    `đang giải quyết ${sums.open}, trong đó quá hạn ${sums.openLate}`,
    ...(sums.elsewhere > 0 ? [`không tính ${sums.elsewhere} số đã hủy hoặc giao máy khác`] : []),
  ]
  return `${parts.join('; ')}. Trước hạn, đúng hạn hay quá hạn tính theo ngày hẹn trả đầu tiên. Lập ngày ${formatDay(dayOf(madeAt))}.`
}
