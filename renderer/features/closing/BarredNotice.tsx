import type { SyncState } from '../../../electron/common/sync/api.ts'
import { useIs } from '../../app/session.ts'
import { vi } from '../../i18n/vi.ts'
import { Banner } from '../../ui/Banner.tsx'
import { Button } from '../../ui/Button.tsx'
import { momentText } from '../../ui/moment-text.ts'

type Link = Pick<NonNullable<SyncState['link']>, 'barred' | 'stationCode'>

/**
 * The shared system takes nothing more from this PC: why, what that means, and what the administrator can do.
 * @param onAgain leads the administrator to the enrolment
 */
export function BarredNotice({ link, onAgain }: { link: Link; onAgain: () => void }) {
  const administrator = useIs('administrator')
  const { barred, stationCode } = link
  if (!barred) return null
  const words = vi.stationLink.barred
  return (
    <Banner
      tone="bad"
      title={words.title[barred.code]}
      actions={
        administrator && (
          <Button tone="primary" icon="link" onClick={onAgain}>
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
          {words.steps[barred.code](stationCode).map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      ) : (
        <p className="strong">{words.officer(stationCode)}</p>
      )}
    </Banner>
  )
}
