import { type ComponentProps, useEffect, useState } from 'react'
import { ClockTime } from '../../electron/common/time/model.ts'
import { useFieldWiring } from './Field.tsx'

export type TimeInputProps = Omit<ComponentProps<'input'>, 'onChange' | 'value' | 'type'> & {
  /** `HH:MM`, or whatever was typed while it is no time of day yet. */
  value: string
  onChange: (time: string) => void
}

/** A time of day on the 24-hour clock: `7`, `730`, `7h30` and `7:30` all become 07:30 (the browser's own says AM and PM). */
export function TimeInput({ value, onChange, className = '', ...rest }: TimeInputProps) {
  const [typed, setTyped] = useState(value)
  useEffect(() => {
    setTyped((text) => (timeFrom(text) === value ? text : value))
  }, [value])
  return (
    <input
      inputMode="numeric"
      autoComplete="off"
      placeholder="07:30"
      {...useFieldWiring()}
      {...rest}
      type="text"
      className={`control number ${className}`}
      value={typed}
      onChange={(event) => {
        setTyped(event.target.value)
        onChange(timeFrom(event.target.value) ?? event.target.value)
      }}
      onBlur={() => setTyped(timeFrom(typed) ?? typed)}
    />
  )
}

/** The time of day somebody meant by what they typed, or null. */
export function timeFrom(typed: string): ClockTime | null {
  const text = typed.trim().toLowerCase()
  const [, hour, minute] =
    /^(\d{1,2})(?:\s*(?:[:.h]|giờ)\s*(\d{2})?)?$/.exec(text) ?? /^(\d{1,2})(\d{2})$/.exec(text) ?? []
  if (hour === undefined) return null
  const time = ClockTime.safeParse(`${hour.padStart(2, '0')}:${minute ?? '00'}`)
  return time.success ? time.data : null
}
