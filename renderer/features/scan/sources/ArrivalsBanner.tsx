import { vi } from '../../../i18n/vi.ts'
import { Banner } from '../../../ui/Banner.tsx'
import { Button } from '../../../ui/Button.tsx'
import type { Arrivals } from './useArrivals.ts'

/** Scans from the printer that no desk has taken: onto this one, or away. */
export function ArrivalsBanner({ waiting, take, discard }: Arrivals) {
  const words = vi.scans.sources.arrivals
  if (waiting.length === 0) return null
  return (
    <Banner
      tone="info"
      icon="print"
      title={words.title(waiting.length)}
      actions={
        <>
          <Button size="small" tone="quiet" icon="remove" onClick={discard}>
            {words.discard}
          </Button>
          <Button size="small" icon="download" onClick={take}>
            {words.take}
          </Button>
        </>
      }
    >
      {waiting.map(({ name, pages }) => words.file(name, pages)).join(', ')}
    </Banner>
  )
}
