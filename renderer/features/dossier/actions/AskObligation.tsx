import { useState } from 'react'
import { vi } from '../../../i18n/vi.ts'
import { Field } from '../../../ui/Field.tsx'
import { TextInput } from '../../../ui/TextInput.tsx'
import { useActionDraft } from '../action-draft.ts'
import { ActionForm, type ActProps } from './ActionForm.tsx'
import { NoteField } from './NoteField.tsx'
import { PhraseBox } from './PhraseBox.tsx'

/** Money that the applicant owes elsewhere; the clock stands until it is paid. */
export function AskObligation(props: ActProps) {
  const words = vi.roads.askObligation
  const [typed, set, forget] = useActionDraft(props.dossier.id, 'ask-obligation', {
    what: '',
    amount: '',
    note: '',
  })
  const [asked, setAsked] = useState(false)
  const named = typed.what.trim().length >= 3
  const digits = typed.amount.replaceAll(/[\s.]/g, '')
  const priced = /^\d{0,12}$/.test(digits)
  return (
    <ActionForm
      {...props}
      call="dossiers.askObligation"
      act="ask-obligation"
      title={words.title}
      submit={words.submit}
      input={
        named && priced
          ? { what: typed.what, amount: digits === '' ? null : Number(digits), note: typed.note }
          : null
      }
      onIncomplete={() => setAsked(true)}
      said={() => words.done}
      forget={forget}
    >
      <p className="soft">{words.lead}</p>
      <Field label={words.what} error={asked && !named && words.whatMissing}>
        <PhraseBox
          autoFocus
          topic="obligation-what"
          maxLength={500}
          value={typed.what}
          onChange={(what) => set({ what })}
        />
      </Field>
      <Field label={words.amount} optional error={!priced && words.amountWrong}>
        <TextInput
          className="number"
          inputMode="numeric"
          value={typed.amount}
          maxLength={20}
          onChange={(amount) => set({ amount })}
        />
      </Field>
      <NoteField value={typed.note} onChange={(note) => set({ note })} />
    </ActionForm>
  )
}
