import { useState } from 'react'
import { vi } from '../../../i18n/vi.ts'
import { Banner } from '../../../ui/Banner.tsx'
import { Checkbox } from '../../../ui/Checkbox.tsx'
import { Choices } from '../../../ui/Choices.tsx'
import { Field } from '../../../ui/Field.tsx'
import { TextInput } from '../../../ui/TextInput.tsx'
import { useActionDraft } from '../action-draft.ts'
import { ActionForm, type ActProps } from './ActionForm.tsx'
import { UnpaidNotice, useOpenSum } from './UnpaidNotice.tsx'

const RELATIONS = ['applicant', 'authorised', 'post'] as const
type Relation = (typeof RELATIONS)[number]

/** The result changes hands: to whom, and that their papers were looked at (NĐ 118/2025 Đ6). */
export function ReturnResult(props: ActProps) {
  const { dossier } = props
  const words = vi.dossiers.return
  const { facts } = dossier
  const begun: Relation = facts.returnBy === 'post' ? 'post' : facts.authorised ? 'authorised' : 'applicant'
  const [typed, set, forget] = useActionDraft(dossier.id, 'return', {
    relation: begun,
    ...receiverFor(begun),
    idChecked: false,
    unpaidConfirmed: false,
  })
  const [asked, setAsked] = useState(false)
  const open = useOpenSum(dossier)

  function receiverFor(relation: Relation) {
    const person =
      relation === 'applicant' ? facts.applicant : relation === 'authorised' ? facts.authorised : null
    return { receiver: person?.name ?? '', receiverIdNumber: person?.idNumber ?? '' }
  }
  const named = typed.receiver.trim().length >= 2
  const checked = typed.relation === 'post' || typed.idChecked
  const settled = open === 0 || typed.unpaidConfirmed
  const { receiverIdNumber, ...rest } = typed
  return (
    <ActionForm
      {...props}
      call="dossiers.return"
      act="return"
      title={words.title}
      submit={words.submit}
      input={
        named && checked && settled ? { ...rest, receiverIdNumber: receiverIdNumber.trim() || null } : null
      }
      onIncomplete={() => setAsked(true)}
      said={() => words.done}
      forget={forget}
    >
      <Field label={words.relation}>
        <Choices
          label={words.relation}
          value={typed.relation}
          onChange={(relation) => set({ relation, ...receiverFor(relation), idChecked: false })}
          options={RELATIONS.map((value) => ({ value, label: words.relations[value] }))}
        />
      </Field>
      <div className="form-grid">
        <Field
          label={typed.relation === 'post' ? words.postReceiver : words.receiver}
          error={asked && !named && words.receiverMissing}
        >
          <TextInput value={typed.receiver} maxLength={200} onChange={(receiver) => set({ receiver })} />
        </Field>
        {typed.relation !== 'post' && (
          <Field label={words.receiverIdNumber} optional>
            <TextInput
              className="number"
              value={typed.receiverIdNumber}
              maxLength={40}
              onChange={(next) => set({ receiverIdNumber: next })}
            />
          </Field>
        )}
      </div>
      {typed.relation !== 'post' && (
        <Checkbox
          checked={typed.idChecked}
          onChange={(idChecked) => set({ idChecked })}
          hint={typed.relation === 'authorised' ? words.idCheckedAuthorised : words.idCheckedHint}
        >
          {words.idChecked}
        </Checkbox>
      )}
      {open > 0 && (
        <UnpaidNotice
          dossierId={dossier.id}
          open={open}
          confirmed={typed.unpaidConfirmed}
          asked={asked}
          onConfirm={(unpaidConfirmed) => set({ unpaidConfirmed })}
        />
      )}
      {asked && !checked && <Banner tone="bad">{words.idMissing}</Banner>}
    </ActionForm>
  )
}
