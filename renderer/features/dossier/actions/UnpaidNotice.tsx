import { useQuery } from '../../../app/live.ts'
import { vi } from '../../../i18n/vi.ts'
import { Banner } from '../../../ui/Banner.tsx'
import { Checkbox } from '../../../ui/Checkbox.tsx'
import { PayNow } from '../../../ui/payment/PayNow.tsx'
import type { ShownDossier } from '../acts.ts'

const words = vi.payments.pay

/** What is still to be paid before the result is given out; nothing for one that was refused. */
export function useOpenSum({ id, state }: ShownDossier): number {
  const { data } = useQuery('payments.ofDossier', { dossierId: id }, { on: ['payment'] })
  return state.status === 'ready' ? (data?.balance.open ?? 0) : 0
}

/** Asks about an unpaid sum: take it here, or say that the result goes without. */
export function UnpaidNotice(props: {
  dossierId: string
  open: number
  confirmed: boolean
  /** The officer has tried without an answer. */
  asked: boolean
  onConfirm: (confirmed: boolean) => void
}) {
  const { dossierId, open, confirmed, asked, onConfirm } = props
  return (
    <Banner
      tone={asked && !confirmed ? 'bad' : 'warn'}
      icon="money"
      title={words.atReturn(vi.payments.money(open))}
    >
      <div className="stack-tight">
        <span>{asked && !confirmed ? words.unpaidMissing : words.atReturnHint}</span>
        <PayNow dossierId={dossierId} />
        <Checkbox checked={confirmed} onChange={onConfirm}>
          {words.unpaidConfirmed}
        </Checkbox>
      </div>
    </Banner>
  )
}
