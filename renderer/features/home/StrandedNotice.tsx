import { useQuery } from '../../app/live.ts'
import { go } from '../../app/routes.ts'
import { vi } from '../../i18n/vi.ts'
import { Banner } from '../../ui/Banner.tsx'
import { Button } from '../../ui/Button.tsx'

const words = vi.takeOver.home

/** A PC that is no more has dossiers that nobody can work on until another takes them over. */
export function StrandedNotice() {
  const { data } = useQuery('copies.stranded', {}, { on: ['sync', 'copy', 'dossier'] })
  return data?.stations
    .filter(({ open }) => open > 0)
    .map(({ stationId, code, open }) => (
      <Banner
        key={stationId}
        tone="warn"
        title={words.title(vi.custody.station(code), open)}
        actions={
          <Button size="small" icon="intake" onClick={() => go('take-over')}>
            {words.act}
          </Button>
        }
      >
        {words.text}
      </Banner>
    ))
}
