import { vi } from '../../../i18n/vi.ts'
import { Field } from '../../../ui/Field.tsx'
import { TextInput } from '../../../ui/TextInput.tsx'
import { useActionDraft } from '../action-draft.ts'
import { ActionForm, type ActProps } from './ActionForm.tsx'
import { NoteField } from './NoteField.tsx'

/** The superior body has answered. */
export function ComeBack(props: ActProps) {
  const words = vi.roads.comeBack
  const [typed, set, forget] = useActionDraft(props.dossier.id, 'come-back', { documentNo: '', note: '' })
  return (
    <ActionForm
      {...props}
      call="dossiers.comeBack"
      act="come-back"
      title={words.title}
      submit={words.submit}
      input={typed}
      said={() => words.done}
      forget={forget}
    >
      <Field label={words.documentNo} optional>
        <TextInput
          autoFocus
          value={typed.documentNo}
          maxLength={100}
          onChange={(documentNo) => set({ documentNo })}
        />
      </Field>
      <NoteField value={typed.note} onChange={(note) => set({ note })} />
    </ActionForm>
  )
}
