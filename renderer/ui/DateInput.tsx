import { type ComponentProps, useEffect, useState } from 'react'
import { PlainDate } from '../../electron/common/time/model.ts'
import { formatDay } from '../../electron/common/time/rules.ts'
import { vi } from '../i18n/vi.ts'
import { useFieldWiring } from './Field.tsx'

export type DateInputProps = Omit<ComponentProps<'input'>, 'onChange' | 'value' | 'type'> & {
  value: PlainDate | null
  /** Null while what is typed is not (yet) a day. */
  onChange: (day: PlainDate | null, typed: string) => void
}

/** A day typed as Vietnamese papers write it: `1/9/2026`, `01092026` and `01.09.26` all become 01/09/2026. */
export function DateInput({ value, onChange, className = '', ...rest }: DateInputProps) {
  const [typed, setTyped] = useState(value ? formatDay(value) : '')
  useEffect(() => {
    setTyped((text) => (value === dayFrom(text) ? text : value ? formatDay(value) : text))
  }, [value])
  return (
    <input
      inputMode="numeric"
      autoComplete="off"
      placeholder={vi.time.dayPattern}
      {...useFieldWiring()}
      {...rest}
      type="text"
      className={`control number ${className}`}
      value={typed}
      onChange={(event) => {
        setTyped(event.target.value)
        onChange(dayFrom(event.target.value), event.target.value)
      }}
      onBlur={() => {
        const day = dayFrom(typed)
        if (day) setTyped(formatDay(day))
      }}
    />
  )
}

/** The day somebody meant by what they typed, or null. Two-digit years are of this century up to 50. */
export function dayFrom(typed: string): PlainDate | null {
  const text = typed.trim()
  const parts = /^\d{8}$/.test(text)
    ? [text.slice(0, 2), text.slice(2, 4), text.slice(4)]
    : text.split(/[/.\-\s]+/)
  const [date, month, year] = parts
  if (parts.length !== 3 || !date || !month || !year || !parts.every((part) => /^\d+$/.test(part)))
    return null
  if (year.length !== 4 && year.length !== 2) return null
  const full = year.length === 4 ? year : Number(year) <= 50 ? `20${year}` : `19${year}`
  const day = PlainDate.safeParse(`${full}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`)
  return day.success ? day.data : null
}
