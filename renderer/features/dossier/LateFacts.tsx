import { vi } from '../../i18n/vi.ts'
import { Facts } from '../../ui/Facts.tsx'
import type { ShownDossier } from './acts.ts'

/** What was said of a late dossier. */
export function LateFacts({ lateness }: { lateness: NonNullable<ShownDossier['lateness']> }) {
  const words = vi.lateness.columns
  return (
    <Facts
      facts={[
        { name: words.cause, value: lateness.causeName },
        { name: words.responsible, value: lateness.responsible },
        { name: words.measure, value: lateness.measure },
        { name: words.by, value: lateness.by },
      ]}
    />
  )
}
