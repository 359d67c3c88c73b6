import type { ClosingSheetPaper } from '../../../electron/common/papers/records/closing-sheet.ts'
import { clockOf, dayOf, formatDay } from '../../../electron/common/time/rules.ts'
import { block } from '../sheet/block.ts'
import { Letterhead } from '../sheet/Letterhead.tsx'
import { type Block, PagedSheet } from '../sheet/PagedSheet.tsx'
import { Signatures } from '../sheet/Signatures.tsx'
import { tableBlocks } from '../sheet/table-blocks.ts'
import { momentInWords } from '../sheet/words.ts'
import './closing.css'

const STATE = {
  waiting: 'Chưa gửi',
  sent: 'Đã gửi, chờ trả lời',
  accepted: 'Đã tiếp nhận',
  refused: 'Bị từ chối',
} as const

const COUNTS = [
  ['takenIn', 'Tiếp nhận'],
  ['printed', 'Đã in giấy'],
  ['returned', 'Trả kết quả'],
  ['sent', 'Đã gửi'],
  ['accepted', 'Được nhận'],
  ['refused', 'Bị từ chối'],
  ['waiting', 'Còn chờ gửi'],
] as const

/** Phiếu chốt sổ of a day, A4: what was done, what the shared system said to each dossier, head of the journal. */
export function ClosingSheet({ paper }: { paper: ClosingSheetPaper }) {
  return (
    <PagedSheet
      record={paper}
      copies={[
        { blocks: blocksOf(paper), running: `Phiếu chốt sổ ngày ${formatDay(paper.day)}. ${paper.station}` },
      ]}
    />
  )
}

function blocksOf(paper: ClosingSheetPaper): Block[] {
  return [
    block('head', <Head paper={paper} />),
    block('counts', <Counts counts={paper.counts} />),
    block('verdict', <p className="closing-verdict">{verdictOf(paper)}</p>),
    ...tableBlocks(ROW_HEAD, paper.rows, (row, number) => <Row row={row} number={number} />),
    block('journal', <Journal paper={paper} />, true),
    block(
      'signatures',
      <Signatures
        places={[
          { capacity: 'NGƯỜI CHỐT SỔ', name: paper.closedBy },
          { capacity: 'PHỤ TRÁCH BỘ PHẬN', name: null },
        ]}
      />,
    ),
  ]
}

/* Words of the form, as they are printed. */
const OPEN = {
  waiting: (count: number) => `${count} hồ sơ còn việc chưa gửi (dữ liệu được giữ trên máy này)`,
  pending: (count: number) => `${count} hồ sơ chờ trả lời`,
  refused: (count: number) => `${count} hồ sơ bị từ chối chưa ai xem`,
  files: (count: number) => `${count} tệp quét chưa gửi xong`,
  'files-failed': (count: number) => `${count} tệp quét không gửi được`,
  prints: (count: number) => `${count} bản in chưa xong`,
  more: () => 'còn hồ sơ ngoài danh sách này',
} satisfies Record<NonNullable<ClosingSheetPaper['open']>[number]['point'], (count: number) => string>

function verdictOf({ counts, open: points }: ClosingSheetPaper): string {
  if (points) {
    return points.length === 0
      ? 'AN TOÀN ĐỂ RA VỀ: mọi việc đã được hệ thống dùng chung tiếp nhận, không còn gì dở trên máy này.'
      : `CHƯA KHÉP ĐƯỢC NGÀY: ${points.map(({ point, count }) => OPEN[point](count)).join('; ')}.`
  }
  const open = [
    counts.waiting > 0 &&
      `Còn ${counts.waiting} hồ sơ chưa gửi: dữ liệu được giữ trên máy này và sẽ gửi khi có đường truyền.`,
    counts.refused > 0 && `Có ${counts.refused} hồ sơ bị từ chối, cần sửa và gửi lại.`,
  ].filter(Boolean)
  return open.length > 0 ? open.join(' ') : 'Mọi hồ sơ trong ngày đã được hệ thống dùng chung tiếp nhận.'
}

const ROW_HEAD = (
  <div className="paper-row paper-row-head closing-row">
    <span>TT</span>
    <span>Mã hồ sơ</span>
    <span>Người nộp, thủ tục</span>
    <span>Hẹn trả</span>
    <span>Trạng thái</span>
  </div>
)

function Row({ row, number }: { row: ClosingSheetPaper['rows'][number]; number: number }) {
  return (
    <div className="paper-row closing-row">
      <span className="paper-center">{number}</span>
      <span>
        <span className="paper-nowrap">{row.dossierNo}</span>
        <br />
        nhận {clockOf(row.receivedAt)}
      </span>
      <span>
        <b>{row.applicant}</b>
        <br />
        {row.procedure}
      </span>
      <span className="paper-center">{row.dueAt ? formatDay(dayOf(row.dueAt)) : 'trả ngay'}</span>
      <span>
        {STATE[row.state]}
        {!row.printed && '; chưa in giấy'}
        {row.note && <i>: {row.note}</i>}
      </span>
    </div>
  )
}

function Head({ paper }: { paper: ClosingSheetPaper }) {
  return (
    <>
      <Letterhead head={paper.head} {...(paper.paperNo !== null && { paperNo: paper.paperNo })} />
      <h1 className="paper-title closing-title">PHIẾU CHỐT SỔ NGÀY {formatDay(paper.day)}</h1>
      <div className="paper-subtitle">
        {paper.station}. Nơi nhận dữ liệu: {paper.upstreamName}
      </div>
    </>
  )
}

function Counts({ counts }: { counts: ClosingSheetPaper['counts'] }) {
  return (
    <div className="closing-counts">
      {COUNTS.map(([key, label]) => (
        <div key={key}>
          <b>{counts[key]}</b>
          <span>{label}</span>
        </div>
      ))}
    </div>
  )
}

function Journal({ paper: { journal, lastContactAt, closedAt } }: { paper: ClosingSheetPaper }) {
  return (
    <p className="closing-journal">
      Chốt lúc {momentInWords(closedAt)}.{' '}
      {lastContactAt
        ? `Hệ thống dùng chung trả lời lần cuối lúc ${momentInWords(lastContactAt)}.`
        : 'Trong ngày chưa liên lạc được với hệ thống dùng chung.'}{' '}
      Nhật ký: kỳ {journal.epoch}, mục {journal.seq}, mã kiểm tra{' '}
      {journal.hash.replace(/(.{8})(?=.)/g, '$1 ')}
    </p>
  )
}
