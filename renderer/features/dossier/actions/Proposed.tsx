import { vi } from '../../../i18n/vi.ts'
import { Banner } from '../../../ui/Banner.tsx'
import { Facts } from '../../../ui/Facts.tsx'
import type { ShownDossier } from '../acts.ts'
import { lastTold } from '../told.ts'

/** What lies before whoever signs: the outcome with its reason, who proposes it and what they say. */
export function Proposed({ dossier }: { dossier: ShownDossier }) {
  const words = vi.roads.outcome
  const proposed = lastTold(dossier, 'mark-ready')
  if (!proposed) return null
  const { outcome, reason, note, officer } = proposed
  return (
    <>
      {outcome !== 'granted' && (
        <Banner tone="warn" title={words.signing[outcome]}>
          {reason}
        </Banner>
      )}
      <Facts
        facts={[
          { name: words.label, value: words.values[outcome] },
          { name: words.proposedBy, value: officer.name },
          ...(note ? [{ name: words.note, value: note }] : []),
        ]}
      />
      {outcome === 'refused' && <p className="soft">{words.refusalNumbered}</p>}
    </>
  )
}
