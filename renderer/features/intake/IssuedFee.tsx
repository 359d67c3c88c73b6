import { useState } from 'react'
import { useQuery } from '../../app/live.ts'
import { vi } from '../../i18n/vi.ts'
import { Button } from '../../ui/Button.tsx'
import { PayDialog } from '../../ui/payment/PayDialog.tsx'
import { PaymentReceipt } from '../../ui/payment/PaymentReceipt.tsx'
import { PayNow } from '../../ui/payment/PayNow.tsx'
import { useShortcut } from '../../ui/useShortcut.ts'

const words = vi.payments.pay

/** The fee of a dossier that has just been taken in: paid in one press (F6 for another sum), then its receipt. */
export function IssuedFee({
  dossierId,
  before,
}: {
  dossierId: string
  /** Payments of earlier, whose receipts are printed long since. */
  before?: ReadonlySet<string>
}) {
  const { data } = useQuery('payments.ofDossier', { dossierId }, { on: ['payment'] })
  const [asked, setAsked] = useState(false)
  const owed = (data?.balance.owed ?? 0) > 0
  useShortcut('F6', owed ? () => setAsked(true) : undefined)
  if (!data || !owed) return null
  const paid = data.entries.filter((entry) => entry.kind === 'pay' && !before?.has(entry.id)).at(-1)
  return (
    <div className="intake-issued-fee">
      <div className="row">
        <span className="strong grow">
          {data.balance.open > 0
            ? words.owed(vi.payments.money(data.balance.open))
            : words.settled(vi.payments.money(data.balance.paid))}
        </span>
        {data.balance.open > 0 && (
          <Button size="small" keys="F6" onClick={() => setAsked(true)}>
            {vi.payments.card.other}
          </Button>
        )}
      </div>
      <PayNow dossierId={dossierId} />
      {paid && <PaymentReceipt key={paid.id} paymentId={paid.id} />}
      {asked && <PayDialog dossierId={dossierId} onClose={() => setAsked(false)} />}
    </div>
  )
}
