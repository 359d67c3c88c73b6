import { useState } from 'react'
import { vi } from '../../../i18n/vi.ts'
import { Field } from '../../../ui/Field.tsx'
import { AmountInput } from '../../../ui/payment/AmountInput.tsx'
import { useActionDraft } from '../action-draft.ts'
import { ActionForm, type ActProps } from './ActionForm.tsx'
import { NoteField } from './NoteField.tsx'
import { PhraseBox } from '../../../ui/phrases/PhraseBox.tsx'

// Land comes dear.
const MOST = 1_000_000_000_000

/** Money that the applicant owes elsewhere; the clock stands until it is paid. */
export function AskObligation(props: ActProps) {
  const words = vi.roads.askObligation
  const [typed, set, forget] = useActionDraft(props.dossier.id, 'ask-obligation', {
    what: '',
    amount: 0,
    note: '',
  })
  const [asked, setAsked] = useState(false)
  const named = typed.what.trim().length >= 3
  return (
    <ActionForm
      {...props}
      call="dossiers.askObligation"
      act="ask-obligation"
      title={words.title}
      submit={words.submit}
      input={named ? { ...typed, amount: typed.amount || null } : null}
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
      <Field label={words.amount} optional>
        <AmountInput most={MOST} value={typed.amount} onChange={(amount) => set({ amount })} />
      </Field>
      <NoteField value={typed.note} onChange={(note) => set({ note })} />
    </ActionForm>
  )
}
