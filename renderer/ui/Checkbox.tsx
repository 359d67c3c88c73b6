import type { ReactNode } from 'react'

export type CheckboxProps = {
  checked: boolean
  onChange: (checked: boolean) => void
  hint?: ReactNode
  disabled?: boolean
  children: ReactNode
}

/** A yes-or-no with its sentence beside it. */
export function Checkbox({ checked, onChange, hint, disabled, children }: CheckboxProps) {
  return (
    <label className="checkbox">
      <input
        type="checkbox"
        checked={checked}
        disabled={disabled}
        onChange={(event) => onChange(event.target.checked)}
      />
      <span>
        {children}
        {hint && <span className="checkbox-hint">{hint}</span>}
      </span>
    </label>
  )
}
