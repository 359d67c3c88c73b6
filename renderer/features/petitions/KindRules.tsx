import type { PetitionKind } from '../../../electron/common/petitions/model.ts'
import {
  LIMITED,
  type PetitionLimit,
  type PetitionRules,
} from '../../../electron/common/petitions/setting.ts'
import { vi } from '../../i18n/vi.ts'
import { Badge } from '../../ui/Badge.tsx'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { Field } from '../../ui/Field.tsx'
import { Select } from '../../ui/Select.tsx'
import { TextInput } from '../../ui/TextInput.tsx'

const words = vi.petitions.settings

type Part = (typeof LIMITED)[number]
type TypedLimit = Omit<PetitionLimit, 'amount'> & { amount: string }
/** The setting while it is typed. */
export type TypedRules = Omit<PetitionRules, 'limits'> & {
  limits: Record<PetitionKind, Record<Part, TypedLimit>>
}

const HOW = ['as-usual', 'kept', 'not-taken'] as const
const UNITS = ['working-day', 'day'] as const

/** Limits of one kind; one that nobody confirmed is shown as such and has no effect. */
export function KindRules({
  kind,
  typed,
  onChange,
}: {
  kind: PetitionKind
  typed: TypedRules
  onChange: (typed: TypedRules) => void
}) {
  const limits = typed.limits[kind]
  const nameless = typed.anonymous[kind]
  const set = (part: Part, change: Partial<TypedLimit>) =>
    onChange({
      ...typed,
      limits: { ...typed.limits, [kind]: { ...limits, [part]: { ...limits[part], ...change } } },
    })
  // An accusation is answered, and never published here.
  const shown = LIMITED.filter((part) => kind !== 'accusation' || part !== 'publish')
  return (
    <div className="stack">
      {shown.map((part) => {
        const { amount, unit, confirmed, source } = limits[part]
        const label = `${vi.petitions.kinds[kind]}, ${words.limits[part]}`
        return (
          <div key={part} className="petitions-limit">
            <span className="strong">{words.limits[part]}</span>
            <TextInput
              className="number"
              inputMode="numeric"
              aria-label={`${label}: ${words.days}`}
              value={amount}
              onChange={(days) => set(part, { amount: days })}
            />
            <Select
              aria-label={`${label}: ${words.unit}`}
              value={unit}
              onChange={(next) => set(part, { unit: next })}
              options={UNITS.map((value) => ({ value, label: words.units[value] }))}
            />
            <div className="row">
              <Checkbox checked={confirmed} onChange={(next) => set(part, { confirmed: next })}>
                {words.confirmed}
              </Checkbox>
            </div>
            <div className="wide row">
              {!confirmed && <Badge tone="warn">{words.unconfirmed}</Badge>}
              <span className="soft small grow">
                {words.source}: {source}
              </span>
            </div>
          </div>
        )
      })}
      <Field label={words.anonymous}>
        <Select
          value={nameless.how}
          onChange={(how) =>
            onChange({ ...typed, anonymous: { ...typed.anonymous, [kind]: { ...nameless, how } } })
          }
          options={HOW.map((value) => ({ value, label: words.anonymousHow[value] }))}
        />
      </Field>
      <div className="row">
        <Checkbox
          checked={nameless.confirmed}
          onChange={(confirmed) =>
            onChange({ ...typed, anonymous: { ...typed.anonymous, [kind]: { ...nameless, confirmed } } })
          }
        >
          {words.confirmed}
        </Checkbox>
        {!nameless.confirmed && <Badge tone="warn">{words.unconfirmed}</Badge>}
      </div>
    </div>
  )
}
