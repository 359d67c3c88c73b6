import { formatAmount } from '../../../electron/common/text/format-amount.ts'
import type { CertificationSlipPaper } from '../../../electron/common/papers/records/certification-slip.ts'
import { amountInWords } from '../../../electron/common/text/amount-in-words.ts'
import { block } from '../sheet/block.ts'
import { copiesOf } from '../sheet/copies.ts'
import { Field } from '../sheet/Field.tsx'
import { type Block, PagedSheet } from '../sheet/PagedSheet.tsx'
import { SheetHead } from '../sheet/SheetHead.tsx'
import { Signatures } from '../sheet/Signatures.tsx'
import { tableBlocks } from '../sheet/table-blocks.ts'
import { momentInWords } from '../sheet/words.ts'
import '../sheet/ledger.css'
import './certification-slip.css'

const LABELS = ['Liên 1: Lưu tại nơi tiếp nhận', 'Liên 2: Giao người yêu cầu'] as const

/** Phiếu tiếp nhận chứng thực, A5: documents with pages, copies and fee, and when they can be fetched. */
export function CertificationSlip({ paper }: { paper: CertificationSlipPaper }) {
  return (
    <PagedSheet
      record={paper}
      copies={copiesOf(paper.copies, LABELS, (label) => ({
        blocks: blocksOf(paper, label),
        running: `Phiếu tiếp nhận chứng thực${paper.dossierNo ? `, mã ${paper.dossierNo}` : ''}`,
      }))}
    />
  )
}

function blocksOf(paper: CertificationSlipPaper, label: string | undefined): Block[] {
  const { applicant } = paper
  return [
    block('head', <SheetHead paper={paper} dossierNo={paper.dossierNo} qr={paper.qr} copy={label} />, true),
    block('office', <Field label="Nơi tiếp nhận">{paper.office}</Field>),
    block(
      'applicant',
      <Field label="Người yêu cầu chứng thực">
        <b>{applicant.name}</b>
      </Field>,
    ),
    block(
      'identity',
      <div className="paper-fields">
        <Field label="Số giấy tờ">{applicant.idNumber}</Field>
        <Field label="Số điện thoại">{applicant.phone}</Field>
      </div>,
    ),
    block('address', <Field label="Địa chỉ">{applicant.address}</Field>),
    block('gap', <div className="paper-gap" />, true),
    ...tableBlocks(
      <div className="paper-row paper-row-head ledger-row certification-slip-row">
        <span>TT</span>
        <span>Giấy tờ, văn bản</span>
        <span>Số trang</span>
        <span>Số bản</span>
        <span>Phí (đồng)</span>
      </div>,
      paper.documents,
      (document, number) => (
        <div className="paper-row ledger-row certification-slip-row">
          <span className="paper-center">{number}</span>
          <span>
            {document.name}
            <br />
            <i>{document.act}</i>
          </span>
          <span className="paper-center">{document.pages ?? '–'}</span>
          <span className="paper-center">{document.copies}</span>
          <span className="ledger-number">{formatAmount(document.fee)}</span>
        </div>
      ),
    ),
    block('total', <Total paper={paper} />, true),
    block('received', <Field label="Thời gian nhận">{momentInWords(paper.receivedAt)}</Field>, true),
    block(
      'due',
      <Field label="Thời gian trả">
        <b>{paper.dueAt ? momentInWords(paper.dueAt) : 'ngay trong buổi làm việc'}</b>
      </Field>,
      true,
    ),
    block(
      'signatures',
      <Signatures
        places={[
          { capacity: 'NGƯỜI YÊU CẦU', name: paper.submitterName },
          { capacity: 'NGƯỜI TIẾP NHẬN', name: paper.officerName },
        ]}
      />,
    ),
  ]
}

function Total({ paper }: { paper: CertificationSlipPaper }) {
  return (
    <>
      <div className="paper-row ledger-row ledger-sum certification-slip-sum">
        <span>Tổng cộng</span>
        <span className="paper-center">{paper.documents.reduce((sum, { copies }) => sum + copies, 0)}</span>
        <span className="ledger-number">{formatAmount(paper.fee)}</span>
      </div>
      <div className="certification-slip-words">
        Bằng chữ: <i>{amountInWords(paper.fee)}.</i>
      </div>
    </>
  )
}
