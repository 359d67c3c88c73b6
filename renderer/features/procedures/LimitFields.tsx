import { CHANNELS } from '../../../electron/common/procedures/model.ts'
import { vi } from '../../i18n/vi.ts'
import { Select } from '../../ui/Select.tsx'
import { TextInput } from '../../ui/TextInput.tsx'
import { type Edited, type EditedLimit, isWhole, MOST } from './edited-procedure.ts'

const text = vi.procedures.confirm
const UNITS = ['same-day', 'hour', 'working-day', 'day'] as const

/** The limit on each channel; an empty box leaves it unknown. */
export function LimitFields({
  limits,
  wrong,
  onChange,
}: {
  limits: Edited['limits']
  /** Boxes that hold no number are marked. */
  wrong: boolean
  onChange: (limits: Edited['limits']) => void
}) {
  return (
    <fieldset className="stack-tight">
      <legend className="strong">{text.limits}</legend>
      {CHANNELS.map((channel) => {
        const limit = limits[channel]
        const name = vi.procedures.channels[channel]
        const change = (part: Partial<EditedLimit>) =>
          onChange({ ...limits, [channel]: { ...limit, ...part } })
        return (
          <div key={channel} className="catalogue-limit-line">
            <label className="checkbox">
              <input
                type="checkbox"
                aria-label={`${name}: ${text.offered}`}
                checked={limit.offered}
                onChange={(event) => change({ offered: event.target.checked })}
              />
              <span>{name}</span>
            </label>
            <TextInput
              aria-label={`${name}: ${text.amount}`}
              aria-invalid={
                (wrong && limit.offered && limit.unit !== 'same-day' && !isWhole(limit.amount, MOST.limit)) ||
                undefined
              }
              className="number"
              inputMode="numeric"
              disabled={!limit.offered || limit.unit === 'same-day'}
              value={limit.unit === 'same-day' ? '' : limit.amount}
              placeholder={text.amount}
              onChange={(amount) => change({ amount })}
            />
            <Select
              aria-label={`${name}: ${text.unit}`}
              disabled={!limit.offered}
              value={limit.unit}
              placeholder={text.unit}
              onChange={(unit) => change({ unit })}
              options={UNITS.map((value) => ({ value, label: vi.procedures.units[value] }))}
            />
          </div>
        )
      })}
    </fieldset>
  )
}
