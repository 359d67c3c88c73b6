import { useState } from 'react'
import { Period } from '../../../electron/common/dashboard/model.ts'
import { daysOf, PERIODS, type PeriodName } from '../../../electron/common/dashboard/periods.ts'
import type { PlainDate } from '../../../electron/common/time/model.ts'
import { dayOf } from '../../../electron/common/time/rules.ts'
import { counterNow } from '../../app/session.ts'
import { vi } from '../../i18n/vi.ts'
import { DateInput } from '../../ui/DateInput.tsx'
import { Field } from '../../ui/Field.tsx'
import { Select } from '../../ui/Select.tsx'

const words = vi.dashboard.period

/** Which period is looked at: a known one, or two days as they are typed. */
export function PeriodChoice({
  name,
  period,
  onChoose,
}: {
  name: PeriodName | 'own'
  period: Period
  onChoose: (name: PeriodName | 'own', period: Period) => void
}) {
  const [typed, setTyped] = useState<{ from: PlainDate | null; to: PlainDate | null }>(period)
  const change = (next: Partial<typeof typed>) => {
    const days = { ...typed, ...next }
    setTyped(days)
    const meant = Period.safeParse(days)
    if (meant.success) onChoose('own', meant.data)
  }
  const { from, to } = typed
  const wrong = from !== null && to !== null && !Period.safeParse(typed).success
  return (
    <div className="dashboard-period">
      <Field label={words.label}>
        <Select
          value={name}
          options={[...PERIODS, 'own' as const].map((value) => ({ value, label: words.names[value] }))}
          onChange={(next) => {
            const days = next === 'own' ? period : daysOf(next, dayOf(counterNow()))
            setTyped(days)
            onChoose(next, days)
          }}
        />
      </Field>
      <Field label={words.from} error={from === null && words.badDay}>
        <DateInput value={from} onChange={(day) => change({ from: day })} />
      </Field>
      <Field label={words.to} error={to === null ? words.badDay : wrong && words.badOrder}>
        <DateInput value={to} onChange={(day) => change({ to: day })} />
      </Field>
    </div>
  )
}
