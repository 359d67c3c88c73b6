import { useState } from 'react'
import type { PlainDate } from '../../electron/common/time/model.ts'
import { Period } from '../../electron/common/time/periods.ts'
import { vi } from '../i18n/vi.ts'
import { DateInput } from './DateInput.tsx'
import { Field } from './Field.tsx'

const words = vi.periods

type Props = { days: Period; onDays: (days: Period | null) => void }

/** First and last day of a period as they are typed; null while they are none. */
export function PeriodDays({ days, onDays }: Props) {
  const [typed, setTyped] = useState<{ from: PlainDate | null; to: PlainDate | null }>(days)
  const change = (next: Partial<typeof typed>) => {
    const meant = { ...typed, ...next }
    setTyped(meant)
    onDays(Period.safeParse(meant).data ?? null)
  }
  const { from, to } = typed
  const isWrong = from !== null && to !== null && !Period.safeParse(typed).success
  return (
    <>
      <Field label={words.from} error={from === null && words.badDay}>
        <DateInput value={from} onChange={(day) => change({ from: day })} />
      </Field>
      <Field label={words.to} error={to === null ? words.badDay : isWrong && words.badOrder}>
        <DateInput value={to} onChange={(day) => change({ to: day })} />
      </Field>
    </>
  )
}
