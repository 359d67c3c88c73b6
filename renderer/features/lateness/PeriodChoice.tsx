import { useState } from 'react'
import type { PlainDate } from '../../../electron/common/time/model.ts'
import { dayOf } from '../../../electron/common/time/rules.ts'
import { counterNow } from '../../app/session.ts'
import { vi } from '../../i18n/vi.ts'
import { DateInput } from '../../ui/DateInput.tsx'
import { Field } from '../../ui/Field.tsx'
import { Select } from '../../ui/Select.tsx'
import { daysOf, PERIODS, type Period } from './periods.ts'

type Days = { from: PlainDate; to: PlainDate }
const words = vi.lateness.screen

/** Month, quarter, year or any days; told once both are days in their order. */
export function PeriodChoice({ from, to, onChoose }: Days & { onChoose: (days: Days) => void }) {
  const today = dayOf(counterNow())
  const same = (one: Days) => one.from === from && one.to === to
  const [own, setOwn] = useState(false)
  const period = own ? undefined : PERIODS.find((one) => same(daysOf(one, today)))
  const [typed, setTyped] = useState<{ from: PlainDate | null; to: PlainDate | null }>({ from, to })
  const backwards = typed.from !== null && typed.to !== null && typed.to < typed.from

  const change = (next: Partial<typeof typed>) => {
    setOwn(true)
    const days = { ...typed, ...next }
    setTyped(days)
    if (days.from && days.to && days.from <= days.to) onChoose({ from: days.from, to: days.to })
  }
  return (
    <div className="row late-period">
      <Field label={words.period}>
        <Select<Period | 'own'>
          value={period ?? 'own'}
          onChange={(next) => {
            setOwn(next === 'own')
            if (next === 'own') return
            const days = daysOf(next, today)
            setTyped(days)
            onChoose(days)
          }}
          options={[...PERIODS, 'own' as const].map((value) => ({ value, label: words.periods[value] }))}
        />
      </Field>
      <Field label={words.from} error={typed.from === null && words.badDay}>
        <DateInput value={typed.from} onChange={(day) => change({ from: day })} />
      </Field>
      <Field label={words.to} error={typed.to === null ? words.badDay : backwards && words.badOrder}>
        <DateInput value={typed.to} onChange={(day) => change({ to: day })} />
      </Field>
    </div>
  )
}
