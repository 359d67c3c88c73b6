import { useState } from 'react'
import { useQuery } from '../../app/live.ts'
import { go } from '../../app/routes.ts'
import { useIs } from '../../app/session.ts'
import { vi } from '../../i18n/vi.ts'
import { Banner } from '../../ui/Banner.tsx'
import { Button } from '../../ui/Button.tsx'
import { IssuedFee } from './IssuedFee.tsx'

const text = vi.corrections.correct.money

/** What a correction left open: taken here in one press; what was paid too much is cancelled and taken anew. */
export function CorrectedFee({ dossierId }: { dossierId: string }) {
  const { data } = useQuery('payments.ofDossier', { dossierId }, { on: ['payment'] })
  const officer = useIs('officer')
  // Payments there were when it began to be open; once it has been taken its receipt is still to be printed.
  const [before, setBefore] = useState<ReadonlySet<string> | null>(null)
  if (!data) return null
  const { open, over } = data.balance
  if (open > 0 && !before) setBefore(new Set(data.entries.map((entry) => entry.id)))
  if (over > 0) {
    return (
      <Banner
        tone="warn"
        title={text.overPaid(vi.payments.money(over))}
        actions={
          <Button size="small" onClick={() => go('dossier', { id: dossierId })}>
            {text.toPayments}
          </Button>
        }
      >
        {text.overHow}
      </Banner>
    )
  }
  return before && officer ? <IssuedFee dossierId={dossierId} before={before} /> : null
}
