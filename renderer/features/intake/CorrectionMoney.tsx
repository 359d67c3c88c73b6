import { balanceOf } from '../../../electron/common/payments/rules.ts'
import { useQuery } from '../../app/live.ts'
import { vi } from '../../i18n/vi.ts'
import './CorrectionMoney.css'

const text = vi.corrections.correct.money
const { money } = vi.payments

/** Another fee: what was paid already, and the difference that is to be collected or given back. */
export function CorrectionMoney({ dossierId, fee }: { dossierId: string; fee: number }) {
  const { data } = useQuery('payments.ofDossier', { dossierId }, { on: ['payment'] })
  if (!data || data.balance.owed === fee) return null
  const { paid, exempt, open, over } = balanceOf(fee, data.entries)
  const lines = [
    [text.owed, fee],
    [text.paid, paid],
    ...(exempt > 0 ? [[text.exempt, exempt] as const] : []),
    ...(open > 0 ? [[text.collect, open] as const] : []),
    ...(over > 0 ? [[text.giveBack, over] as const] : []),
  ] as const
  return (
    <section className="correction-money">
      <h2>{text.title}</h2>
      <dl>
        {lines.map(([label, amount]) => (
          <div key={label} className="spread">
            <dt className="soft">{label}</dt>
            <dd className="strong number">{money(amount)}</dd>
          </div>
        ))}
      </dl>
      <p className="soft small">{open + over > 0 ? text.afterwards : text.even}</p>
    </section>
  )
}
