import type { Instant } from '../../../../electron/common/time/model.ts'
import { useQuery } from '../../../app/live.ts'
import { vi } from '../../../i18n/vi.ts'
import { Field } from '../../../ui/Field.tsx'
import { TextInput } from '../../../ui/TextInput.tsx'
import { dayText } from '../../../ui/day-text.ts'
import { useActionDraft } from '../action-draft.ts'
import { ActionForm, type ActProps } from './ActionForm.tsx'
import { NextDue } from './NextDue.tsx'
import { NoteField } from './NoteField.tsx'

/** The money is paid; the clock goes on where it stood. */
export function ObligationMet(props: ActProps) {
  const { dossier } = props
  const words = vi.roads.obligationMet
  const { data: clock } = useQuery('dossiers.clock', { id: dossier.id }, { on: ['dossier', 'calendar'] })
  const [typed, set, forget] = useActionDraft(dossier.id, 'obligation-met', { documentNo: '', note: '' })
  return (
    <ActionForm
      {...props}
      call="dossiers.obligationMet"
      act="obligation-met"
      title={words.title}
      submit={words.submit}
      input={typed}
      said={(answer) => words.done(dayText((answer as { newDueAt: Instant }).newDueAt))}
      forget={forget}
    >
      {dossier.state.obligation && <p className="strong">{dossier.state.obligation.what}</p>}
      <Field label={words.documentNo} optional>
        <TextInput
          autoFocus
          value={typed.documentNo}
          maxLength={100}
          onChange={(documentNo) => set({ documentNo })}
        />
      </Field>
      {clock?.next && <NextDue next={clock.next} dueAt={dossier.state.dueAt} />}
      <NoteField value={typed.note} onChange={(note) => set({ note })} />
    </ActionForm>
  )
}
