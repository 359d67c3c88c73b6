import { factsOfRow, type PaymentLine, paymentLines } from '../../../../db/tables/report-rows.ts'
import { FEE_KINDS, type FeeKind, feeKindOf, feeKindOfDossier } from '../../../common/payments/fee-kind.ts'
import type { PaymentEntry } from '../../../common/payments/model.ts'
import { money, words } from '../../../common/reports/table.ts'
import { dayOf } from '../../../common/time/rules.ts'
import { inPages, type TableSource } from './table-source.ts'

const KINDS: Record<FeeKind, string> = { fee: 'Phí', charge: 'Lệ phí', mixed: 'Phí, lệ phí thu chung' }

/**
 * What was taken, given back and let be, by procedure and kind, in đồng. As on the cash sheets of the days: what was
 * cancelled on its own day has never been; a later cancellation is money given back on its day.
 */
export const fees: TableSource = {
  columns: [
    words('procedure', 'Thủ tục', 46),
    words('kind', 'Loại', 16),
    money('taken', 'Đã thu'),
    money('refunded', 'Đã trả lại'),
    money('kept', 'Thực thu', { of: 'sum', plus: ['taken'], minus: ['refunded'] }),
    money('waived', 'Miễn, giảm'),
  ],
  async *entries({ act: { register }, period: { from }, asOf }) {
    const days = { from, to: asOf }
    for await (const line of inPages((page) => paymentLines(register, days, page))) {
      const { dossierId, procedureCode, procedureName } = line
      const sums = sumsOf(line)
      for (const kind of FEE_KINDS) {
        const counts = Object.fromEntries(
          sums.flatMap(([of, column, amount]) => (of === kind && amount !== 0 ? [[column, amount]] : [])),
        )
        if (Object.keys(counts).length > 0)
          yield { dossierId, texts: [`${procedureName} (${procedureCode})`, KINDS[kind]], counts }
      }
    }
  },
  notes: () => [
    'Phiếu thu hủy trong ngày không tính; hủy vào ngày sau thì tính là trả lại trong kỳ có ngày hủy. Không gồm tiền thu ở quầy khác.',
    'Phí hay lệ phí theo tên khoản thu; khoản thu chung nhiều tên không cùng loại ghi ở dòng riêng.',
  ],
}

type Sum = [FeeKind, 'taken' | 'refunded' | 'waived', number]

function sumsOf(line: PaymentLine): Sum[] {
  const { entry, original, cancelledOn } = line
  const day = dayOf(entry.at)
  if (entry.kind !== 'cancel') return cancelledOn === day ? [] : amountsOf(line, entry, 'taken', 1)
  if (!original || dayOf(original.at) === day) return []
  return amountsOf(line, original, 'refunded', -1)
}

/* An exemption that is taken back is one less; money that is taken back is a figure of its own. */
function amountsOf(
  line: PaymentLine,
  entry: PaymentEntry,
  column: 'taken' | 'refunded',
  sign: 1 | -1,
): Sum[] {
  if (entry.kind === 'exempt') return [[feeKindOfDossier(factsOfRow(line)), 'waived', sign * entry.amount]]
  if (entry.kind === 'cancel') return []
  return FEE_KINDS.map((kind): Sum => {
    const own = entry.lines.filter((fee) => feeKindOf(fee) === kind)
    return [kind, column, own.reduce((sum, { amount }) => sum + amount, 0)]
  })
}
