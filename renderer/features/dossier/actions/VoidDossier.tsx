import { useState } from 'react'
import { vi } from '../../../i18n/vi.ts'
import { Banner } from '../../../ui/Banner.tsx'
import { Field } from '../../../ui/Field.tsx'
import { TextArea } from '../../../ui/TextArea.tsx'
import { TextInput } from '../../../ui/TextInput.tsx'
import { useActionDraft } from '../action-draft.ts'
import { ActionForm, type ActProps } from './ActionForm.tsx'

const text = vi.corrections.void
const DIGITS = 4

/** Makes a dossier void that was taken in by mistake; its last digits are typed off, for nothing brings it back. */
export function VoidDossier(props: ActProps) {
  const { dossier } = props
  const [typed, set, forget] = useActionDraft(dossier.id, 'void', { reason: '' })
  const [digits, setDigits] = useState('')
  const [asked, setAsked] = useState(false)
  const wanted = dossier.dossierNo.slice(-DIGITS)
  const enough = typed.reason.trim().length >= 3
  const same = digits.trim() === wanted
  return (
    <ActionForm
      {...props}
      call="receipts.void"
      act="void"
      title={text.title}
      submit={text.submit}
      tone="danger"
      input={enough && same ? { ...typed, typed: digits.trim() } : null}
      onIncomplete={() => setAsked(true)}
      said={() => text.done}
      forget={forget}
    >
      <Banner tone="warn">{text.lead}</Banner>
      <p className="soft small">{text.withdrawHint}</p>
      <Field label={text.reason} error={asked && !enough && text.reasonMissing}>
        <TextArea
          autoFocus
          rows={3}
          maxLength={1000}
          value={typed.reason}
          onChange={(reason) => set({ reason })}
        />
      </Field>
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
