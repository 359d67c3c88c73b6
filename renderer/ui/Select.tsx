import type { ComponentProps } from 'react'
import { useFieldWiring } from './Field.tsx'

export type SelectProps<T extends string> = Omit<
  ComponentProps<'select'>,
  'onChange' | 'value' | 'children'
> & {
  value: T | ''
  onChange: (value: T) => void
  options: readonly { value: T; label: string; disabled?: boolean }[]
  /** Shown while nothing is chosen. */
  placeholder?: string
}

/** One of a short fixed list; for long ones take Combobox. */
export function Select<T extends string>({
  value,
  onChange,
  options,
  placeholder,
  className = '',
  ...rest
}: SelectProps<T>) {
  return (
    <select
      {...useFieldWiring()}
      {...rest}
      value={value}
      className={`control ${className}`}
      onChange={(event) => onChange(event.target.value as T)}
    >
      {(placeholder !== undefined || value === '') && (
        <option value="" disabled>
          {placeholder ?? ''}
        </option>
      )}
      {options.map((option) => (
        <option key={option.value} value={option.value} disabled={option.disabled}>
          {option.label}
        </option>
      ))}
    </select>
  )
}
