import { useState } from 'react'
import { vi } from '../../i18n/vi.ts'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { useShortcut } from '../../ui/useShortcut.ts'
import { type Act, ACTS, actsOf, FURTHER_KEYS, hasLetter, isNext, type ShownDossier } from './acts.ts'
import { FurtherActs } from './FurtherActs.tsx'
import { UndoLast } from './UndoLast.tsx'

/** The acts possible now for this role; what comes next stands first, what is seldom wanted in a list of its own. */
export function ActsCard({ dossier, onAct }: { dossier: ShownDossier; onAct: (act: Act) => void }) {
  const { state } = dossier
  const acts = actsOf(dossier)
  const further = acts.filter(hasLetter)
  const shown = acts.filter((act) => !hasLetter(act) || isNext(act, dossier))
  const [open, setOpen] = useState(false)
  const words = vi.dossiers.actions
  useShortcut(FURTHER_KEYS, further.length > 0 ? () => setOpen(true) : undefined)
  return (
    <Card title={words.title}>
      <div className="button-list">
        {shown.length === 0 && (
          <p className="soft">
            {state.moved ? vi.custody.away.acts : state.returnedAt ? words.done : words.none}
          </p>
        )}
        {shown.map((act) => (
          <ActButton
            key={act}
            act={act}
            next={act === shown[0] && isNext(act, dossier)}
            text={
              act === 'draft-apology' && state.apology === 'drafted' ? words['redraft-apology'] : words[act]
            }
            onAct={onAct}
          />
        ))}
        <UndoLast dossier={dossier} />
        {further.length > 0 && (
          <Button
            tone="quiet"
            icon="more"
            keys={FURTHER_KEYS}
            aria-keyshortcuts={FURTHER_KEYS}
            onClick={() => setOpen(true)}
          >
            {words.further}
          </Button>
        )}
      </div>
      {open && (
        <FurtherActs
          acts={further}
          onClose={() => setOpen(false)}
          onAct={(act) => {
            setOpen(false)
            onAct(act)
          }}
        />
      )}
    </Card>
  )
}

type ActButtonProps = { act: Act; next: boolean; text: string; onAct: (act: Act) => void }

function ActButton({ act, next, text, onAct }: ActButtonProps) {
  const { icon, keys } = ACTS[act]
  // A letter is for the list, where the act stands as well.
  const onPage = hasLetter(act) ? '' : keys
  useShortcut(keys, onPage ? () => onAct(act) : undefined)
  return (
    <Button
      tone={next ? 'primary' : 'secondary'}
      icon={icon}
      {...(onPage ? { keys: onPage, 'aria-keyshortcuts': onPage } : {})}
      onClick={() => onAct(act)}
    >
      {text}
    </Button>
  )
}
