import { vi } from '../../../i18n/vi.ts'
import { useActionDraft } from '../action-draft.ts'
import { ActionForm, type ActProps } from './ActionForm.tsx'
import { NoteField } from './NoteField.tsx'
import { Proposed } from './Proposed.tsx'

/** The head of the department signs; who comes next is said on the button. */
export function Approve(props: ActProps) {
  const { dossier } = props
  const words = vi.dossiers.approve
  const [typed, set, forget] = useActionDraft(dossier.id, 'approve', { note: '' })
  const next = dossier.state.signOffRequired ? 'leader' : 'counter'
  return (
    <ActionForm
      {...props}
      call="dossiers.approve"
      act="approve"
      title={words.title}
      submit={words.submit[next]}
      input={typed}
      said={() => words.done[next]}
      forget={forget}
    >
      <p>{words.lead(dossier.facts.procedure.resultName || dossier.facts.procedure.name)}</p>
      <Proposed dossier={dossier} />
      <NoteField value={typed.note} onChange={(note) => set({ note })} />
    </ActionForm>
  )
}
