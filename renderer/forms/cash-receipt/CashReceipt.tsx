import { formatAmount } from '../../../electron/common/text/format-amount.ts'
import type { PaidBy } from '../../../electron/common/papers/amounts.ts'
import type { CashReceiptPaper } from '../../../electron/common/papers/records/cash-receipt.ts'
import { amountInWords } from '../../../electron/common/text/amount-in-words.ts'
import { block } from '../sheet/block.ts'
import { copiesOf } from '../sheet/copies.ts'
import { Field } from '../sheet/Field.tsx'
import { type Block, PagedSheet } from '../sheet/PagedSheet.tsx'
import { SheetHead } from '../sheet/SheetHead.tsx'
import { Signatures } from '../sheet/Signatures.tsx'
import { momentInWords } from '../sheet/words.ts'
import './cash-receipt.css'

const LABELS = ['Liên 1: Lưu nơi thu', 'Liên 2: Giao người nộp tiền', 'Liên 3: Lưu nội bộ'] as const
const NO_LEGAL_RECEIPT = '(Không thay biên lai thu phí, lệ phí theo quy định của pháp luật)'
const PAID_BY: Record<PaidBy, string> = {
  cash: 'Tiền mặt',
  transfer: 'Chuyển khoản',
  online: 'Thanh toán trực tuyến',
}

/** Phiếu thu nội bộ, A5 landscape: no legal biên lai, and it says so under its title. */
export function CashReceipt({ paper }: { paper: CashReceiptPaper }) {
  return (
    <PagedSheet
      record={paper}
      copies={copiesOf(paper.copies, LABELS, (label) => ({
        blocks: blocksOf(paper, label),
        running: `Phiếu thu nội bộ${paper.paperNo ? ` số ${paper.paperNo}` : ''}`,
      }))}
    />
  )
}

function blocksOf(paper: CashReceiptPaper, label: string | undefined): Block[] {
  return [
    block('head', <SheetHead paper={paper} copy={label} note={NO_LEGAL_RECEIPT} />, true),
    block(
      'payer',
      <Field label="Người nộp tiền">
        <b>{paper.payer}</b>
      </Field>,
    ),
    block('address', <Field label="Địa chỉ">{paper.address}</Field>),
    ...(paper.dossierNo ? [block('dossier', <Field label="Mã hồ sơ">{paper.dossierNo}</Field>)] : []),
    ...paper.lines.map(({ name, amount }, index) =>
      block(
        `line-${index + 1}`,
        <div className="cash-receipt-line">
          <span>
            <span className="cash-receipt-label">{index === 0 ? 'Nội dung thu:' : '\u00a0'}</span>
            {name}
          </span>
          <i />
          <b className="paper-nowrap">{formatAmount(amount)} đồng</b>
        </div>,
      ),
    ),
    block(
      'amount',
      <div className="cash-receipt-amount">
        <span>
          Số tiền: <b>{formatAmount(paper.amount)} đồng</b>
        </span>
        <span>
          Bằng chữ: <i>{amountInWords(paper.amount)}./.</i>
        </span>
      </div>,
      true,
    ),
    block(
      'paid',
      <div className="paper-fields">
        <Field label="Hình thức">{PAID_BY[paper.paidBy]}</Field>
        <Field label="Thời gian thu">{momentInWords(paper.paidAt)}</Field>
      </div>,
      true,
    ),
    ...(paper.note ? [block('note', <Field label="Ghi chú">{paper.note}</Field>, true)] : []),
    block(
      'signatures',
      <Signatures
        places={[
          {
            capacity: 'NGƯỜI NỘP TIỀN',
            name: paper.payer.length > 60 ? null : paper.payer,
          },
          { capacity: 'NGƯỜI THU TIỀN', name: paper.collector },
        ]}
      />,
    ),
  ]
}
