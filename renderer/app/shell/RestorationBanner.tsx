import { vi } from '../../i18n/vi.ts'
import { Banner } from '../../ui/Banner.tsx'
import { Button } from '../../ui/Button.tsx'
import { useQuery } from '../live.ts'
import { go } from '../routes.ts'
import { useIs } from '../session.ts'

/** Over every screen while it is known that the register was put back and nobody has said what was given out last. */
export function RestorationBanner({ here }: { here: boolean }) {
  const { data } = useQuery('restoration.state', {}, { on: ['restoration', 'delivery'] })
  const may = useIs('officer', 'leader', 'administrator')
  const { restoration } = data ?? {}
  if (restoration?.state !== 'behind') return null
  const words = vi.restoration.banner
  return (
    <Banner
      tone="bad"
      title={words.title}
      actions={
        may &&
        !here && (
          <Button tone="primary" onClick={() => go('restoration')}>
            {words.open}
          </Button>
        )
      }
    >
      {words[restoration.noticed?.by ?? 'head']} {!may && words.ask}
    </Banner>
  )
}
