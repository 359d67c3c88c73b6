import { useState } from 'react'
import { knownUntil } from '../../../electron/common/calendar/rules.ts'
import type { CalendarDay } from '../../../electron/common/calendar/model.ts'
import { dayOf, formatDay } from '../../../electron/common/time/rules.ts'
import { useQuery } from '../../app/live.ts'
import { stay, type ScreenProps } from '../../app/routes.ts'
import { counterNow, useIs } from '../../app/session.ts'
import { vi } from '../../i18n/vi.ts'
import { Button } from '../../ui/Button.tsx'
import { Page } from '../../ui/Page.tsx'
import { Tabs } from '../../ui/Tabs.tsx'
import './calendar.css'
import { DayDialog } from './DayDialog.tsx'
import { DayTable } from './DayTable.tsx'
import { HoursForm } from './HoursForm.tsx'
import { ImportDialog } from './ImportDialog.tsx'
import { RulesForm } from './RulesForm.tsx'
import { YearView } from './YearView.tsx'

const text = vi.calendar
const FIRST_YEAR = 2024
const LAST_YEAR = 2035

/** When the office works: a year at a glance, the days that differ, the hours, and how time limits are counted. */
export function CalendarScreen({ params }: ScreenProps<'calendar'>) {
  const { data } = useQuery('calendar.get', {}, { on: ['calendar', 'deadline'] })
  const administrator = useIs('administrator')
  const [view, setView] = useState<'year' | 'days' | 'hours' | 'rules'>('year')
  const [dialog, setDialog] = useState<'import' | { day: CalendarDay | null } | null>(null)
  const today = dayOf(counterNow())
  const year = params.year ?? Number(today.slice(0, 4))
  if (!data) return null
  const { calendar, rules } = data
  const until = knownUntil(calendar)
  const turn = (by: number) =>
    stay('calendar', { year: Math.min(LAST_YEAR, Math.max(FIRST_YEAR, year + by)) })
  const byYear = view === 'year' || view === 'days'
  return (
    <Page
      title={text.title}
      lead={text.lead(calendar.version, until ? formatDay(until) : '—')}
      actions={
        administrator && (
          <>
            <Button icon="download" onClick={() => setDialog('import')}>
              {text.import.open}
            </Button>
            <Button tone="primary" icon="plus" onClick={() => setDialog({ day: null })}>
              {text.add}
            </Button>
          </>
        )
      }
    >
      <div className="spread calendar-bar">
        <Tabs
          label={text.title}
          value={view}
          onChange={setView}
          tabs={(['year', 'days', 'hours', 'rules'] as const).map((value) => ({
            value,
            label: text.views[value],
          }))}
        />
        {byYear && (
          <div className="row">
            <Button
              size="small"
              icon="back"
              disabled={year <= FIRST_YEAR}
              aria-label={text.previousYear(year - 1)}
              onClick={() => turn(-1)}
            >
              <span className="number">{year - 1}</span>
            </Button>
            <span className="calendar-which-year number">{year}</span>
            <Button
              size="small"
              icon="forward"
              disabled={year >= LAST_YEAR}
              aria-label={text.nextYear(year + 1)}
              onClick={() => turn(1)}
            >
              <span className="number">{year + 1}</span>
            </Button>
          </div>
        )}
      </div>
      {view === 'year' && (
        <YearView
          calendar={calendar}
          year={year}
          today={today}
          {...(administrator ? { onDay: (day: CalendarDay) => setDialog({ day }) } : {})}
        />
      )}
      {view === 'days' && (
        <DayTable
          calendar={calendar}
          year={year}
          administrator={administrator}
          onEdit={(day) => setDialog({ day })}
        />
      )}
      {/* They stay while another view is looked at: what was typed in them is still there. */}
      <div hidden={view !== 'hours'}>
        <HoursForm key={calendar.version} calendar={calendar} administrator={administrator} />
      </div>
      <div hidden={view !== 'rules'}>
        <RulesForm key={JSON.stringify(rules)} rules={rules} administrator={administrator} />
      </div>
      {dialog === 'import' && <ImportDialog calendar={calendar} onClose={() => setDialog(null)} />}
      {dialog && dialog !== 'import' && (
        <DayDialog calendar={calendar} old={dialog.day} onClose={() => setDialog(null)} />
      )}
    </Page>
  )
}
