import type { PlainDate } from '../../../electron/common/time/model.ts'
import { useQuery } from '../../app/live.ts'
import { go } from '../../app/routes.ts'
import { vi } from '../../i18n/vi.ts'
import { Banner } from '../../ui/Banner.tsx'
import { Button } from '../../ui/Button.tsx'

const words = vi.reconciliation.late

/**
 * How many acts of the period were recorded after they had happened, also those typed in after its end: the figures count
 * when they happened, and whoever signs them sees it.
 */
export function RecordedLateLine({ from, to }: { from: PlainDate; to: PlainDate }) {
  const { data } = useQuery('reconciliation.recordedLate', { from, to }, { on: ['dossier'] })
  if (!data || data.lines.length === 0) return null
  return (
    <Banner
      tone="info"
      actions={
        <Button
          size="small"
          onClick={() => go('reconciliation', { tab: 'recorded-late', name: 'own', from, to })}
        >
          {words.show}
        </Button>
      }
    >
      {words.line(data.lines.length, data.more)}
    </Banner>
  )
}
