import { useState } from 'react'
import { LateExplanation } from '../../../../electron/common/lateness/model.ts'
import { useQuery } from '../../../app/live.ts'
import { vi } from '../../../i18n/vi.ts'
import { Banner } from '../../../ui/Banner.tsx'
import { ErrorNotice } from '../../../ui/ErrorNotice.tsx'
import { Field } from '../../../ui/Field.tsx'
import { isReason, ReasonField } from '../../../ui/phrases/ReasonField.tsx'
import { Select } from '../../../ui/Select.tsx'
import { TextInput } from '../../../ui/TextInput.tsx'
import { useActionDraft } from '../action-draft.ts'
import type { ShownDossier } from '../acts.ts'

const words = vi.lateness
/** The choice for somebody who has no account here. */
const OTHER = ''

export type Explaining = ReturnType<typeof useExplanation>

/**
 * What is being typed about why a dossier is late: what was said before, else what the apology letter was drafted with.
 * The same words lie in every form that asks for them.
 */
export function useExplanation({ id, state, lateness, draftedApology }: ShownDossier) {
  const [typed, set, forget] = useActionDraft(id, 'explain-late', {
    cause: lateness?.cause ?? draftedApology?.cause ?? '',
    responsibleId: lateness ? (lateness.responsibleId ?? OTHER) : (state.assignee?.id ?? OTHER),
    responsible: lateness?.responsible ?? state.assignee?.name ?? draftedApology?.responsible ?? '',
    measure: lateness?.measure ?? '',
  })
  const [asked, setAsked] = useState(false)
  const parsed = LateExplanation.safeParse({ ...typed, responsibleId: typed.responsibleId || null })
  return {
    typed,
    set,
    forget,
    asked,
    ask: () => setAsked(true),
    /** Null while something is missing. */
    explanation: parsed.success ? parsed.data : null,
  }
}

/** Cause, responsible person and measure of a late dossier. */
export function ExplanationFields({
  why: { typed, set, asked },
  inClosing = false,
}: {
  why: Explaining
  /** Asked for inside the form of another act. */
  inClosing?: boolean
}) {
  const { data: causes, error } = useQuery('lateness.causes', {}, { on: ['lateness'] })
  const { data: people } = useQuery('accounts.list', {}, { on: ['account'] })
  const offered = (causes ?? []).filter(({ id, inUse }) => inUse || id === typed.cause)
  // A cause that the list does not have is none: the letter may have been drafted with another commune's.
  const cause = offered.some(({ id }) => id === typed.cause) ? typed.cause : ''
  const staff = (people ?? []).filter(({ role }) => role !== 'administrator')
  const known = staff.some(({ id }) => id === typed.responsibleId)
  return (
    <>
      {inClosing && (
        <Banner tone="warn" title={words.fields.title}>
          {words.fields.lead}
        </Banner>
      )}
      <ErrorNotice call="lateness.causes" error={error} />
      <div className="form-grid">
        <Field label={words.fields.cause} error={asked && cause === '' && words.fields.causeMissing}>
          <Select
            value={cause}
            placeholder={words.fields.choose}
            onChange={(next) => set({ cause: next })}
            options={offered.map(({ id, name }) => ({ value: id, label: name }))}
          />
        </Field>
        <Field label={words.fields.responsible}>
          <Select
            value={known ? typed.responsibleId : OTHER}
            onChange={(id) =>
              set({ responsibleId: id, responsible: staff.find((one) => one.id === id)?.name ?? '' })
            }
            options={[
              ...staff.map(({ id, name, title }) => ({
                value: id,
                label: title ? `${name}, ${title}` : name,
              })),
              { value: OTHER, label: words.fields.otherPerson },
            ]}
          />
        </Field>
        {!known && (
          <Field
            label={words.fields.responsibleName}
            error={asked && typed.responsible.trim().length < 2 && words.fields.responsibleMissing}
          >
            <TextInput
              value={typed.responsible}
              maxLength={120}
              onChange={(responsible) => set({ responsibleId: OTHER, responsible })}
            />
          </Field>
        )}
      </div>
      <ReasonField
        label={words.fields.measure}
        asked={asked && !isReason(typed.measure)}
        topic="late-measure"
        rows={3}
        maxLength={1000}
        value={typed.measure}
        onChange={(measure) => set({ measure })}
      />
    </>
  )
}
