import { useState } from 'react'
import { go, type ScreenProps, stay } from '../../app/routes.ts'
import { useIs } from '../../app/session.ts'
import { vi } from '../../i18n/vi.ts'
import { Button } from '../../ui/Button.tsx'
import { Page } from '../../ui/Page.tsx'
import { Tabs } from '../../ui/Tabs.tsx'
import { ClosedReports } from './ClosedReports.tsx'
import { ClosedReportView } from './ClosedReportView.tsx'
import { ReportOfPeriod } from './ReportOfPeriod.tsx'
import { ScheduleDialog } from './ScheduleDialog.tsx'
import './reports.css'

const words = vi.reports

/** Any report of any period, and the reports that were signed. */
export function ReportsScreen({ params }: ScreenProps<'reports'>) {
  const oversees = useIs('leader', 'administrator')
  const isHead = useIs('head')
  const [schedule, setSchedule] = useState(false)
  const tab = params.closedId || params.tab === 'closed' ? 'closed' : 'form'
  return (
    <Page title={words.title} lead={words.lead}>
      {schedule && <ScheduleDialog onClose={() => setSchedule(false)} />}
      <div className="stack">
        {/* More than fit beside the title of a narrow window. */}
        <div className="row reports-related">
          {oversees && (
            <Button icon="calendar" onClick={() => setSchedule(true)}>
              {words.due.schedule}
            </Button>
          )}
          <Button icon="warning" onClick={() => go('late')}>
            {vi.shell.screens.late}
          </Button>
          {oversees && (
            <>
              <Button icon="check" onClick={() => go('inspections')}>
                {vi.inspections.open}
              </Button>
              <Button icon="eye" onClick={() => go('views')}>
                {vi.views.open}
              </Button>
            </>
          )}
          {!isHead && (
            <Button icon="person" onClick={() => go('satisfaction')}>
              {vi.shell.screens.satisfaction}
            </Button>
          )}
        </div>
        <Tabs
          label={words.tabs.label}
          value={tab}
          tabs={(['form', 'closed'] as const).map((value) => ({ value, label: words.tabs[value] }))}
          onChange={(next) => stay('reports', { tab: next })}
        />
        {tab === 'form' && <ReportOfPeriod params={params} />}
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
