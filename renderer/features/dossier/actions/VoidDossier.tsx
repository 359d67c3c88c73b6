import { useState } from 'react'
import { vi } from '../../../i18n/vi.ts'
import { Banner } from '../../../ui/Banner.tsx'
import { Field } from '../../../ui/Field.tsx'
import { TextInput } from '../../../ui/TextInput.tsx'
import { useActionDraft } from '../action-draft.ts'
import { ActionForm, type ActProps } from './ActionForm.tsx'
import { isReason, ReasonField } from '../../../ui/phrases/ReasonField.tsx'

const text = vi.corrections.void
const DIGITS = 4

/** Makes a dossier void that was taken in by mistake; its last digits are typed off, for nothing brings it back. */
export function VoidDossier(props: ActProps) {
  const { dossier } = props
  const [typed, set, forget] = useActionDraft(dossier.id, 'void', { reason: '' })
  const [digits, setDigits] = useState('')
  const [asked, setAsked] = useState(false)
  const wanted = dossier.dossierNo.slice(-DIGITS)
  const same = digits.trim() === wanted
  return (
    <ActionForm
      {...props}
      call="receipts.void"
      act="void"
      title={text.title}
      submit={text.submit}
      tone="danger"
      input={isReason(typed.reason) && same ? { ...typed, typed: digits.trim() } : null}
      onIncomplete={() => setAsked(true)}
      said={() => text.done}
      forget={forget}
    >
      <Banner tone="warn">{text.lead}</Banner>
      <p className="soft small">{text.withdrawHint}</p>
      <ReasonField
        autoFocus
        label={text.reason}
        asked={asked}
        topic="void"
        maxLength={1000}
        value={typed.reason}
        onChange={(reason) => set({ reason })}
      />
      <Field
        label={text.typed(wanted)}
        error={(asked || digits.length >= DIGITS) && !same && text.typedWrong}
      >
        <TextInput
          value={digits}
          inputMode="numeric"
          className="number"
          maxLength={DIGITS}
          autoComplete="off"
          onChange={setDigits}
        />
      </Field>
    </ActionForm>
  )
}
