import type { ControlRow, ControlSlipPaper } from '../../../electron/common/papers/records/control-slip.ts'
import { block } from '../sheet/block.ts'
import { Field } from '../sheet/Field.tsx'
import { type Block, PagedSheet } from '../sheet/PagedSheet.tsx'
import { SheetHead } from '../sheet/SheetHead.tsx'
import { tableBlocks } from '../sheet/table-blocks.ts'
import { momentInWords } from '../sheet/words.ts'
import './control-slip.css'

const RESULT = { early: 'Trước hạn', 'on-time': 'Đúng hạn', late: 'Quá hạn' } as const

/**
 * Phiếu kiểm soát quá trình giải quyết hồ sơ, A5 (Mẫu số 06 of TT 03/2025/TT-VPCP, 05 of TT 01/2018/TT-VPCP). The
 * rows are the hand-overs as recorded; room for two hands stays in each, for offices that sign on paper as well.
 */
export function ControlSlip({ paper }: { paper: ControlSlipPaper }) {
  return (
    <PagedSheet
      record={paper}
      copies={[
        {
          blocks: blocksOf(paper),
          running: (
            <>
              Phiếu kiểm soát, hồ sơ <b className="paper-nowrap">{paper.dossierNo}</b>
            </>
          ),
        },
      ]}
    />
  )
}

function blocksOf(paper: ControlSlipPaper): Block[] {
  return [
    // A later slip goes on from an earlier one and corrects nothing: its foot says up to when it stands.
    block(
      'head',
      <SheetHead paper={{ ...paper, correction: 0 }} dossierNo={paper.dossierNo} qr={paper.qr} />,
      true,
    ),
    block('procedure', <Field label="Thủ tục">{paper.procedure.name}</Field>),
    block('agency', <Field label="Cơ quan (bộ phận) giải quyết hồ sơ">{paper.agency}</Field>),
    block('coordinating', <Field label="Cơ quan phối hợp">{paper.coordinating}</Field>),
    block('received', <Field label="Ngày nhận hồ sơ">{momentInWords(paper.receivedAt)}</Field>),
    block(
      'due',
      <Field label="Hẹn trả kết quả">
        <b>{momentInWords(paper.dueAt)}</b>
        <div className="control-before" />
      </Field>,
    ),
    ...(paper.rows.length > 0
      ? tableBlocks(ROW_HEAD, paper.rows, (row) => <Row row={row} />)
      : tableBlocks(ROW_HEAD, [NO_ROW], (row) => row)),
    block(
      'as-of',
      <div className="control-as-of paper-small">
        Ghi theo dấu vết tự động của sổ hồ sơ điện tử, đến {momentInWords(paper.asOf)}.
      </div>,
    ),
  ]
}

const ROW_HEAD = (
  <div className="paper-row paper-row-head control-row">
    <span>Tên đơn vị</span>
    <span>Thời gian giao, nhận hồ sơ</span>
    <span>Kết quả giải quyết</span>
    <span>Ghi chú</span>
  </div>
)
const NO_ROW = <div className="paper-row control-none">Chưa có lần giao, nhận nào được ghi.</div>

function Row({ row }: { row: ControlRow }) {
  const { giver, receiver, givenAt, takenAt, result, note } = row
  // In a column this narrow a long remark would be higher than a page.
  const long = note !== null && note.length > 40
  return (
    <div className="paper-row control-row">
      <span>
        <div>1. Giao: {giver.unit}</div>
        <div>2. Nhận: {receiver.unit}</div>
      </span>
      <span>
        <div className="control-time">Giao: {momentInWords(givenAt)}</div>
        <div className="control-time">
          {takenAt ? <>Nhận: {momentInWords(takenAt)}</> : <i>Chưa xác nhận nhận</i>}
        </div>
        <div className="control-hands">
          <div>
            Người giao
            <b>{giver.name}</b>
          </div>
          <div>
            Người nhận
            <b>{receiver.name}</b>
          </div>
        </div>
      </span>
      <span className="paper-center">{result ? RESULT[result] : '–'}</span>
      <span>{long ? '(xem dưới)' : note}</span>
      {long && <span className="control-note">Ghi chú: {note}</span>}
    </div>
  )
}
