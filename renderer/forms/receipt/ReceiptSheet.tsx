import { Fragment } from 'react'
import type { ReceiptPaper } from '../../../electron/common/papers/records/receipt.ts'
import { block } from '../sheet/block.ts'
import { copiesOf } from '../sheet/copies.ts'
import { Field } from '../sheet/Field.tsx'
import { type Block, type Copy, PagedSheet } from '../sheet/PagedSheet.tsx'
import { RequestField } from '../sheet/RequestField.tsx'
import { SheetHead } from '../sheet/SheetHead.tsx'
import { Signatures } from '../sheet/Signatures.tsx'
import { momentInWords } from '../sheet/words.ts'
import { componentTable } from './component-table.tsx'
import './receipt.css'

const LABELS = {
  // The first goes with the control slip (TT 01/2018, note under Mẫu số 01).
  '2018': ['Liên 1: Lưu tại nơi tiếp nhận, kèm Phiếu kiểm soát', 'Liên 2: Giao người nộp hồ sơ'],
  '2025': ['Liên 1: Lưu tại nơi tiếp nhận', 'Liên 2: Giao người nộp hồ sơ'],
} as const
const UNITS = { 'working-day': 'ngày làm việc', day: 'ngày', hour: 'giờ làm việc' } as const

/**
 * Giấy tiếp nhận hồ sơ và hẹn trả kết quả, A5 (Mẫu số 01 of TT 03/2025/TT-VPCP and of TT 01/2018/TT-VPCP),
 * once per copy. The fields stand in the form's order; what is not in the record leaves dots or no line.
 */
export function ReceiptSheet({ paper }: { paper: ReceiptPaper }) {
  return (
    <PagedSheet
      record={paper}
      copies={copiesOf(paper.copies, LABELS[paper.templateSet], (label) => copyOf(paper, label))}
    />
  )
}

function copyOf(paper: ReceiptPaper, label: string | undefined): Copy {
  return {
    blocks: blocksOf(paper, label),
    running: (
      <>
        Giấy tiếp nhận hồ sơ, mã <b className="paper-nowrap">{paper.dossierNo}</b>
        {label && `, ${label.slice(0, 6).toLowerCase()}`}
      </>
    ),
  }
}

function blocksOf(paper: ReceiptPaper, copy: string | undefined): Block[] {
  const { applicant, authorised } = paper
  return [
    block('head', <SheetHead paper={paper} dossierNo={paper.dossierNo} qr={paper.qr} copy={copy} />, true),
    block('office', <div className="paper-field">{paper.office}</div>),
    block(
      'applicant',
      <Field label="Tiếp nhận hồ sơ của Ông (Bà)/Tổ chức">
        <b>{applicant.name}</b>
      </Field>,
    ),
    block('identity', <Field label="Số định danh cá nhân/tổ chức">{applicant.idNumber}</Field>),
    block('address', <Field label="Địa chỉ">{applicant.address}</Field>),
    block(
      'contact',
      <div className="paper-fields">
        <Field label="Số điện thoại">{applicant.phone}</Field>
        <Field label="Email">{applicant.email}</Field>
      </div>,
    ),
    ...(authorised ? [block('authorised', <Authorised authorised={authorised} />)] : []),
    block('request', <RequestField paper={paper} />),
    block(
      'components',
      <Field label="Thành phần hồ sơ nộp gồm">{paper.components.length ? ' ' : null}</Field>,
      true,
    ),
    ...componentTable(paper.components),
    block(
      'sets',
      <div className="receipt-after-table">
        <Field label="Số lượng hồ sơ">{paper.sets} (bộ)</Field>
      </div>,
    ),
    block(
      'limit',
      <Field label="Thời gian giải quyết hồ sơ theo quy định">
        {paper.timeLimit
          ? `${String(paper.timeLimit.amount).replace('.', ',')} ${UNITS[paper.timeLimit.unit]}`
          : 'giải quyết ngay'}
      </Field>,
    ),
    block('received', <Received paper={paper} />),
    // From here to the signatures everything moves to the next page together: what is signed names the due moment.
    block('due', <Due paper={paper} />, true),
    block('result', <Result paper={paper} />, true),
    ...(paper.book
      ? [
          block(
            'book',
            <div>
              Vào Sổ theo dõi hồ sơ, Quyển số: {paper.book.volume}, Số thứ tự: {paper.book.entry}
            </div>,
            true,
          ),
        ]
      : []),
    block(
      'signatures',
      <Signatures
        places={[
          { capacity: 'NGƯỜI NỘP HỒ SƠ', name: paper.submitterName },
          { capacity: 'NGƯỜI TIẾP NHẬN HỒ SƠ', name: paper.officerName },
        ]}
      />,
    ),
  ]
}

function Authorised({ authorised }: { authorised: NonNullable<ReceiptPaper['authorised']> }) {
  const facts = [
    ['Người được ủy quyền', <b key="name">{authorised.name}</b>],
    ['số định danh', authorised.idNumber],
    ['địa chỉ', authorised.address],
    ['số điện thoại', authorised.phone],
    ['email', authorised.email],
    ['giấy tờ ủy quyền', authorised.document],
  ] as const
  return (
    <div className="paper-field">
      {facts
        .filter(([, value]) => value !== null)
        .map(([label, value], index) => (
          <Fragment key={label}>
            {index > 0 && '; '}
            {label}: {value}
          </Fragment>
        ))}
    </div>
  )
}

function Result({ paper }: { paper: ReceiptPaper }) {
  return (
    <>
      <Field label="Đăng ký nhận kết quả tại">{paper.resultAt}</Field>
      {paper.templateSet === '2018' && (
        <div className="receipt-note paper-small">
          (Có thể đăng ký nhận kết quả tại nơi nộp hồ sơ hoặc tại nhà qua bưu chính công ích.)
        </div>
      )}
    </>
  )
}

function Received({ paper }: { paper: ReceiptPaper }) {
  return (
    <>
      <Field label="Thời gian nhận hồ sơ">{momentInWords(paper.receivedAt)}</Field>
      {paper.enteredAt && (
        <div className="receipt-note paper-small">
          (Nhận và ghi trên giấy; cập nhật vào sổ điện tử lúc {momentInWords(paper.enteredAt)}.)
        </div>
      )}
    </>
  )
}

function Due({ paper }: { paper: ReceiptPaper }) {
  return (
    <>
      <Field label="Thời gian trả kết quả giải quyết hồ sơ">
        <b>{paper.dueAt ? momentInWords(paper.dueAt) : 'ngay sau khi giải quyết xong'}</b>
      </Field>
      {paper.dueNote && <div className="receipt-note paper-small">({paper.dueNote})</div>}
    </>
  )
}
