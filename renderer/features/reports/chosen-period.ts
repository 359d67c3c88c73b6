import {
  type Cut,
  lastPeriod,
  PERIOD_KINDS,
  type PeriodKind,
  partsOf,
  periodDays,
} from '../../../electron/common/reports/periods.ts'
import type { PlainDate } from '../../../electron/common/time/model.ts'
import { formatDay } from '../../../electron/common/time/rules.ts'
import type { Routes } from '../../app/routes.ts'
import { vi } from '../../i18n/vi.ts'

const words = vi.reports.period

export type Chosen = {
  kind: PeriodKind | 'own'
  year: number
  part: number
  cut: Cut
  from: PlainDate
  to: PlainDate
  /** As on the form. */
  name: string
}

/** The period that a screen was told, or the last month that is over. */
export function chosenPeriod(params: Routes['reports'], today: PlainDate): Chosen {
  const cut: Cut = params.cut === 'fourteenth' ? 'fourteenth' : 'month-end'
  const known = PERIOD_KINDS.find((kind) => kind === params.kind) ?? 'month'
  const last = lastPeriod(known, today, cut)
  const year = params.year ?? last.year
  const part = Math.min(params.part ?? last.part, partsOf(known))
  if (params.kind === 'own' && params.from && params.to) {
    const { from, to } = params
    return { kind: 'own', year, part, cut, from, to, name: words.ownName(formatDay(from), formatDay(to)) }
  }
  return {
    kind: known,
    year,
    part,
    cut,
    ...periodDays(known, year, part, cut),
    name: words.name(known, year, part),
  }
}
