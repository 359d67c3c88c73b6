import { vi } from '../../i18n/vi.ts'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { useShortcut } from '../../ui/useShortcut.ts'
import { type Act, ACTS, actsOf, isNext, type ShownDossier } from './acts.ts'

/** The acts possible now for this role; what comes next stands first. */
export function ActsCard({ dossier, onAct }: { dossier: ShownDossier; onAct: (act: Act) => void }) {
  const { state } = dossier
  const acts = actsOf(dossier)
  const words = vi.dossiers.actions
  return (
    <Card title={words.title}>
      {acts.length === 0 ? (
        <p className="soft">{state.status === 'returned' ? words.done : words.none}</p>
      ) : (
        <div className="dossier-acts">
          {acts.map((act) => (
            <ActButton
              key={act}
              act={act}
              next={act === acts[0] && isNext(act, dossier)}
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

type ActButtonProps = { act: Act; next: boolean; text: string; onAct: (act: Act) => void }

function ActButton({ act, next, text, onAct }: ActButtonProps) {
  const { icon, keys } = ACTS[act]
  useShortcut(keys, () => onAct(act))
  return (
    <Button
      tone={next ? 'primary' : 'secondary'}
      icon={icon}
      keys={keys}
      aria-keyshortcuts={keys}
      onClick={() => onAct(act)}
    >
      {text}
    </Button>
  )
}
