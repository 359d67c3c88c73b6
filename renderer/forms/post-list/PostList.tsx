import type { PostListPaper } from '../../../electron/common/papers/records/post-list.ts'
import { dayOf, formatDay } from '../../../electron/common/time/rules.ts'
import { block } from '../sheet/block.ts'
import { copiesOf } from '../sheet/copies.ts'
import { DossierNo } from '../sheet/DossierNo.tsx'
import { Field } from '../sheet/Field.tsx'
import { type Block, PagedSheet } from '../sheet/PagedSheet.tsx'
import { SheetHead } from '../sheet/SheetHead.tsx'
import { Signatures } from '../sheet/Signatures.tsx'
import { tableBlocks } from '../sheet/table-blocks.ts'
import { momentInWords } from '../sheet/words.ts'
import '../sheet/ledger.css'
import './post-list.css'

const LABELS = ['Bản 1: Nơi giao giữ', 'Bản 2: Bưu điện giữ'] as const

/** Bảng kê bàn giao bưu điện, A4 landscape: items the postman takes along; without a tracking number it is written in. */
export function PostList({ paper }: { paper: PostListPaper }) {
  return (
    <PagedSheet
      record={paper}
      copies={copiesOf(paper.copies, LABELS, (label) => ({
        blocks: blocksOf(paper, label),
        running: `Bảng kê bàn giao bưu điện${paper.paperNo ? ` số ${paper.paperNo}` : ''}, ngày ${formatDay(dayOf(paper.at))}`,
      }))}
    />
  )
}

function blocksOf(paper: PostListPaper, label: string | undefined): Block[] {
  return [
    block('head', <SheetHead paper={paper} copy={label} />),
    block(
      'facts',
      <div className="paper-facts">
        <Field label="Đơn vị nhận chuyển phát">{paper.postOffice}</Field>
        <Field label="Thời điểm bàn giao">{momentInWords(paper.at)}</Field>
      </div>,
    ),
    ...tableBlocks(
      <div className="paper-row paper-row-head ledger-row post-list-row">
        <span>TT</span>
        <span>Mã hồ sơ</span>
        <span>Người nhận</span>
        <span>Địa chỉ, số điện thoại</span>
        <span>Nội dung gửi</span>
        <span>Số hiệu bưu gửi</span>
        <span>Ghi chú</span>
      </div>,
      paper.rows,
      (row, number) => (
        <div className="paper-row ledger-row post-list-row">
          <span className="paper-center">{number}</span>
          <DossierNo value={row.dossierNo} />
          <span>
            <b>{row.receiver}</b>
          </span>
          <span>{[row.address, row.phone && `ĐT: ${row.phone}`].filter(Boolean).join('; ')}</span>
          <span>{row.contents}</span>
          <span className="paper-center">{row.trackingNo}</span>
          <span>{row.note}</span>
        </div>
      ),
    ),
    block(
      'total',
      <p className="ledger-words">
        Tổng cộng <b>{paper.rows.length}</b> bưu gửi. Người nhận đã kiểm đếm đủ, còn nguyên niêm phong.
      </p>,
      true,
    ),
    block(
      'signatures',
      <Signatures
        places={[
          { capacity: 'NGƯỜI GIAO', name: paper.giver },
          { capacity: 'NHÂN VIÊN BƯU ĐIỆN', hint: '(Ký, ghi rõ họ tên, giờ nhận)', name: paper.postman },
        ]}
      />,
    ),
  ]
}
