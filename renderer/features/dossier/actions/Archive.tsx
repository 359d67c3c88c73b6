import { useState } from 'react'
import { vi } from '../../../i18n/vi.ts'
import { Field } from '../../../ui/Field.tsx'
import { useActionDraft } from '../action-draft.ts'
import { ActionForm, type ActProps } from './ActionForm.tsx'
import { PhraseBox } from '../../../ui/phrases/PhraseBox.tsx'

/** The closed dossier goes to its place. */
export function Archive(props: ActProps) {
  const words = vi.roads.archive
  const [typed, set, forget] = useActionDraft(props.dossier.id, 'archive', { place: '' })
  const [asked, setAsked] = useState(false)
  const placed = typed.place.trim().length >= 3
  return (
    <ActionForm
      {...props}
      call="dossiers.archive"
      act="archive"
      title={words.title}
      submit={words.submit}
      input={placed ? typed : null}
      onIncomplete={() => setAsked(true)}
      said={() => words.done(typed.place)}
      forget={forget}
    >
      <Field label={words.place} hint={words.placeHint} error={asked && !placed && words.placeMissing}>
        <PhraseBox
          autoFocus
          topic="archive-place"
          maxLength={200}
          value={typed.place}
          onChange={(place) => set({ place })}
        />
      </Field>
    </ActionForm>
  )
}
