import { vi } from '../../../i18n/vi.ts'
import { useActionDraft } from '../action-draft.ts'
import { ActionForm, type ActProps } from './ActionForm.tsx'
import { NoteField } from './NoteField.tsx'
import { Proposed } from './Proposed.tsx'

/** The leader signs a result or a refusal. */
export function SignOff(props: ActProps) {
  const { dossier } = props
  const refused = dossier.state.outcome === 'refused'
  const words = refused ? vi.roads.signRefusal : vi.dossiers.signOff
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
      <Proposed dossier={dossier} />
      <NoteField value={typed.note} onChange={(note) => set({ note })} />
    </ActionForm>
  )
}
