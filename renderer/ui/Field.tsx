import { createContext, type ReactNode, useContext, useId } from 'react'
import { vi } from '../i18n/vi.ts'
import './Field.css'
import { Icon } from './Icon.tsx'

type Wiring = { id: string; describedBy: string | undefined; invalid: boolean }
const FieldContext = createContext<Wiring | null>(null)

export type FieldProps = {
  label: string
  /** What to type and why; stays visible while typing. */
  hint?: ReactNode
  error?: ReactNode
  /** Shown but does not stop anything, unlike an error. */
  warning?: ReactNode
  optional?: boolean
  /** Right end of the label's line: a counter, a small button. */
  aside?: ReactNode
  /** Takes both columns of a form-grid. */
  wide?: boolean
  children: ReactNode
}

/** Label, control, hint and error of one entry; the control inside finds its wiring by itself. */
export function Field({ label, hint, error, warning, optional, aside, wide, children }: FieldProps) {
  const id = useId()
  const noteId = `${id}note`
  const note = error || warning || hint
  return (
    <div className={`field ${wide ? 'wide' : ''}`}>
      <div className="field-head">
        <label htmlFor={id}>
          {label}
          {optional && <span className="field-optional"> {vi.ui.optional}</span>}
        </label>
        {aside}
      </div>
      <FieldContext value={{ id, describedBy: note ? noteId : undefined, invalid: Boolean(error) }}>
        {children}
      </FieldContext>
      {note && (
        <div
          id={noteId}
          className={`field-note ${error ? 'field-error' : warning ? 'field-warning' : ''}`}
          role={error ? 'alert' : undefined}
        >
          {(error || warning) && <Icon name="warning" size={16} />}
          <span>{note}</span>
        </div>
      )}
    </div>
  )
}

/** Attributes that tie a control to the Field around it. */
export function useFieldWiring(): {
  id?: string
  'aria-describedby'?: string
  'aria-invalid'?: true
} {
  const wiring = useContext(FieldContext)
  if (!wiring) return {}
  return {
    id: wiring.id,
    ...(wiring.describedBy ? { 'aria-describedby': wiring.describedBy } : {}),
    ...(wiring.invalid ? { 'aria-invalid': true as const } : {}),
  }
}
