import type { OutputOf } from '../../../electron/common/contract.ts'
import { sizeText } from '../../i18n/closing.ts'
import { vi } from '../../i18n/vi.ts'

export type Plan = OutputOf<'packets.state'>['plan']

/** What a packet would take up now. */
export function PacketPlan({ plan }: { plan: Plan }) {
  const { dossiers, entries, files, bytes, more } = plan
  const words = vi.packets
  if (dossiers === 0 && files === 0) return <p className="soft">{words.nothing}</p>
  const least = more ? words.atLeast : ''
  const figures = [
    { label: words.figures.dossiers, value: dossiers },
    { label: words.figures.entries, value: entries },
    { label: words.figures.files, value: files },
    { label: words.figures.bytes, value: sizeText(bytes) },
  ]
  return (
    <div className="stack-tight">
      <p className="soft small">{words.plan}</p>
      <dl className="packet-figures">
        {figures.map(({ label, value }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd className="number">
              {least}
              {value}
            </dd>
          </div>
        ))}
      </dl>
    </div>
  )
}
