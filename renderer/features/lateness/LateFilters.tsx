import type { LateLine } from '../../../electron/common/lateness/api.ts'
import { vi } from '../../i18n/vi.ts'
import { Field } from '../../ui/Field.tsx'
import { Select } from '../../ui/Select.tsx'

export type LateFilter = { cause: string; person: string; field: string }
const ALL = '*'
export const NO_FILTER: LateFilter = { cause: ALL, person: ALL, field: ALL }
const words = vi.lateness.screen

const VALUE: Record<keyof LateFilter, (line: LateLine) => string> = {
  cause: (line) => line.cause || words.noCause,
  // Of one that nobody has explained, whoever has it.
  person: (line) => line.responsible || line.assigneeName || '',
  field: (line) => line.field,
}
const KEYS = Object.keys(VALUE) as (keyof LateFilter)[]

export function passes(filter: LateFilter, line: LateLine): boolean {
  return KEYS.every((key) => filter[key] === ALL || VALUE[key](line) === filter[key])
}

/** What of the list is shown: by cause, responsible person and field of work, each as far as it occurs. */
export function LateFilters({
  lines,
  filter,
  onChange,
}: {
  lines: readonly LateLine[]
  filter: LateFilter
  onChange: (filter: LateFilter) => void
}) {
  return (
    <div className="row late-filters">
      {KEYS.map((key) => {
        const values = [...new Set([...lines.map(VALUE[key]), filter[key]])].filter(
          (one) => one && one !== ALL,
        )
        return (
          <Field key={key} label={words.filters[key]}>
            <Select
              value={filter[key]}
              onChange={(value) => onChange({ ...filter, [key]: value })}
              options={[
                { value: ALL, label: words.all },
                ...values
                  .toSorted((one, other) => one.localeCompare(other, 'vi'))
                  .map((value) => ({ value, label: value })),
              ]}
            />
          </Field>
        )
      })}
    </div>
  )
}
