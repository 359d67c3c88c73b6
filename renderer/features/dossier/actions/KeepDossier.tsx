import { vi } from '../../../i18n/vi.ts'
import { useActionDraft } from '../action-draft.ts'
import { ActionForm, type ActProps } from './ActionForm.tsx'
import { NoteField } from './NoteField.tsx'

const words = vi.custody.keep

/** The shared system did not let it go: it stays. */
export function KeepDossier(props: ActProps) {
  const [typed, set, forget] = useActionDraft(props.dossier.id, 'keep', { note: '' })
  return (
    <ActionForm
      {...props}
      call="dossiers.keep"
      act="keep"
      title={words.title}
      submit={words.submit}
      input={typed}
      said={() => words.done}
      forget={forget}
    >
      <p className="soft">{words.lead}</p>
      <NoteField value={typed.note} onChange={(note) => set({ note })} />
    </ActionForm>
  )
}
