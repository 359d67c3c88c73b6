import { formatAmount } from '../../../electron/common/text/format-amount.ts'
import { TextInput, type TextInputProps } from '../TextInput.tsx'

const MOST = 1_000_000_000

/** Whole đồng, shown with its thousands apart while it is typed. */
export function AmountInput({
  value,
  onChange,
  most = MOST,
  ...rest
}: Omit<TextInputProps, 'value' | 'onChange'> & {
  value: number
  onChange: (amount: number) => void
  most?: number
}) {
  return (
    <TextInput
      inputMode="numeric"
      {...rest}
      className="number"
      value={value === 0 ? '' : formatAmount(value)}
      onFocus={(event) => event.target.select()}
      onChange={(typed) => onChange(Math.min(most, Number(typed.replace(/\D/g, '')) || 0))}
    />
  )
}
