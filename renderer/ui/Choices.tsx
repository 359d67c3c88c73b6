import { type ReactNode, useId } from 'react'

export type ChoicesProps<T extends string> = {
  /** Said to a screen reader; the visible label stands in the Field around it. */
  label: string
  value: T | null
  onChange: (value: T) => void
  options: readonly { value: T; label: ReactNode; hint?: ReactNode; disabled?: boolean }[]
}

/** One of a few, all of them visible (radio buttons); arrow keys move between them. */
export function Choices<T extends string>({ label, value, onChange, options }: ChoicesProps<T>) {
  const name = useId()
  return (
    <div className="choices" role="radiogroup" aria-label={label}>
      {options.map((option) => (
        <label key={option.value}>
          <input
            type="radio"
            name={name}
            checked={option.value === value}
            disabled={option.disabled}
            onChange={() => onChange(option.value)}
          />
          <span>
            {option.label}
            {option.hint && <small>{option.hint}</small>}
          </span>
        </label>
      ))}
    </div>
  )
}
