import { useState } from 'react'
import { vi } from '../../../i18n/vi.ts'
import type { PlainDate } from '../../../../electron/common/time/model.ts'
import { DateInput } from '../../../ui/DateInput.tsx'
import { Field } from '../../../ui/Field.tsx'
import { TextInput } from '../../../ui/TextInput.tsx'
import { useActionDraft } from '../action-draft.ts'
import { ActionForm, type ActProps } from './ActionForm.tsx'
import { NoteField } from './NoteField.tsx'
import { PhraseBox } from '../../../ui/phrases/PhraseBox.tsx'

/** To a superior body, with its own limit where it is known. */
export function HandUpward(props: ActProps) {
  const words = vi.roads.handUpward
  const [typed, set, forget] = useActionDraft(props.dossier.id, 'hand-upward', {
    to: '',
    documentNo: '',
    dueDay: null as PlainDate | null,
    dayTyped: '',
    note: '',
  })
  const [asked, setAsked] = useState(false)
  const named = typed.to.trim().length >= 3
  const dayWrong = typed.dueDay === null && typed.dayTyped.trim() !== ''
  const { dayTyped: _typed, ...input } = typed
  return (
    <ActionForm
      {...props}
      call="dossiers.handUpward"
      act="hand-upward"
      title={words.title}
      submit={words.submit}
      input={named && !dayWrong ? input : null}
      onIncomplete={() => setAsked(true)}
      said={() => words.done(typed.to)}
      forget={forget}
    >
      <p className="soft">{words.lead}</p>
      <Field label={words.to} error={asked && !named && words.toMissing}>
        <PhraseBox
          autoFocus
          topic="upward-to"
          maxLength={200}
          value={typed.to}
          onChange={(to) => set({ to })}
        />
      </Field>
      <div className="form-grid">
        <Field label={words.documentNo} optional>
          <TextInput
            value={typed.documentNo}
            maxLength={100}
            onChange={(documentNo) => set({ documentNo })}
          />
        </Field>
        <Field label={words.dueDay} optional error={asked && dayWrong && vi.roads.dayWrong}>
          <DateInput value={typed.dueDay} onChange={(dueDay, dayTyped) => set({ dueDay, dayTyped })} />
        </Field>
      </div>
      <NoteField value={typed.note} onChange={(note) => set({ note })} />
    </ActionForm>
  )
}
