import { CUTS, PERIOD_KINDS, type PeriodKind, partsOf } from '../../../electron/common/reports/periods.ts'
import type { PlainDate } from '../../../electron/common/time/model.ts'
import type { Routes } from '../../app/routes.ts'
import { vi } from '../../i18n/vi.ts'
import { Field } from '../../ui/Field.tsx'
import { PeriodDays } from '../../ui/PeriodDays.tsx'
import { Select } from '../../ui/Select.tsx'
import type { Chosen } from './chosen-period.ts'

const words = vi.reports.period
const YEARS_BACK = 6

type Props = { chosen: Chosen; today: PlainDate; onChoose: (params: Routes['reports']) => void }

/** Which period: a month, a quarter … of a year, cut at its end or on the 14th, or any days. */
export function PeriodForm({ chosen, today, onChoose }: Props) {
  const { kind, year, part, cut } = chosen
  const thisYear = Number(today.slice(0, 4))
  const choices = (count: number) => Array.from({ length: count }, (_, index) => index)
  return (
    <>
      <Field label={words.kind}>
        <Select<PeriodKind | 'own'>
          value={kind}
          options={[
            ...PERIOD_KINDS.map((value) => ({ value, label: words.kinds[value] })),
            { value: 'own', label: words.own },
          ]}
          onChange={(next) =>
            onChoose(next === 'own' ? { kind: next, from: chosen.from, to: chosen.to } : { kind: next, cut })
          }
        />
      </Field>
      {kind === 'own' ? (
        <PeriodDays
          days={{ from: chosen.from, to: chosen.to }}
          onDays={(days) => days && onChoose({ kind, ...days })}
        />
      ) : (
        <>
          {partsOf(kind) > 1 && (
            <Field label={words.part[kind]}>
              <Select
                value={String(part)}
                options={choices(partsOf(kind)).map((index) => ({
                  value: String(index + 1),
                  label: words.partName(kind, index + 1),
                }))}
                onChange={(next) => onChoose({ kind, year, part: Number(next), cut })}
              />
            </Field>
          )}
          <Field label={words.year}>
            <Select
              value={String(year)}
              options={choices(YEARS_BACK).map((index) => {
                const value = String(thisYear - index)
                return { value, label: value }
              })}
              onChange={(next) => onChoose({ kind, year: Number(next), part, cut })}
            />
          </Field>
          <Field label={words.cut}>
            <Select
              value={cut}
              options={CUTS.map((value) => ({ value, label: words.cuts[value] }))}
              onChange={(next) => onChoose({ kind, year, part, cut: next })}
            />
          </Field>
        </>
      )}
    </>
  )
}
