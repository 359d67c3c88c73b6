import { formatAmount } from '../../../electron/common/text/format-amount.ts'
import type { CombinedSlipPaper } from '../../../electron/common/papers/records/combined-slip.ts'
import { block } from '../sheet/block.ts'
import { copiesOf } from '../sheet/copies.ts'
import { Field } from '../sheet/Field.tsx'
import { type Block, PagedSheet } from '../sheet/PagedSheet.tsx'
import { QrCode } from '../sheet/QrCode.tsx'
import { SheetHead } from '../sheet/SheetHead.tsx'
import { Signatures } from '../sheet/Signatures.tsx'
import { tableBlocks } from '../sheet/table-blocks.ts'
import { momentInWords } from '../sheet/words.ts'
import '../sheet/ledger.css'
import './combined-slip.css'

const LABELS = ['Liên 1: Lưu tại nơi tiếp nhận', 'Liên 2: Giao người nộp hồ sơ'] as const

/**
 * Phiếu tiếp nhận nhiều hồ sơ, A4: what Mẫu số 01 says, once for the person and once for each dossier. Each dossier
 * has the QR its own slip would have (TT 01/2023/TT-VPCP Đ26), so that the counter's scanner finds it.
 */
export function CombinedSlip({ paper }: { paper: CombinedSlipPaper }) {
  return (
    <PagedSheet
      record={paper}
      copies={copiesOf(paper.copies, LABELS, (label) => ({
        blocks: blocksOf(paper, label),
        running: `Phiếu tiếp nhận ${paper.dossiers.length} hồ sơ, từ mã ${paper.dossiers[0]?.dossierNo}`,
      }))}
    />
  )
}

function blocksOf(paper: CombinedSlipPaper, label: string | undefined): Block[] {
  const { applicant, authorised } = paper
  return [
    block('head', <SheetHead paper={paper} copy={label} />, true),
    block('office', <Field label="Nơi tiếp nhận">{paper.office}</Field>),
    block(
      'applicant',
      <Field label="Tiếp nhận hồ sơ của Ông (Bà)/Tổ chức">
        <b>{applicant.name}</b>
      </Field>,
    ),
    block('address', <Field label="Địa chỉ">{applicant.address}</Field>),
    block(
      'contact',
      <div className="paper-fields">
        <Field label="Số định danh">{applicant.idNumber}</Field>
        <Field label="Số điện thoại">{applicant.phone}</Field>
        <Field label="Email">{applicant.email}</Field>
      </div>,
    ),
    ...(authorised
      ? [
          block(
            'authorised',
            <Field label="Người được ủy quyền">
              {[
                authorised.name,
                authorised.idNumber && `số định danh ${authorised.idNumber}`,
                authorised.phone && `điện thoại ${authorised.phone}`,
                authorised.document,
              ]
                .filter(Boolean)
                .join('; ')}
            </Field>,
          ),
        ]
      : []),
    block('received', <Field label="Thời gian nhận hồ sơ">{momentInWords(paper.receivedAt)}</Field>),
    block('result', <Field label="Đăng ký nhận kết quả tại">{paper.resultAt}</Field>),
    block('gap', <div className="paper-gap" />, true),
    ...tableBlocks(<RowHead />, paper.dossiers, (dossier, number) => (
      <Row dossier={dossier} number={number} />
    )),
    block('total', <Total paper={paper} />, true),
    block(
      'signatures',
      <Signatures
        places={[
          { capacity: 'NGƯỜI NỘP HỒ SƠ', name: paper.submitterName },
          { capacity: 'NGƯỜI TIẾP NHẬN HỒ SƠ', name: paper.officerName },
        ]}
      />,
      paper.lookup !== undefined,
    ),
    ...(paper.lookup
      ? [block('lookup', <div className="combined-slip-lookup paper-small">{paper.lookup}</div>)]
      : []),
  ]
}

function RowHead() {
  return (
    <div className="paper-row paper-row-head ledger-row combined-slip-row">
      <span>TT</span>
      <span>Mã QR</span>
      <span>Mã hồ sơ, nội dung</span>
      <span>Giấy tờ nộp</span>
      <span>Hẹn trả kết quả</span>
      <span>Phí, lệ phí (đồng)</span>
    </div>
  )
}

function Row({ dossier, number }: { dossier: CombinedSlipPaper['dossiers'][number]; number: number }) {
  return (
    <div className="paper-row ledger-row combined-slip-row">
      <span className="paper-center">{number}</span>
      <span className="combined-slip-qr">
        <QrCode text={dossier.qr} size={19} />
      </span>
      <span>
        <b className="paper-nowrap">{dossier.dossierNo}</b>
        <br />
        {dossier.request}
        {dossier.request !== dossier.procedure.name && <i> ({dossier.procedure.name})</i>}
        <br />
        <small>Mã thủ tục {dossier.procedure.code}</small>
      </span>
      <span className="paper-center">{dossier.papers}</span>
      <span className="paper-center">
        <b>{dossier.dueAt ? momentInWords(dossier.dueAt) : 'trả ngay'}</b>
      </span>
      <span className="ledger-number">{dossier.fee > 0 ? formatAmount(dossier.fee) : '–'}</span>
    </div>
  )
}

function Total({ paper }: { paper: CombinedSlipPaper }) {
  return (
    <div className="paper-row ledger-row ledger-sum combined-slip-sum">
      <span>Tổng cộng: {paper.dossiers.length} hồ sơ</span>
      <span className="ledger-number">
        {formatAmount(paper.dossiers.reduce((sum, { fee }) => sum + fee, 0))}
      </span>
    </div>
  )
}
