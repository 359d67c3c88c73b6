import { useCommand } from '../../app/command.ts'
import { counterNow } from '../../app/session.ts'
import { vi } from '../../i18n/vi.ts'
import { Banner } from '../../ui/Banner.tsx'
import { Button } from '../../ui/Button.tsx'
import { ErrorNotice } from '../../ui/ErrorNotice.tsx'
import { momentText } from '../../ui/moment-text.ts'
import { notify } from '../../ui/notify.ts'
import { useShortcut } from '../../ui/useShortcut.ts'
import type { Act, ShownDossier } from './acts.ts'

const words = vi.flow.pending
const ACCEPT_KEY = 'F8'

/** Given and not yet confirmed: to whom, since when, until when; the receiver takes it with one key. */
export function PendingHandOver({
  dossier,
  onAct,
  reload,
}: {
  dossier: ShownDossier
  onAct: (act: Act) => void
  reload: () => void
}) {
  const accept = useCommand('dossiers.acceptHandOver')
  const { handover, version } = dossier.state
  const mine = dossier.possible.includes('accept-hand-over')
  const take = async () => {
    if (accept.busy) return
    const answer = await accept.run({ dossierId: dossier.id, version })
    if (!answer) return reload()
    notify({ tone: 'good', text: words.accepted })
  }
  useShortcut(ACCEPT_KEY, mine ? () => void take() : undefined)
  if (!handover) return null
  const { confirmBy } = handover
  const late = confirmBy !== null && confirmBy < counterNow()
  return (
    <Banner
      tone={late ? 'bad' : mine ? 'warn' : 'info'}
      icon="forward"
      title={words.given(handover.toName, momentText(handover.at))}
      actions={
        mine && (
          <>
            <Button
              size="small"
              tone="primary"
              icon="check"
              keys={ACCEPT_KEY}
              aria-keyshortcuts={ACCEPT_KEY}
              busy={accept.busy}
              onClick={() => void take()}
            >
              {words.accept}
            </Button>
            {dossier.possible.includes('decline-hand-over') && (
              <Button size="small" onClick={() => onAct('decline-hand-over')}>
                {words.decline}
              </Button>
            )}
          </>
        )
      }
    >
      {words.by(handover.fromName)}{' '}
      {confirmBy && (late ? words.late(momentText(confirmBy)) : words.until(momentText(confirmBy)))}
      <ErrorNotice call="dossiers.acceptHandOver" error={accept.error} />
    </Banner>
  )
}
