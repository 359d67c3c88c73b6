import { useState } from 'react'
import type { Outcome } from '../../../../electron/common/dossiers/model.ts'
import { vi } from '../../../i18n/vi.ts'
import { Choices } from '../../../ui/Choices.tsx'
import { Field } from '../../../ui/Field.tsx'
import { useActionDraft } from '../action-draft.ts'
import { ActionForm, type ActProps } from './ActionForm.tsx'
import { NoteField } from './NoteField.tsx'
import { isReason, ReasonField } from '../../../ui/phrases/ReasonField.tsx'

const OUTCOMES = ['granted', 'partial', 'refused'] as const

/** What came out, and who signs next. */
export function MarkReady(props: ActProps) {
  const { dossier } = props
  const words = vi.dossiers.markReady
  const text = vi.roads.outcome
  const [typed, set, forget] = useActionDraft(dossier.id, 'mark-ready', {
    outcome: 'granted' as Outcome,
    reason: '',
    note: '',
  })
  const [asked, setAsked] = useState(false)
  const { departmentSignOff, signOffRequired } = dossier.state
  const next = departmentSignOff ? 'head' : signOffRequired ? 'leader' : 'counter'
  const { outcome } = typed
  const reasoned = outcome === 'granted' || isReason(typed.reason)
  return (
    <ActionForm
      {...props}
      call="dossiers.markReady"
      act="mark-ready"
      title={words.title}
      submit={words.submit[next]}
      input={reasoned ? { ...typed, reason: outcome === 'granted' ? '' : typed.reason } : null}
      onIncomplete={() => setAsked(true)}
      said={() => words.done[next]}
      forget={forget}
    >
      <p>
        <span className="strong">{dossier.facts.procedure.resultName}</span>
        <br />
        <span className="soft">
          {{ head: words.toHead, leader: words.toLeader, counter: words.toCounter }[next]}
        </span>
      </p>
      <Field label={text.label}>
        <Choices
          label={text.label}
          value={outcome}
          onChange={(value) => set({ outcome: value })}
          options={OUTCOMES.map((value) => ({
            value,
            label: text.values[value],
            hint: text.hints[value] || undefined,
          }))}
        />
      </Field>
      {outcome !== 'granted' && (
        <ReasonField
          key={outcome}
          label={text.reason[outcome]}
          asked={asked}
          topic={outcome === 'refused' ? 'refusal' : 'partial'}
          maxLength={1000}
          value={typed.reason}
          onChange={(reason) => set({ reason })}
        />
      )}
      <NoteField value={typed.note} onChange={(note) => set({ note })} />
    </ActionForm>
  )
}
