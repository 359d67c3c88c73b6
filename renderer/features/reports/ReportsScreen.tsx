import { type Column6a, COLUMNS_6A, NOTED, type Noted } from '../../../electron/common/reports/form-6a.ts'
import { dayOf, formatDay } from '../../../electron/common/time/rules.ts'
import { useQuery } from '../../app/live.ts'
import { go, type Routes, type ScreenProps, stay } from '../../app/routes.ts'
import { counterNow, useOfficer } from '../../app/session.ts'
import { vi } from '../../i18n/vi.ts'
import { Banner } from '../../ui/Banner.tsx'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { ErrorNotice } from '../../ui/ErrorNotice.tsx'
import { Page } from '../../ui/Page.tsx'
import { Tabs } from '../../ui/Tabs.tsx'
import { ClosedReports } from './ClosedReports.tsx'
import { ClosedReportView } from './ClosedReportView.tsx'
import { CountedDialog } from './CountedDialog.tsx'
import { chosenPeriod } from './chosen-period.ts'
import { Form6aTable } from './Form6aTable.tsx'
import { PeriodForm } from './PeriodForm.tsx'
import { ReportActions } from './ReportActions.tsx'
import './reports.css'

const words = vi.reports

/** Form II.06a of any period, and the reports that were signed. What is chosen stands in the route: Esc comes back to it. */
export function ReportsScreen({ params }: ScreenProps<'reports'>) {
  const { role } = useOfficer()
  const tab = params.closedId || params.tab === 'closed' ? 'closed' : 'form'
  return (
    <Page
      title={words.title}
      lead={words.lead}
      actions={
        <>
          <Button icon="warning" onClick={() => go('late')}>
            {vi.shell.screens.late}
          </Button>
          {role !== 'head' && (
            <Button icon="person" onClick={() => go('satisfaction')}>
              {vi.shell.screens.satisfaction}
            </Button>
          )}
        </>
      }
    >
      <div className="stack">
        <Tabs
          label={words.tabs.label}
          value={tab}
          tabs={(['form', 'closed'] as const).map((value) => ({ value, label: words.tabs[value] }))}
          onChange={(next) => stay('reports', { tab: next })}
        />
        {tab === 'form' && <FormOfPeriod params={params} />}
        {tab === 'closed' &&
          (params.closedId ? (
            <ClosedReportView key={params.closedId} id={params.closedId} />
          ) : (
            <ClosedReports />
          ))}
      </div>
    </Page>
  )
}

function FormOfPeriod({ params }: { params: Routes['reports'] }) {
  const today = dayOf(counterNow())
  const chosen = chosenPeriod(params, today)
  const { from, to, name } = chosen
  const { data, error } = useQuery('reports.form', { from, to }, { on: ['dossier'] })
  const column = [...COLUMNS_6A, ...NOTED].find((one) => one === params.column)
  const open = (field: string | null, opened: Column6a | Noted) =>
    stay('reports', { ...params, column: opened, ...(field !== null && { field }) })
  const { column: _column, field, ...period } = params
  return (
    <div className="stack">
      <PeriodForm chosen={chosen} today={today} onChoose={(next) => stay('reports', next)} />
      <ErrorNotice call="reports.form" error={error} />
      {data && (
        <>
          <Card title={name} lead={words.period.days(formatDay(from), formatDay(to))}>
            <div className="stack">
              {data.asOf < to && <Banner tone="info" title={words.table.asOf(formatDay(data.asOf))} />}
              <Form6aTable form={data.form} onOpen={open} />
              <p className="soft small">{words.table.rule}</p>
            </div>
          </Card>
          <ReportActions chosen={chosen} recipient={data.recipient} />
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
    </div>
  )
}
