import { type Column6a, COLUMNS_6A, NOTED, type Noted } from '../../../electron/common/reports/form-6a.ts'
import { formatDay } from '../../../electron/common/time/rules.ts'
import { useQuery } from '../../app/live.ts'
import { type Routes, stay } from '../../app/routes.ts'
import { vi } from '../../i18n/vi.ts'
import { Banner } from '../../ui/Banner.tsx'
import { Card } from '../../ui/Card.tsx'
import { ErrorNotice } from '../../ui/ErrorNotice.tsx'
import { CountedDialog } from './CountedDialog.tsx'
import type { Chosen } from './chosen-period.ts'
import { Form6aTable } from './Form6aTable.tsx'
import { RecordedLateLine } from './RecordedLateLine.tsx'
import { ReportActions } from './ReportActions.tsx'

const words = vi.reports

/** Form II.06a of a period. */
export function FormOfPeriod({ chosen, params }: { chosen: Chosen; params: Routes['reports'] }) {
  const { from, to, name } = chosen
  const { data, error } = useQuery('reports.form', { from, to }, { on: ['dossier'] })
  const column = [...COLUMNS_6A, ...NOTED].find((one) => one === params.column)
  const open = (field: string | null, opened: Column6a | Noted) =>
    stay('reports', { ...params, column: opened, ...(field !== null && { field }) })
  const { column: _column, field, ...period } = params
  return (
    <>
      <ErrorNotice call="reports.form" error={error} />
      {data && (
        <>
          <Card title={name} lead={words.period.days(formatDay(from), formatDay(to))}>
            <div className="stack">
              {data.asOf < to && <Banner tone="info" title={words.table.asOf(formatDay(data.asOf))} />}
              <RecordedLateLine from={from} to={to} />
              <Form6aTable form={data.form} onOpen={open} />
              <p className="soft small">{words.table.rule}</p>
            </div>
          </Card>
          <ReportActions kind="form-6a" chosen={chosen} recipient={data.recipient} />
        </>
      )}
      {column && (
        <CountedDialog
          key={`${from} ${to} ${field} ${column}`}
          period={{ from, to }}
          field={field ?? null}
          column={column}
          onClose={() => stay('reports', period)}
        />
      )}
    </>
  )
}
