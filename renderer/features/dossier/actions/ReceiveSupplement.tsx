import { useQuery } from '../../../app/live.ts'
import type { Instant } from '../../../../electron/common/time/model.ts'
import { vi } from '../../../i18n/vi.ts'
import { dayText } from '../../../ui/day-text.ts'
import { useActionDraft } from '../action-draft.ts'
import { lastTold } from '../told.ts'
import { ActionForm, type ActProps } from './ActionForm.tsx'
import { NextDue } from './NextDue.tsx'
import { NoteField } from './NoteField.tsx'

/** What was asked for is there in full; the new date is shown before it is given. */
export function ReceiveSupplement(props: ActProps) {
  const { dossier } = props
  const words = vi.roads.receiveSupplement
  const { data: clock } = useQuery('dossiers.clock', { id: dossier.id }, { on: ['dossier', 'calendar'] })
  const [typed, set, forget] = useActionDraft(dossier.id, 'receive-supplement', { note: '' })
  const asked = lastTold(dossier, 'ask-supplement')
  return (
    <ActionForm
      {...props}
      call="dossiers.receiveSupplement"
      act="receive-supplement"
      title={words.title}
      submit={words.submit}
      input={typed}
      said={(answer) => words.done(dayText((answer as { newDueAt: Instant }).newDueAt))}
      forget={forget}
    >
      {asked && (
        <div>
          <p className="soft">{words.lead}</p>
          <ol>
            {asked.items.map((item) => (
              <li key={item}>{item}</li>
            ))}
          </ol>
        </div>
      )}
      {clock?.next && <NextDue next={clock.next} dueAt={dossier.state.dueAt} />}
      <NoteField value={typed.note} onChange={(note) => set({ note })} />
    </ActionForm>
  )
}
