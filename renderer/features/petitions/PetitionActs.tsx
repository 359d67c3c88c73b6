import type { WantedAct } from '../../../electron/common/petitions/model.ts'
import { vi } from '../../i18n/vi.ts'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import type { IconName } from '../../ui/Icon.tsx'
import { useShortcut } from '../../ui/useShortcut.ts'

export type OfferedAct = WantedAct['kind']

/** In the order in which they are offered; keys are unique within a state. */
const LOOKS: Record<OfferedAct, { icon: IconName; keys: string }> = {
  answer: { icon: 'check', keys: 'Ctrl+1' },
  'receive-more': { icon: 'check', keys: 'Ctrl+1' },
  publish: { icon: 'eye', keys: 'Ctrl+1' },
  'hand-over': { icon: 'forward', keys: 'Ctrl+3' },
  'ask-more': { icon: 'phone', keys: 'Ctrl+2' },
  'keep-unpublished': { icon: 'hidden', keys: 'Ctrl+2' },
  correct: { icon: 'edit', keys: 'Ctrl+4' },
  refuse: { icon: 'cross', keys: 'Ctrl+5' },
  withdraw: { icon: 'back', keys: 'Ctrl+6' },
}
const ORDER = Object.keys(LOOKS) as OfferedAct[]
/** What a petition waits for; the rest is possible, and not what comes next. */
const NEXT: readonly OfferedAct[] = ['answer', 'receive-more', 'publish']
const text = vi.petitions.page

type Props = {
  possible: readonly string[]
  /** Nobody has it yet. */
  unassigned: boolean
  onAct: (act: OfferedAct) => void
  onUndo: () => void
  undoing: boolean
}

/** What can be done now; what comes next stands first. */
export function PetitionActs({ possible, unassigned, onAct, onUndo, undoing }: Props) {
  const next = [...(unassigned ? (['hand-over'] as const) : []), ...NEXT].find((act) =>
    possible.includes(act),
  )
  const acts = [...(next ? [next] : []), ...ORDER.filter((act) => act !== next && possible.includes(act))]
  const mayUndo = possible.includes('undo')
  return (
    <Card title={text.acts}>
      <div className="button-list">
        {acts.map((act) => (
          <ActButton key={act} act={act} first={act === next} onAct={onAct} />
        ))}
        {mayUndo && (
          <Button tone="quiet" icon="undo" busy={undoing} onClick={onUndo}>
            {text.undo}
          </Button>
        )}
        {acts.length === 0 && !mayUndo && <p className="soft">{text.noActs}</p>}
      </div>
    </Card>
  )
}

function ActButton({ act, first, onAct }: { act: OfferedAct; first: boolean; onAct: Props['onAct'] }) {
  const { icon, keys } = LOOKS[act]
  useShortcut(keys, () => onAct(act))
  return (
    <Button tone={first ? 'primary' : 'secondary'} icon={icon} keys={keys} onClick={() => onAct(act)}>
      {vi.petitions.acts[act]}
    </Button>
  )
}
