import { useState } from 'react'
import { isDated } from '../../../../electron/common/dossiers/dated-acts.ts'
import { ClockTime, type Instant, type PlainDate } from '../../../../electron/common/time/model.ts'
import { clockOf, dayOf, instantAt } from '../../../../electron/common/time/rules.ts'
import { counterNow } from '../../../app/session.ts'
import { vi } from '../../../i18n/vi.ts'
import { Checkbox } from '../../../ui/Checkbox.tsx'
import { DateInput } from '../../../ui/DateInput.tsx'
import { Field } from '../../../ui/Field.tsx'
import { TextInput } from '../../../ui/TextInput.tsx'
import { TimeInput } from '../../../ui/TimeInput.tsx'
import { useActionDraft } from '../action-draft.ts'
import type { Act, ShownDossier } from '../acts.ts'

const words = vi.dossiers.timeline.happened

export type WhenHappened = ReturnType<typeof useHappened>

/** What is being typed about an act that happened before it is recorded; kept with the words of the act's own form. */
export function useHappened(
  { id }: Pick<ShownDossier, 'id'>,
  act: Act,
  { earlier: said = false, happenedAt }: { earlier?: boolean; happenedAt?: Instant },
) {
  const [typed, set] = useActionDraft(id, act, {
    happenedEarlier: said || happenedAt !== undefined,
    happenedDay: (happenedAt ? dayOf(happenedAt) : null) as PlainDate | null,
    happenedClock: happenedAt ? String(clockOf(happenedAt)) : '',
    happenedWhy: '',
  })
  const [asked, setAsked] = useState(false)
  const earlier = isDated(act) && typed.happenedEarlier
  const clock = ClockTime.safeParse(typed.happenedClock)
  const at = typed.happenedDay && clock.success ? instantAt(typed.happenedDay, clock.data) : null
  const future = at !== null && at > counterNow()
  const reason = typed.happenedWhy.trim()
  return {
    typed,
    set,
    asked,
    ask: () => setAsked(true),
    earlier,
    at,
    future,
    /** Null while something is missing; undefined where it happens now. */
    happened: !earlier ? undefined : at && !future && reason.length >= 3 ? { at, reason } : null,
  }
}

/** Whether the act happened before now, when, and why it is recorded only now. */
export function HappenedFields({ when }: { when: WhenHappened }) {
  const { typed, set, asked, earlier, at, future } = when
  return (
    <div className="stack-tight">
      <Checkbox
        checked={earlier}
        onChange={(happenedEarlier) => set({ happenedEarlier })}
        hint={earlier && words.earlierHint}
      >
        {words.earlier}
      </Checkbox>
      {earlier && (
        <div className="form-grid">
          <Field
            label={words.day}
            error={(asked && at === null && words.unreadable) || (future && words.notYet)}
          >
            <DateInput value={typed.happenedDay} onChange={(happenedDay) => set({ happenedDay })} />
          </Field>
          <Field label={words.clock}>
            <TimeInput value={typed.happenedClock} onChange={(happenedClock) => set({ happenedClock })} />
          </Field>
          <Field
            wide
            label={words.why}
            hint={words.whyHint}
            error={asked && typed.happenedWhy.trim().length < 3 && words.whyMissing}
          >
            <TextInput
              value={typed.happenedWhy}
              maxLength={500}
              onChange={(happenedWhy) => set({ happenedWhy })}
            />
          </Field>
        </div>
      )}
    </div>
  )
}
