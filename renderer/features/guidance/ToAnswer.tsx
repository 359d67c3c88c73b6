import { CHANNELS, type Procedure } from '../../../electron/common/procedures/model.ts'
import { vi } from '../../i18n/vi.ts'
import { Facts } from '../../ui/Facts.tsx'

const text = vi.guidance.asked

/** What is asked besides the papers: how long, how much, what one gets. What the source leaves open is not guessed. */
export function ToAnswer({ procedure }: { procedure: Procedure }) {
  const { limits, fees, unconfirmed, result } = procedure
  const limit = CHANNELS.flatMap((channel) => {
    const { amount, unit } = limits[channel] ?? {}
    if (limits[channel] === null) return []
    const long = amount && unit ? vi.dossiers.page.units[unit](amount) : text.unconfirmed
    return [`${vi.dossiers.page.channels[channel]}: ${long}`]
  })
  const fee = fees.map(({ name, amount, per, when }) =>
    [
      `${name}: ${amount === null ? text.unconfirmed : vi.payments.money(amount)}`,
      per !== 'case' && `/ ${vi.procedures.per[per]}`,
      when && `(${when})`,
    ]
      .filter(Boolean)
      .join(' '),
  )
  const free = unconfirmed.includes('fee') ? text.unconfirmed : vi.dossiers.page.free
  return (
    <Facts
      facts={[
        { name: vi.dossiers.page.limit, value: limit.join(' · ') },
        { name: vi.dossiers.page.fee, value: fee.join(' · ') || free },
        { name: text.result, value: result.name },
      ]}
    />
  )
}
