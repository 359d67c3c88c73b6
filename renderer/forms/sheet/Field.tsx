import type { ReactNode } from 'react'
import './field.css'

/** A line of a form, `label: value`; a value that was not given leaves dots to be filled by hand. */
export function Field({ label, children }: { label: string; children: ReactNode }) {
  const empty = children === null || children === undefined || children === ''
  return (
    <div className={empty ? 'paper-field paper-field-empty' : 'paper-field'}>
      <span>{label}: </span>
      {empty ? <i className="paper-dots" /> : children}
    </div>
  )
}
