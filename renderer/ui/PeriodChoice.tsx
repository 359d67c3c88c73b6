import { useState } from 'react'
import { daysOf, type Period, type PeriodName } from '../../electron/common/time/periods.ts'
import { dayOf } from '../../electron/common/time/rules.ts'
import { counterNow } from '../app/session.ts'
import { vi } from '../i18n/vi.ts'
import { Field } from './Field.tsx'
import './PeriodChoice.css'
import { PeriodDays } from './PeriodDays.tsx'
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
  // Each choice by name begins what is typed anew.
  const [begun, setBegun] = useState({ turn: 0, days: chosen.days })
  return (
    <div className="period-choice">
      <Field label={words.label}>
        <Select<PeriodName | 'own'>
          value={chosen.name}
          options={[...names, 'own' as const].map((value) => ({ value, label: words.names[value] }))}
          onChange={(next) => {
            const days = next === 'own' ? chosen.days : daysOf(next, dayOf(counterNow()))
            setBegun({ turn: begun.turn + 1, days })
            onChoose(next, days)
          }}
        />
      </Field>
      <PeriodDays key={begun.turn} days={begun.days} onDays={(days) => onChoose('own', days)} />
    </div>
  )
}
