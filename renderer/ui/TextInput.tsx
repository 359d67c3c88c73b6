import type { ComponentProps } from 'react'
import { useFieldWiring } from './Field.tsx'

export type TextInputProps = Omit<ComponentProps<'input'>, 'onChange' | 'value' | 'type'> & {
  value: string
  onChange: (value: string) => void
  type?: 'text' | 'search' | 'tel' | 'email'
}

/** One line of text. */
export function TextInput({ onChange, type = 'text', className = '', ...rest }: TextInputProps) {
  return (
    <input
      autoComplete="off"
      spellCheck={false}
      {...useFieldWiring()}
      {...rest}
      type={type}
      className={`control ${className}`}
      onChange={(event) => onChange(event.target.value)}
    />
  )
}
