import { TextInput } from '../../ui/TextInput.tsx'

/** A clock time typed as `7:30`, `0730` or `07:30`; tidied when left. */
export function TimeBox({
  label,
  value,
  disabled,
  onChange,
}: {
  label: string
  value: string
  disabled?: boolean
  onChange: (value: string) => void
}) {
  return (
    <TextInput
      aria-label={label}
      className="number calendar-time-box"
      inputMode="numeric"
      maxLength={5}
      disabled={disabled}
      value={value}
      onChange={onChange}
      onBlur={() => onChange(tidyTime(value))}
    />
  )
}

function tidyTime(typed: string): string {
  const digits = typed.trim().replace(/[.h]/i, ':')
  const [, hour, minute] = /^(\d{1,2}):?(\d{2})$/.exec(digits) ?? []
  return hour && minute ? `${hour.padStart(2, '0')}:${minute}` : typed
}
