import { useState } from 'react'
import { vi } from '../../../i18n/vi.ts'
import { counterNow } from '../../../app/session.ts'
import { Choices } from '../../../ui/Choices.tsx'
import { dayText } from '../../../ui/day-text.ts'
import { Field } from '../../../ui/Field.tsx'
import { useActionDraft } from '../action-draft.ts'
import { lastTold } from '../told.ts'
import { ActionForm, type ActProps } from './ActionForm.tsx'
import { isReason, ReasonField } from '../../../ui/phrases/ReasonField.tsx'

type Cause = 'applicant' | 'no-supplement'

/** Work ends without a decision: the applicant asks, or the supplement did not come in its time. */
export function Stop(props: ActProps) {
  const { dossier } = props
  const words = vi.roads.stop
  const { status, supplements } = dossier.state
  const { answerBy } = supplements
  const asked = lastTold(dossier, 'ask-supplement')
  const over = status === 'supplement' && answerBy !== null && answerBy < counterNow()
  const noSupplement = asked && answerBy ? words.noSupplement(asked.paperNo, dayText(answerBy)) : ''
  const [typed, set, forget] = useActionDraft(dossier.id, 'stop', {
    cause: (over ? 'no-supplement' : 'applicant') as Cause,
    reason: over ? noSupplement : '',
  })
  const [pressed, setPressed] = useState(false)
  return (
    <ActionForm
      {...props}
      call="dossiers.stop"
      act="stop"
      title={words.title}
      submit={words.submit}
      tone="danger"
      input={isReason(typed.reason) ? typed : null}
      onIncomplete={() => setPressed(true)}
      said={(answer) => words.done((answer as { paperNo: string }).paperNo)}
      forget={forget}
    >
      <p className="soft">{words.lead}</p>
      <Field label={words.cause}>
        <Choices
          label={words.cause}
          value={typed.cause}
          onChange={(cause) =>
            set({
              cause,
              ...(cause === 'no-supplement' && !typed.reason.trim() ? { reason: noSupplement } : {}),
            })
          }
          options={[
            { value: 'applicant', label: words.causes.applicant },
            ...(status === 'supplement'
              ? [
                  {
                    value: 'no-supplement' as const,
                    label: words.causes['no-supplement'],
                    disabled: !over,
                    hint: over ? undefined : answerBy ? words.timeLeft(dayText(answerBy)) : words.noLimit,
                  },
                ]
              : []),
          ]}
        />
      </Field>
      <ReasonField
        autoFocus
        label={words.reason}
        asked={pressed}
        topic="stop"
        maxLength={2000}
        value={typed.reason}
        onChange={(reason) => set({ reason })}
      />
    </ActionForm>
  )
}
