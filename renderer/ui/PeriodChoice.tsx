import { useState } from 'react'
import { daysOf, Period, type PeriodName } from '../../electron/common/time/periods.ts'
import type { PlainDate } from '../../electron/common/time/model.ts'
import { dayOf } from '../../electron/common/time/rules.ts'
import { counterNow } from '../app/session.ts'
import { vi } from '../i18n/vi.ts'
import { DateInput } from './DateInput.tsx'
import { Field } from './Field.tsx'
import './PeriodChoice.css'
import { Select } from './Select.tsx'

const words = vi.periods

type Props = {
  /** The known periods to choose from. */
  names: readonly PeriodName[]
  chosen: { name: PeriodName | 'own'; days: Period }
  /** Days of a name are seen from today; null while what is typed is no period. */
  onChoose: (name: PeriodName | 'own', days: Period | null) => void
}

/** Which period is looked at: a known one, or two days as they are typed. */
export function PeriodChoice({ names, chosen, onChoose }: Props) {
  const [typed, setTyped] = useState<{ from: PlainDate | null; to: PlainDate | null }>(chosen.days)
  const change = (next: Partial<typeof typed>) => {
    const days = { ...typed, ...next }
    setTyped(days)
    onChoose('own', Period.safeParse(days).data ?? null)
  }
  const { from, to } = typed
  const isWrong = from !== null && to !== null && !Period.safeParse(typed).success
  return (
    <div className="period-choice">
      <Field label={words.label}>
        <Select<PeriodName | 'own'>
          value={chosen.name}
          options={[...names, 'own' as const].map((value) => ({ value, label: words.names[value] }))}
          onChange={(next) => {
            const days = next === 'own' ? chosen.days : daysOf(next, dayOf(counterNow()))
            setTyped(days)
            onChoose(next, days)
          }}
        />
      </Field>
      <Field label={words.from} error={from === null && words.badDay}>
        <DateInput value={from} onChange={(day) => change({ from: day })} />
      </Field>
      <Field label={words.to} error={to === null ? words.badDay : isWrong && words.badOrder}>
        <DateInput value={to} onChange={(day) => change({ to: day })} />
      </Field>
    </div>
  )
}
