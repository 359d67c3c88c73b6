import { useState } from 'react'
import type { LimitUnit, Step } from '../../../electron/common/procedures/model.ts'
import { vi } from '../../i18n/vi.ts'
import { IconButton } from '../../ui/IconButton.tsx'
import { Select } from '../../ui/Select.tsx'
import { TextInput } from '../../ui/TextInput.tsx'
import type { EditedStep } from './edited-steps.ts'

const text = vi.stepsForm
const ROLES = ['officer', 'specialist', 'head', 'leader'] as const satisfies readonly Step['role'][]
const DRAGGED = 'application/x-step'

/** One step in the form: dragged by its grip, or moved with Alt and an arrow from any of its boxes. */
export function StepLine({
  step,
  place,
  last,
  unit,
  asked,
  onChange,
  onMove,
  onRemove,
}: {
  step: EditedStep
  place: number
  last: boolean
  unit: LimitUnit
  /** Saving was tried: say what is missing. */
  asked: boolean
  onChange: (part: Partial<EditedStep>) => void
  onMove: (from: number, to: number) => void
  onRemove: () => void
}) {
  const [over, setOver] = useState(false)
  const named = (what: string) => `${text.step(place + 1)}: ${what}`
  const number = /^\d+([.,]\d+)?$/.test(step.days.trim())
  return (
    <li
      className={over ? 'step-line step-line-over' : 'step-line'}
      onKeyDown={(event) => {
        const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0
        if (!event.altKey || by === 0) return
        event.preventDefault()
        if (by < 0 ? place > 0 : !last) onMove(place, place + by)
      }}
      onDragOver={(event) => {
        if (!event.dataTransfer.types.includes(DRAGGED)) return
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault()
        setOver(false)
        onMove(Number(event.dataTransfer.getData(DRAGGED)), place)
      }}
    >
      <span
        className="step-grip number"
        draggable
        title={text.grip}
        onDragStart={(event) => {
          event.dataTransfer.setData(DRAGGED, String(place))
          event.dataTransfer.effectAllowed = 'move'
        }}
      >
        ⠿ {place + 1}
      </span>
      <TextInput
        aria-label={named(text.name)}
        aria-invalid={(asked && step.name.trim() === '') || undefined}
        placeholder={text.name}
        maxLength={160}
        value={step.name}
        onChange={(name) => onChange({ name })}
      />
      <Select
        aria-label={named(text.role)}
        value={step.role}
        onChange={(role) => onChange({ role })}
        options={ROLES.map((value) => ({ value, label: vi.procedures.roles[value] }))}
      />
      <TextInput
        aria-label={named(text.department)}
        placeholder={text.department}
        list="step-departments"
        maxLength={120}
        value={step.department}
        onChange={(department) => onChange({ department })}
      />
      <TextInput
        className="number"
        inputMode="decimal"
        aria-label={named(`${text.days} (${text.units[unit]})`)}
        aria-invalid={(asked && !number) || undefined}
        title={text.units[unit]}
        value={step.days}
        onChange={(days) => onChange({ days })}
      />
      <span className="row step-line-acts">
        <IconButton
          icon="up"
          label={named(text.up)}
          disabled={place === 0}
          onClick={() => onMove(place, place - 1)}
        />
        <IconButton
          icon="down"
          label={named(text.down)}
          disabled={last}
          onClick={() => onMove(place, place + 1)}
        />
        <IconButton icon="remove" label={named(text.remove)} onClick={onRemove} />
      </span>
    </li>
  )
}
