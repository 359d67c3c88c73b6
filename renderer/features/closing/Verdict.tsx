import type { DayClosing } from '../../../electron/common/closings/model.ts'
import type { SyncState } from '../../../electron/common/sync/api.ts'
import { go } from '../../app/routes.ts'
import { useIs } from '../../app/session.ts'
import { vi } from '../../i18n/vi.ts'
import { Button } from '../../ui/Button.tsx'
import { Icon, type IconName } from '../../ui/Icon.tsx'

type Tone = 'good' | 'warn' | 'info'
const ICONS: Record<Tone, IconName> = { good: 'check', warn: 'warning', info: 'refresh' }

/** May one go home? If not, what is still open, each in its own words. */
export function Verdict({ closing, state }: { closing: DayClosing; state: SyncState }) {
  const administrator = useIs('administrator')
  const words = vi.closings.verdict
  const { open } = closing
  const left = closing.rows.filter((row) => row.attended !== null).length
  const safe = open.length === 0
  const older = left > 0 && <p>{vi.evening.attend.leftCount(left)}</p>
  if (!state.link) {
    return (
      <Frame
        tone="warn"
        title={words.alone}
        action={
          administrator && (
            <Button tone="primary" icon="link" onClick={() => go('settings', { section: 'shared' })}>
              {vi.sync.enrol.open}
            </Button>
          )
        }
      >
        <p>{words.aloneText}</p>
        {!administrator && <p>{vi.sync.enrol.askAdministrator}</p>}
      </Frame>
    )
  }
  if (safe) {
    return (
      <Frame tone="good" title={words.safe}>
        <p>{closing.rows.length === 0 ? words.safeEmpty : words.safeText}</p>
        {older}
      </Frame>
    )
  }
  const sending = state.running && state.fault === null
  return (
    <Frame tone={sending ? 'info' : 'warn'} title={sending ? words.running : words.open}>
      <ul className="closing-open">
        {open.map(({ point, count }) => (
          <li key={point}>
            {vi.closings.open[point](count)}
            {point === 'prints' && (
              <>
                {' '}
                <Button size="small" icon="print" onClick={() => go('print-queue')}>
                  {vi.shell.screens['print-queue']}
                </Button>
              </>
            )}
          </li>
        ))}
      </ul>
      {!state.link.barred && open.some(({ point }) => point === 'waiting' || point === 'files') && (
        <p className="small">{words.kept}</p>
      )}
      {older}
    </Frame>
  )
}

function Frame({
  tone,
  title,
  action,
  children,
}: {
  tone: Tone
  title: string
  action?: React.ReactNode
  children: React.ReactNode
}) {
  return (
    <section className={`closing-verdict closing-${tone}`} aria-live="polite">
      <span className="closing-sign">
        <Icon name={ICONS[tone]} size={30} />
      </span>
      <div className="grow stack-tight">
        <h2>{title}</h2>
        {children}
      </div>
      {action}
    </section>
  )
}
