import { useState } from 'react'
import { vi } from '../../../i18n/vi.ts'
import type { PlainDate } from '../../../../electron/common/time/model.ts'
import { dayOf } from '../../../../electron/common/time/rules.ts'
import { useQuery } from '../../../app/live.ts'
import { Banner } from '../../../ui/Banner.tsx'
import { DateInput } from '../../../ui/DateInput.tsx'
import { Field } from '../../../ui/Field.tsx'
import { useActionDraft } from '../action-draft.ts'
import { lastTold } from '../told.ts'
import { ActionForm, type ActProps } from './ActionForm.tsx'
import { PhraseArea } from '../../../ui/phrases/PhraseArea.tsx'
import { isReason, ReasonField } from '../../../ui/phrases/ReasonField.tsx'
import { SupplementOnce } from './SupplementOnce.tsx'

type Typed = { items: string; reason: string; day?: string; dayTyped?: string }

/** Everything that is missing, in one; a second time it says who may allow it. */
export function AskSupplement({ onRefuse, ...props }: ActProps & { onRefuse: () => void }) {
  return props.dossier.stopped.includes('ask-supplement') ? (
    <SupplementOnce {...props} onRefuse={onRefuse} />
  ) : (
    <Form {...props} />
  )
}

function Form(props: ActProps) {
  const { dossier } = props
  const words = vi.roads.askSupplement
  const { data: clock } = useQuery('dossiers.clock', { id: dossier.id }, { on: ['nothing'] })
  const [typed, set, forget] = useActionDraft<Typed>(dossier.id, 'ask-supplement', { items: '', reason: '' })
  const [asked, setAsked] = useState(false)
  const usual = clock?.answerBy ? dayOf(clock.answerBy) : null
  const day = typed.day === undefined ? usual : ((typed.day || null) as PlainDate | null)
  const dayWrong = day === null && Boolean(typed.dayTyped?.trim())
  const items = typed.items
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
  const listed = items.length > 0 && items.every(isReason)
  const leave = dossier.state.supplements.asked > 0 ? lastTold(dossier, 'allow-supplement') : undefined
  return (
    <ActionForm
      {...props}
      call="dossiers.askSupplement"
      act="ask-supplement"
      title={words.title}
      submit={words.submit}
      input={
        listed && isReason(typed.reason) && !dayWrong && clock
          ? { items, reason: typed.reason, answerBy: day }
          : null
      }
      onIncomplete={() => setAsked(true)}
      said={(answer) => words.done((answer as { paperNo: string }).paperNo)}
      forget={forget}
    >
      <Banner tone="info">{leave ? words.onceMore(leave.officer.name) : words.once}</Banner>
      <Field label={words.items} error={asked && !listed && words.itemsMissing}>
        <PhraseArea
          autoFocus
          lines
          topic="supplement-item"
          own={dossier.facts.components.map((one) => one.name)}
          rows={5}
          maxLength={8000}
          value={typed.items}
          onChange={(next) => set({ items: next })}
        />
      </Field>
      <ReasonField
        label={words.reason}
        asked={asked}
        topic="supplement-reason"
        rows={2}
        maxLength={2000}
        value={typed.reason}
        onChange={(reason) => set({ reason })}
      />
      <Field label={words.answerBy} optional hint={words.answerByHint} error={dayWrong && vi.roads.dayWrong}>
        <DateInput value={day} onChange={(next, text) => set({ day: next ?? '', dayTyped: text })} />
      </Field>
    </ActionForm>
  )
}
