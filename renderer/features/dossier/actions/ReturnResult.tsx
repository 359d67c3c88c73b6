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

const RELATIONS = ['applicant', 'authorised', 'post', 'online'] as const
type Relation = (typeof RELATIONS)[number]

/** The result changes hands: to whom, and that their papers were looked at (NĐ 118/2025 Đ6). */
export function ReturnResult(props: ActProps) {
  const { dossier } = props
  const words = vi.dossiers.return
  const { facts } = dossier
  const { outcome } = dossier.state
  const refused = outcome === 'refused'
  const begun: Relation =
    facts.returnBy === 'counter' ? (facts.authorised ? 'authorised' : 'applicant') : facts.returnBy
  const [typed, set, forget] = useActionDraft(dossier.id, 'return', {
    relation: begun,
    ...receiverFor(begun),
    document: facts.authorised?.document ?? '',
    idChecked: false,
    lostSlip: false,
    trackingNo: '',
    unpaidConfirmed: false,
  })
  const [asked, setAsked] = useState(false)
  const open = useOpenSum(dossier)

  function receiverFor(relation: Relation) {
    if (relation === 'post') return { receiver: words.byPost, receiverIdNumber: '' }
    const person = relation === 'authorised' ? facts.authorised : facts.applicant
    return { receiver: person?.name ?? '', receiverIdNumber: person?.idNumber ?? '' }
  }
  const named = typed.receiver.trim().length >= 2
  const inPerson = typed.relation === 'applicant' || typed.relation === 'authorised'
  const checked = !inPerson || typed.idChecked
  const allowed = typed.relation !== 'authorised' || typed.document.trim().length >= 3
  const settled = open === 0 || typed.unpaidConfirmed
  const { receiverIdNumber, document, trackingNo, lostSlip, idChecked: _checked, ...rest } = typed
  return (
    <ActionForm
      {...props}
      call="dossiers.return"
      act="return"
      title={refused ? words.titleRefused : words.title}
      submit={refused ? words.submitRefused : words.submit}
      input={
        named && checked && allowed && settled
          ? {
              ...rest,
              idChecked: inPerson && typed.idChecked,
              lostSlip: inPerson && lostSlip,
              receiverIdNumber: (inPerson && receiverIdNumber.trim()) || null,
              document: (typed.relation === 'authorised' && document.trim()) || null,
              trackingNo: (typed.relation === 'post' && trackingNo.trim()) || null,
            }
          : null
      }
      onIncomplete={() => setAsked(true)}
      said={() => (refused ? words.doneRefused : outcome === 'partial' ? words.donePartly : words.done)}
      forget={forget}
    >
      {refused && <Banner tone="warn">{words.refusedLead}</Banner>}
      {outcome === 'partial' && <Banner tone="info">{words.partialLead}</Banner>}
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
        {inPerson && (
          <Field label={words.receiverIdNumber} optional>
            <TextInput
              className="number"
              value={typed.receiverIdNumber}
              maxLength={40}
              onChange={(next) => set({ receiverIdNumber: next })}
            />
          </Field>
        )}
        {typed.relation === 'post' && (
          <Field label={words.trackingNo} optional>
            <TextInput
              className="number"
              value={typed.trackingNo}
              maxLength={60}
              onChange={(next) => set({ trackingNo: next })}
            />
          </Field>
        )}
      </div>
      {typed.relation === 'authorised' && (
        <Field label={words.document} error={asked && !allowed && words.documentMissing}>
          <TextInput
            value={typed.document}
            maxLength={300}
            placeholder={words.documentPlaceholder}
            onChange={(next) => set({ document: next })}
          />
        </Field>
      )}
      {inPerson && (
        <>
          <Checkbox
            checked={typed.lostSlip}
            onChange={(next) => set({ lostSlip: next })}
            hint={words.lostSlipHint}
          >
            {words.lostSlip}
          </Checkbox>
          <Checkbox checked={typed.idChecked} onChange={(idChecked) => set({ idChecked })}>
            {words.idChecked}
          </Checkbox>
        </>
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
