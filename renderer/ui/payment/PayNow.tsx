import type { Means } from '../../../electron/common/payments/model.ts'
import { useCommand } from '../../app/command.ts'
import { useQuery } from '../../app/live.ts'
import { vi } from '../../i18n/vi.ts'
import { Button } from '../Button.tsx'
import { ErrorNotice } from '../ErrorNotice.tsx'
import { notify } from '../notify.ts'

/** Takes the whole open sum in one press. */
export function PayNow({ dossierId, onPaid }: { dossierId: string; onPaid?: (paymentId: string) => void }) {
  const { data } = useQuery('payments.ofDossier', { dossierId }, { on: ['payment'] })
  const pay = useCommand('payments.pay')
  if (!data || data.balance.open === 0) return null
  const { stage, payer, balance } = data
  const run = async (by: Means) => {
    const taken = await pay.run({ dossierId, amount: balance.open, by, stage, payer })
    if (!taken) return
    notify({ tone: 'good', text: vi.payments.pay.done(vi.payments.money(balance.open), taken.receiptNo) })
    onPaid?.(taken.paymentId)
  }
  return (
    <div className="stack-tight">
      <ErrorNotice call="payments.pay" error={pay.error} />
      <div className="row">
        <Button icon="check" busy={pay.busy} onClick={() => void run('cash')}>
          {vi.payments.pay.now(vi.payments.money(balance.open))}
        </Button>
        <Button disabled={pay.busy} onClick={() => void run('transfer')}>
          {vi.payments.pay.transferNow}
        </Button>
      </div>
    </div>
  )
}
