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
        counts: [1, row.returnedAt ? 1 : 0, judge(row) === 'late' ? 1 : 0],
      }))}
      empty={<div className="ledger-empty">Trong kỳ không có hồ sơ.</div>}
      sumRow={sumRow}
      end={<End paper={paper} />}
    />
  )
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
      {row.dueAt ? <Moment at={row.dueAt} /> : <span className="paper-center">trả ngay</span>}
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

type Verdict = 'early' | 'on-time' | 'late' | 'open'

/** On time is judged by days: result on the due day is on time (QĐ 766/QĐ-TTg). */
function judge({ finishedAt, returnedAt, dueAt }: RegisterBookRow): Verdict {
  const end = finishedAt ?? returnedAt
  if (!end) return 'open'
  if (!dueAt || dayOf(end) === dayOf(dueAt)) return 'on-time'
  return dayOf(end) < dayOf(dueAt) ? 'early' : 'late'
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
  const count = (holds: (row: RegisterBookRow) => boolean) => rows.filter(holds).length
  const isOpen = (row: RegisterBookRow) => judge(row) === 'open' && row.ended === null
  const judged = (verdict: Verdict) => count((row) => judge(row) === verdict)
  const parts = [
    `Trong kỳ tiếp nhận ${rows.length} hồ sơ`,
    `đã giải quyết ${count((row) => judge(row) !== 'open')} (trước hạn ${judged('early')}, đúng hạn ${judged('on-time')}, quá hạn ${judged('late')})`,
    `đã trả kết quả ${count((row) => row.returnedAt !== null)}`,
    `kết thúc không có kết quả ${count((row) => judge(row) === 'open' && row.ended !== null)}`,
    `đang giải quyết ${count(isOpen)}, trong đó quá hạn ${count((row) => isOpen(row) && row.dueAt !== null && dayOf(row.dueAt) < dayOf(madeAt))}`,
  ]
  return `${parts.join('; ')}. Lập ngày ${formatDay(dayOf(madeAt))}.`
}
