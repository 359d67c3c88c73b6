import type { ComponentProps } from 'react'
import { useFieldWiring } from './Field.tsx'

export type TextAreaProps = Omit<ComponentProps<'textarea'>, 'onChange' | 'value'> & {
  value: string
  onChange: (value: string) => void
}

/** Several lines of text; grows with what is typed. */
export function TextArea({ onChange, className = '', ...rest }: TextAreaProps) {
  return (
    <textarea
      spellCheck={false}
      {...useFieldWiring()}
      {...rest}
      className={`control ${className}`}
      onChange={(event) => onChange(event.target.value)}
    />
  )
}
