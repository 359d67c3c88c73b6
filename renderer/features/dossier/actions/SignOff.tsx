import { vi } from '../../../i18n/vi.ts'
import { useActionDraft } from '../action-draft.ts'
import { ActionForm, type ActProps } from './ActionForm.tsx'
import { NoteField } from './NoteField.tsx'

export function SignOff(props: ActProps) {
  const { dossier } = props
  const words = vi.dossiers.signOff
  const [typed, set, forget] = useActionDraft(dossier.id, 'sign-off', { note: '' })
  return (
    <ActionForm
      {...props}
      call="dossiers.signOff"
      act="sign-off"
      title={words.title}
      submit={words.submit}
      input={typed}
      said={() => words.done}
      forget={forget}
    >
      <p>{words.lead(dossier.facts.procedure.resultName || dossier.facts.procedure.name)}</p>
      <NoteField value={typed.note} onChange={(note) => set({ note })} />
    </ActionForm>
  )
}
