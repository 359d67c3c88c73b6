import type { Form6aPaper } from '../../../electron/common/papers/records/form-6a.ts'
import { COLUMNS_6A, type Figures6a, type Noted } from '../../../electron/common/reports/form-6a.ts'
import { dayOf, formatDay } from '../../../electron/common/time/rules.ts'
import { block } from '../sheet/block.ts'
import { PagedSheet } from '../sheet/PagedSheet.tsx'
import { ReportIntro } from '../sheet/ReportIntro.tsx'
import { ReportSigners } from '../sheet/ReportSigners.tsx'
import { tableBlocks } from '../sheet/table-blocks.ts'
import '../sheet/ledger.css'
import './form-6a.css'

const ENDINGS: Record<Noted, string> = {
  refused: 'từ chối giải quyết',
  stopped: 'dừng giải quyết',
  withdrawn: 'người nộp rút',
}

/** Biểu số II.06a/VPCP/KSTT: what was taken in, resolved and is open in a period, by field; A4 landscape. */
export function Form6aSheet({ paper }: { paper: Form6aPaper }) {
  const { form6a, from, to, period } = paper
  const rows = [
    ...form6a.rows.map(({ field, figures }, index) => ({ number: index + 1, field, figures })),
    { number: null, field: 'Tổng số', figures: form6a.total },
  ]
  const blocks = [
    block('head', <ReportIntro paper={paper} unit="Số hồ sơ TTHC" />, true),
    ...tableBlocks(<Head />, rows, (row) => <Row {...row} />),
    block('notes', <Notes paper={paper} />, true),
    block('signatures', <ReportSigners paper={paper} />),
  ]
  const running = `Biểu số II.06a/VPCP/KSTT. ${period} (từ ngày ${formatDay(from)} đến ngày ${formatDay(to)})`
  return <PagedSheet record={paper} copies={[{ blocks, running }]} />
}

function Head() {
  return (
    <div className="paper-row paper-row-head ledger-row form-6a-row form-6a-head">
      <span className="form-6a-tall">STT</span>
      <span className="form-6a-tall">Lĩnh vực giải quyết</span>
      <span className="form-6a-four">Số hồ sơ tiếp nhận</span>
      <span className="form-6a-four">Số hồ sơ đã giải quyết</span>
      <span className="form-6a-three">Số hồ sơ đang giải quyết</span>
      <span>Tổng số</span>
      <span>Trực tuyến</span>
      <span>Trực tiếp, dịch vụ bưu chính</span>
      <span>Từ kỳ trước</span>
      <span>Tổng số</span>
      <span>Trước hạn</span>
      <span>Đúng hạn</span>
      <span>Quá hạn</span>
      <span>Tổng số</span>
      <span>Trong hạn</span>
      <span>Quá hạn</span>
      {NUMBERS.map((label) => (
        <span className="form-6a-number" key={label}>
          {label}
        </span>
      ))}
    </div>
  )
}

const NUMBERS = [
  ...['(1)', '(2)', '(3)=(4)+(5)+(6)', '(4)', '(5)', '(6)', '(7)=(8)+(9)+(10)'],
  ...['(8)', '(9)', '(10)', '(11)=(12)+(13)', '(12)', '(13)'],
]

type RowProps = { number: number | null; field: string; figures: Figures6a }

function Row({ number, field, figures }: RowProps) {
  return (
    <div className={`paper-row ledger-row form-6a-row${number === null ? ' form-6a-total' : ''}`}>
      <span className="paper-center">{number}</span>
      <span>{field}</span>
      {COLUMNS_6A.map((column) => (
        <span className="ledger-number" key={column}>
          {figures[column].toLocaleString('vi-VN')}
        </span>
      ))}
    </div>
  )
}

function Notes({ paper: { form6a, madeAt } }: { paper: Form6aPaper }) {
  const { total, notes } = form6a
  return (
    <div className="form-6a-notes">
      <div>
        Đối chiếu: (3) = (7) + (11): {total.total.toLocaleString('vi-VN')} ={' '}
        {total.resolved.toLocaleString('vi-VN')} + {total.open.toLocaleString('vi-VN')}. Số liệu lập ngày{' '}
        {formatDay(dayOf(madeAt))}.
      </div>
      {notes.length > 0 && (
        <div>
          Ghi chú: ngoài số trên, trong kỳ có hồ sơ kết thúc không có kết quả, không tính vào cột (3), (7) và
          (11):{' '}
          {notes
            .map(
              ({ ending, received, carried }) =>
                `${ENDINGS[ending]} ${received + carried} (trong đó từ kỳ trước ${carried})`,
            )
            .join('; ')}
          .
        </div>
      )}
    </div>
  )
}
