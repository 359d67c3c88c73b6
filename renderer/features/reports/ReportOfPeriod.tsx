import { REPORT_KINDS, type ReportKind } from '../../../electron/common/reports/kinds.ts'
import { dayOf } from '../../../electron/common/time/rules.ts'
import { type Routes, stay } from '../../app/routes.ts'
import { counterNow } from '../../app/session.ts'
import { vi } from '../../i18n/vi.ts'
import { Field } from '../../ui/Field.tsx'
import { Select } from '../../ui/Select.tsx'
import { chosenPeriod } from './chosen-period.ts'
import { FormOfPeriod } from './FormOfPeriod.tsx'
import { PeriodForm } from './PeriodForm.tsx'
import { TableOfPeriod } from './TableOfPeriod.tsx'

const words = vi.reports

/** Which report and of which period, and the report itself. What is chosen stands in the route: Esc comes back to it. */
export function ReportOfPeriod({ params }: { params: Routes['reports'] }) {
  const today = dayOf(counterNow())
  const chosen = chosenPeriod(params, today)
  const kind = REPORT_KINDS.find((one) => one === params.report) ?? 'form-6a'
  const { report: _report, column: _column, field: _field, row: _row, ...period } = params
  const of = (report: ReportKind) => (report === 'form-6a' ? {} : { report })
  return (
    <div className="stack">
      <div className="row reports-period">
        <Field label={words.report}>
          <Select<ReportKind>
            value={kind}
            options={REPORT_KINDS.map((value) => ({ value, label: words.reports[value] }))}
            onChange={(next) => stay('reports', { ...period, ...of(next) })}
          />
        </Field>
        <PeriodForm
          chosen={chosen}
          today={today}
          onChoose={(next) => stay('reports', { ...next, ...of(kind) })}
        />
      </div>
      {kind === 'form-6a' ? (
        <FormOfPeriod key={kind} chosen={chosen} params={params} />
      ) : (
        <TableOfPeriod key={kind} kind={kind} chosen={chosen} params={params} />
      )}
    </div>
  )
}
