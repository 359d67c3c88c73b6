import type { Component } from '../../../electron/common/procedures/model.ts'
import { vi } from '../../i18n/vi.ts'
import { Icon } from '../../ui/Icon.tsx'
import type { Given } from './intake-draft.ts'

export type ComponentRowProps = {
  component: Component
  given: Given
  missing: boolean
  tried: boolean
  onChange: (part: Partial<Given>) => void
}

const text = vi.intake.components

/** One paper: tick for "as asked", or the numbers one by one. */
export function ComponentRow({ component, given, missing, tried, onChange }: ComponentRowProps) {
  const { name, originals, copies, required, when, inDatabase, mode } = component
  const active = required || given.applies
  const brought = given.originals + given.copies > 0
  const excused = given.notNeeded && inDatabase
  const state = !active ? 'idle' : missing ? (tried ? 'short' : 'open') : 'done'
  return (
    <div className={`intake-paper intake-paper-${state}`} role="row">
      <div role="cell">
        <label className="checkbox">
          <input
            type="checkbox"
            checked={active && !missing && (brought || excused)}
            disabled={excused}
            onChange={(event) => {
              const on = event.target.checked
              onChange({
                originals: on ? Math.max(originals, given.originals) : 0,
                copies: on ? Math.max(copies, given.copies) : 0,
                ...(required ? {} : { applies: on }),
              })
            }}
          />
          <span>
            {name}
            {mode === 'show' && <span className="soft"> ({text.show})</span>}
            {when && <span className="checkbox-hint">{text.caseOf(when)}</span>}
          </span>
        </label>
        {inDatabase && active && (
          <label className="checkbox intake-paper-excused">
            <input
              type="checkbox"
              checked={given.notNeeded}
              onChange={(event) => onChange({ notNeeded: event.target.checked })}
            />
            <span className="small">{text.notNeeded}</span>
          </label>
        )}
      </div>
      <Number
        label={`${name}: ${text.originals}`}
        asked={originals}
        value={given.originals}
        off={!active || excused}
        onChange={(value) => onChange({ originals: value })}
      />
      <Number
        label={`${name}: ${text.copies}`}
        asked={copies}
        value={given.copies}
        off={!active || excused}
        onChange={(value) => onChange({ copies: value })}
      />
      <span className="intake-paper-state">
        {state === 'done' && <Icon name="check" size={18} />}
        {state === 'short' && <Icon name="warning" size={18} />}
        <span className="for-reader">
          {state === 'done' ? text.complete : state === 'short' ? text.short : ''}
        </span>
      </span>
    </div>
  )
}

function Number({
  label,
  asked,
  value,
  off,
  onChange,
}: {
  label: string
  asked: number
  value: number
  off: boolean
  onChange: (value: number) => void
}) {
  return (
    <div role="cell" className="intake-paper-number">
      <input
        className="control number"
        inputMode="numeric"
        aria-label={label}
        tabIndex={asked > 0 ? 0 : -1}
        disabled={off}
        value={value === 0 ? '' : String(value)}
        placeholder="0"
        onFocus={(event) => event.target.select()}
        onChange={(event) => onChange(Math.min(99, parseInt(event.target.value.replace(/\D/g, ''), 10) || 0))}
      />
      <span className="soft small number">{asked > 0 ? text.ofAsked(asked) : ''}</span>
    </div>
  )
}
