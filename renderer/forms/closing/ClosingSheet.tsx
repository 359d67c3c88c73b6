import type { ClosingSheetPaper } from '../../../electron/common/papers/records/closing-sheet.ts'
import { clockOf, dayOf, formatDay } from '../../../electron/common/time/rules.ts'
import { Letterhead } from '../sheet/Letterhead.tsx'
import { type Block, PagedSheet } from '../sheet/PagedSheet.tsx'
import { Signatures } from '../sheet/Signatures.tsx'
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

const ROW_HEAD = 'row-head'

/** Phiếu chốt sổ of a day, A4: what was done, what the shared system said to each dossier, head of the journal. */
export function ClosingSheet({ paper }: { paper: ClosingSheetPaper }) {
  return (
    <PagedSheet
      record={paper}
      layout="A4"
      watermark={paper.watermark}
      copies={[
        { blocks: blocksOf(paper), running: `Phiếu chốt sổ ngày ${formatDay(paper.day)}. ${paper.station}` },
      ]}
    />
  )
}

function blocksOf(paper: ClosingSheetPaper): Block[] {
  return [
    { key: 'head', node: <Head paper={paper} /> },
    { key: 'counts', node: <Counts counts={paper.counts} /> },
    { key: 'verdict', node: <p className="closing-verdict">{verdictOf(paper)}</p> },
    ...rowsOf(paper),
    { key: 'journal', node: <Journal paper={paper} />, keepWithNext: true },
    {
      key: 'signatures',
      node: (
        <Signatures
          places={[
            { capacity: ['NGƯỜI CHỐT SỔ'], hint: '(Ký, ghi rõ họ tên)', name: paper.closedBy },
            { capacity: ['PHỤ TRÁCH BỘ PHẬN'], hint: '(Ký, ghi rõ họ tên)', name: null },
          ]}
        />
      ),
    },
  ]
}

function verdictOf({ counts }: ClosingSheetPaper): string {
  const open = [
    counts.waiting > 0 &&
      `Còn ${counts.waiting} hồ sơ chưa gửi: dữ liệu được giữ trên máy này và sẽ gửi khi có đường truyền.`,
    counts.refused > 0 && `Có ${counts.refused} hồ sơ bị từ chối, cần sửa và gửi lại.`,
  ].filter(Boolean)
  return open.length > 0 ? open.join(' ') : 'Mọi hồ sơ trong ngày đã được hệ thống dùng chung tiếp nhận.'
}

function rowsOf(paper: ClosingSheetPaper): Block[] {
  if (paper.rows.length === 0) return []
  const head = (
    <div className="paper-row paper-row-head closing-row">
      <span>TT</span>
      <span>Mã hồ sơ</span>
      <span>Người nộp, thủ tục</span>
      <span>Hẹn trả</span>
      <span>Trạng thái</span>
    </div>
  )
  return [
    { key: ROW_HEAD, node: head, keepWithNext: true },
    ...paper.rows.map((row, index) => ({
      key: `row-${index + 1}`,
      under: ROW_HEAD,
      // The last dossier goes with the signatures: they must not stand on a page of their own.
      keepWithNext: index + 1 === paper.rows.length,
      node: (
        <div className="paper-row closing-row">
          <span className="paper-center">{index + 1}</span>
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
      ),
    })),
  ]
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
