import type { ReturnReceiptPaper } from '../../../electron/common/papers/records/return-receipt.ts'
import { block } from '../sheet/block.ts'
import { copiesOf } from '../sheet/copies.ts'
import { Field } from '../sheet/Field.tsx'
import { type Block, PagedSheet } from '../sheet/PagedSheet.tsx'
import { SheetHead } from '../sheet/SheetHead.tsx'
import { Signatures } from '../sheet/Signatures.tsx'
import { momentInWords } from '../sheet/words.ts'
import './return-receipt.css'

const LABELS = ['Liên 1: Lưu tại nơi trả kết quả', 'Liên 2: Giao người nhận kết quả'] as const

/** Giấy biên nhận trả kết quả, A5: what was given out, to whom, in what relation, and what was checked before. */
export function ReturnReceipt({ paper }: { paper: ReturnReceiptPaper }) {
  return (
    <PagedSheet
      record={paper}
      copies={copiesOf(paper.copies, LABELS, (label) => ({
        blocks: blocksOf(paper, label),
        running: `Giấy biên nhận trả kết quả, mã ${paper.dossierNo}`,
      }))}
    />
  )
}

function blocksOf(paper: ReturnReceiptPaper, label: string | undefined): Block[] {
  const { receiver } = paper
  return [
    block('head', <SheetHead paper={paper} dossierNo={paper.dossierNo} qr={paper.qr} copy={label} />, true),
    block('office', <Field label="Nơi trả kết quả">{paper.office}</Field>),
    block(
      'applicant',
      <Field label="Chủ hồ sơ">
        <b>{paper.applicant.name}</b>
      </Field>,
    ),
    block('identity', <Field label="Số định danh cá nhân/tổ chức">{paper.applicant.idNumber}</Field>),
    block('address', <Field label="Địa chỉ">{paper.applicant.address}</Field>),
    block(
      'procedure',
      <Field label="Thủ tục">
        {paper.procedure.name} (mã {paper.procedure.code})
      </Field>,
    ),
    block('received', <Field label="Thời gian nhận hồ sơ">{momentInWords(paper.receivedAt)}</Field>),
    block(
      'due',
      <Field label="Thời gian hẹn trả">
        {paper.dueAt ? momentInWords(paper.dueAt) : 'ngay sau khi giải quyết xong'}
      </Field>,
    ),
    block(
      'results',
      <Field label={paper.partial ? 'Kết quả đã trả (một phần)' : 'Kết quả đã trả'}> </Field>,
      true,
    ),
    ...paper.results.map((result, index) =>
      block(
        `result-${index + 1}`,
        <div className="return-receipt-result">
          {index + 1}. {result}
        </div>,
        index + 1 === paper.results.length,
      ),
    ),
    block(
      'returned',
      <Field label="Thời gian trả kết quả">
        <b>{momentInWords(paper.returnedAt)}</b>
      </Field>,
      true,
    ),
    block(
      'receiver',
      <Field label="Người nhận kết quả">
        <b>{receiver.name}</b>
        {receiver.idNumber && `, số giấy tờ ${receiver.idNumber}`}; {lowerFirst(receiver.relation)}
      </Field>,
      true,
    ),
    block('checked', <div className="paper-field">{checksOf(paper)}</div>, true),
    ...(paper.note ? [block('note', <Field label="Ghi chú">{paper.note}</Field>, true)] : []),
    block(
      'consent',
      <p className="return-receipt-consent">
        Tôi đã nhận đủ kết quả nêu trên và đã kiểm tra nội dung ghi trong kết quả.
      </p>,
      true,
    ),
    block(
      'signatures',
      <Signatures
        places={[
          { capacity: 'NGƯỜI NHẬN KẾT QUẢ', name: receiver.name },
          { capacity: 'NGƯỜI TRẢ KẾT QUẢ', name: paper.officerName },
        ]}
      />,
    ),
  ]
}

const lowerFirst = (words: string) => words.charAt(0).toLowerCase() + words.slice(1)

function checksOf({ idChecked, slipGivenBack }: ReturnReceiptPaper): string {
  const id = idChecked
    ? 'Đã đối chiếu giấy tờ tùy thân của người nhận'
    : 'Chưa đối chiếu giấy tờ tùy thân của người nhận'
  const slip = {
    true: '; đã thu lại giấy tiếp nhận và hẹn trả',
    false: '; giấy tiếp nhận và hẹn trả bị mất, người nhận xuất trình giấy tờ tùy thân',
    null: '',
  }
  return `${id}${slip[`${slipGivenBack}`]}.`
}
