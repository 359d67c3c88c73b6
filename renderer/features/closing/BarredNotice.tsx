import type { SyncState } from '../../../electron/common/sync/api.ts'
import { go } from '../../app/routes.ts'
import { useIs } from '../../app/session.ts'
import { vi } from '../../i18n/vi.ts'
import { Banner } from '../../ui/Banner.tsx'
import { Button } from '../../ui/Button.tsx'
import { momentText } from '../../ui/moment-text.ts'

type Barred = NonNullable<SyncState['link']>['barred']

/**
 * The shared system takes nothing more from this PC: why, what that means, and what the administrator can do.
 * @param elsewhere shown outside the settings page: offers the way there
 */
export function BarredNotice({ barred, elsewhere = false }: { barred: Barred; elsewhere?: boolean }) {
  const administrator = useIs('administrator')
  if (!barred) return null
  const words = vi.stationLink.barred
  return (
    <Banner
      tone="bad"
      title={words.title[barred.code]}
      actions={
        elsewhere &&
        administrator && (
          <Button tone="primary" icon="link" onClick={() => go('settings', { section: 'shared' })}>
            {vi.stationLink.again.open}
          </Button>
        )
      }
    >
      <p>
        {words.why[barred.code]} {words.since(momentText(barred.at))}
      </p>
      <p>{words.kept}</p>
      {administrator ? (
        <ol>
          {words.steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      ) : (
        <p className="strong">{words.officer}</p>
      )}
    </Banner>
  )
}
