import { useState } from 'react'
import { vi } from '../../../i18n/vi.ts'
import { Checkbox } from '../../../ui/Checkbox.tsx'
import { Field } from '../../../ui/Field.tsx'
import { TextInput } from '../../../ui/TextInput.tsx'
import { useActionDraft } from '../action-draft.ts'
import { ActionForm, type ActProps } from './ActionForm.tsx'
import { isReason, ReasonField } from '../../../ui/phrases/ReasonField.tsx'

/** The applicant takes the dossier back before anything is decided. */
export function Withdraw(props: ActProps) {
  const { dossier } = props
  const words = vi.roads.withdraw
  const [typed, set, forget] = useActionDraft(dossier.id, 'withdraw', {
    reason: '',
    requestedBy: (dossier.facts.authorised ?? dossier.facts.applicant).name,
    papersReturned: true,
  })
  const [asked, setAsked] = useState(false)
  const named = typed.requestedBy.trim().length >= 2
  return (
    <ActionForm
      {...props}
      call="dossiers.withdraw"
      act="withdraw"
      title={words.title}
      submit={words.submit}
      tone="danger"
      input={isReason(typed.reason) && named ? typed : null}
      onIncomplete={() => setAsked(true)}
      said={() => words.done}
      forget={forget}
    >
      <p className="soft">{words.lead}</p>
      <ReasonField
        autoFocus
        label={words.reason}
        asked={asked}
        topic="withdraw"
        maxLength={1000}
        value={typed.reason}
        onChange={(reason) => set({ reason })}
      />
      <Field label={words.requestedBy} error={asked && !named && words.requestedByMissing}>
        <TextInput
          value={typed.requestedBy}
          maxLength={200}
          onChange={(requestedBy) => set({ requestedBy })}
        />
      </Field>
      <Checkbox checked={typed.papersReturned} onChange={(papersReturned) => set({ papersReturned })}>
        {words.papersReturned}
      </Checkbox>
    </ActionForm>
  )
}
