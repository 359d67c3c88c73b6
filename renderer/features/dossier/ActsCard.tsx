import { apologyIsDue } from '../../../electron/common/apologies/rules.ts'
import { useQuery } from '../../app/live.ts'
import { counterNow } from '../../app/session.ts'
import { vi } from '../../i18n/vi.ts'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { useShortcut } from '../../ui/useShortcut.ts'
import { type Act, ACTS, actsOf, type ShownDossier } from './acts.ts'

/** The acts possible now for this role; what comes next stands first. */
export function ActsCard({ dossier, onAct }: { dossier: ShownDossier; onAct: (act: Act) => void }) {
  const { data } = useQuery('calendar.get', {}, { on: ['calendar'] })
  const now = counterNow()
  const { state } = dossier
  const acts = actsOf(dossier, {
    apologyDue: data ? apologyIsDue(state, now, data.calendar) : false,
    late: state.dueAt < now,
  })
  const words = vi.dossiers.actions
  return (
    <Card title={words.title}>
      {acts.length === 0 ? (
        <p className="soft">{state.status === 'returned' ? words.done : words.none}</p>
      ) : (
        <div className="dossier-acts">
          {acts.map((act, index) => (
            <ActButton
              key={act}
              act={act}
              first={index === 0}
              text={
                act === 'draft-apology' && state.apology === 'drafted' ? words['redraft-apology'] : words[act]
              }
              onAct={onAct}
            />
          ))}
        </div>
      )}
    </Card>
  )
}

type ActButtonProps = { act: Act; first: boolean; text: string; onAct: (act: Act) => void }

function ActButton({ act, first, text, onAct }: ActButtonProps) {
  const { icon, keys } = ACTS[act]
  useShortcut(keys, () => onAct(act))
  return (
    <Button
      tone={first ? 'primary' : 'secondary'}
      icon={icon}
      keys={keys}
      aria-keyshortcuts={keys}
      onClick={() => onAct(act)}
    >
      {text}
    </Button>
  )
}
