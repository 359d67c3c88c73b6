import type { OutputOf } from '../../../electron/common/contract.ts'
import { vi } from '../../i18n/vi.ts'
import { Banner } from '../../ui/Banner.tsx'
import { Card } from '../../ui/Card.tsx'
import { Facts } from '../../ui/Facts.tsx'
import { momentText } from '../../ui/moment-text.ts'

const words = vi.reconciliation.upstream

/** How far the register has been told upstream, by its acts. */
export function UpstreamCard({ counts }: { counts: OutputOf<'reconciliation.show'>['upstream'] }) {
  const { enrolled, contactAt } = counts
  return (
    <Card
      title={words.title}
      lead={enrolled && (contactAt ? words.contact(momentText(contactAt)) : words.never)}
    >
      <div className="stack">
        {!enrolled && <Banner tone="info">{words.notEnrolled}</Banner>}
        <Facts
          facts={(['accepted', 'waiting', 'refused', 'held'] as const).map((name) => ({
            name: words[name],
            value: <span className="number strong">{counts[name]}</span>,
          }))}
        />
      </div>
    </Card>
  )
}
