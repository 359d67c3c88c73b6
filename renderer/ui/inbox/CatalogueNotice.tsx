import { useQuery } from '../../app/live.ts'
import { vi } from '../../i18n/vi.ts'
import { Banner } from '../Banner.tsx'

const words = vi.inbox.catalogue

/** Said while no new version of the catalogue has come for longer than the administrator lets pass. */
export function CatalogueNotice() {
  const { data } = useQuery('inbox.summary', {}, { on: ['inbox', 'procedure'] })
  if (!data?.catalogue.old) return null
  const { number, days, fromAbove } = data.catalogue
  return (
    <Banner tone="warn" title={words.old(days)}>
      {words.oldText(number)} {!fromAbove && words.never}
    </Banner>
  )
}
