import type { PaidBy } from '../../../electron/common/papers/amounts.ts'
import type { CashReceiptPaper } from '../../../electron/common/papers/records/cash-receipt.ts'
import { amountInWords } from '../../../electron/common/text/amount-in-words.ts'
import { formatAmount } from '../sheet/amount.ts'
import { copiesOf } from '../sheet/copies.ts'
import { Field } from '../sheet/Field.tsx'
import { Letterhead } from '../sheet/Letterhead.tsx'
import { type Block, PagedSheet } from '../sheet/PagedSheet.tsx'
import { Signatures } from '../sheet/Signatures.tsx'
import { momentInWords } from '../sheet/words.ts'
import './cash-receipt.css'

const LABELS = ['Liên 1: Lưu nơi thu', 'Liên 2: Giao người nộp tiền', 'Liên 3: Lưu nội bộ'] as const
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
      layout="A5-landscape"
      watermark={paper.watermark}
      copies={copiesOf(paper.copies, LABELS, (label) => ({
        blocks: blocksOf(paper, label),
        running: `Phiếu thu nội bộ${paper.paperNo ? ` số ${paper.paperNo}` : ''}`,
      }))}
    />
  )
}

function blocksOf(paper: CashReceiptPaper, label: string | undefined): Block[] {
  const line = (key: string, node: Block['node'], keepWithNext = false): Block => ({
    key,
    node,
    keepWithNext,
  })
  return [
    line('head', <Head paper={paper} label={label} />, true),
    line(
      'payer',
      <Field label="Người nộp tiền">
        <b>{paper.payer}</b>
      </Field>,
    ),
    line('address', <Field label="Địa chỉ">{paper.address}</Field>),
    ...(paper.dossierNo ? [line('dossier', <Field label="Mã hồ sơ">{paper.dossierNo}</Field>)] : []),
    ...paper.lines.map(({ name, amount }, index) =>
      line(
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
    line(
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
    line(
      'paid',
      <div className="paper-fields">
        <Field label="Hình thức">{PAID_BY[paper.paidBy]}</Field>
        <Field label="Thời gian thu">{momentInWords(paper.paidAt)}</Field>
      </div>,
      true,
    ),
    ...(paper.note ? [line('note', <Field label="Ghi chú">{paper.note}</Field>, true)] : []),
    line(
      'signatures',
      <Signatures
        places={[
          {
            capacity: ['NGƯỜI NỘP TIỀN'],
            hint: '(Ký, ghi rõ họ tên)',
            name: paper.payer.length > 60 ? null : paper.payer,
          },
          { capacity: ['NGƯỜI THU TIỀN'], hint: '(Ký, ghi rõ họ tên)', name: paper.collector },
        ]}
      />,
    ),
  ]
}

function Head({ paper, label }: { paper: CashReceiptPaper; label: string | undefined }) {
  return (
    <>
      <div className="cash-receipt-copy paper-small">{label}</div>
      <Letterhead head={paper.head} paperNo={paper.paperNo} />
      <h1 className="paper-title cash-receipt-title">PHIẾU THU NỘI BỘ</h1>
      <div className="paper-subtitle paper-small">
        (Không thay biên lai thu phí, lệ phí theo quy định của pháp luật)
      </div>
      {paper.correction > 0 && (
        <div className="paper-subtitle paper-small">
          (Bản đính chính lần {paper.correction}, thay cho phiếu đã giao trước đó)
        </div>
      )}
      <div className="cash-receipt-head-end" />
    </>
  )
}
