import { useState } from 'react'
import type { PlainDate } from '../../../electron/common/time/model.ts'
import { dayOf } from '../../../electron/common/time/rules.ts'
import { useQuery } from '../../app/live.ts'
import { type ScreenProps, stay } from '../../app/routes.ts'
import { counterNow } from '../../app/session.ts'
import { vi } from '../../i18n/vi.ts'
import { Card } from '../../ui/Card.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { ErrorNotice } from '../../ui/ErrorNotice.tsx'
import { Page } from '../../ui/Page.tsx'
import { Tabs } from '../../ui/Tabs.tsx'
import { LateList } from './LateList.tsx'
import { LateFilters, NO_FILTER, passes } from './LateFilters.tsx'
import { PeriodChoice } from './PeriodChoice.tsx'
import { daysOf } from './periods.ts'
import { ReportCard } from './ReportCard.tsx'
import './lateness.css'

const words = vi.lateness.screen

/** The late dossiers of a period and their explanation upward; what the leader has to confirm, whichever period it is of. */
export function LateScreen({ params }: ScreenProps<'late'>) {
  const view = params.toConfirm ? 'toConfirm' : 'period'
  const { data } = useQuery('lateness.toConfirm', {}, { on: ['dossier', 'lateness'] })
  return (
    <Page title={words.title} lead={words.lead}>
      <div className="stack">
        <Tabs
          label={words.title}
          value={view}
          onChange={(next) => stay('late', { ...params, toConfirm: next === 'toConfirm' })}
          tabs={[
            { value: 'period', label: words.views.period },
            { value: 'toConfirm', label: words.views.toConfirm, ...(data && { count: data.lines.length }) },
          ]}
        />
        {view === 'period' ? <OfPeriod params={params} /> : <ToConfirm />}
      </div>
    </Page>
  )
}

function ToConfirm() {
  const { data, error } = useQuery('lateness.toConfirm', {}, { on: ['dossier', 'lateness'] })
  if (!data) return <ErrorNotice call="lateness.toConfirm" error={error} />
  if (data.lines.length === 0) return <EmptyState icon="check" title={words.noneToConfirm} />
  return (
    <Card title={words.count(data.lines.length, data.lines.length)}>
      <LateList lines={data.lines} />
    </Card>
  )
}

function OfPeriod({ params }: ScreenProps<'late'>) {
  const today = dayOf(counterNow())
  const month = daysOf('month', today)
  const from = params.from ?? month.from
  const to = params.to ?? month.to
  const [filter, setFilter] = useState(NO_FILTER)
  const period = from <= to ? { from, to } : null
  const { data, error } = useQuery('lateness.list', period, { on: ['dossier', 'lateness', 'calendar'] })
  const shown = data?.lines.filter((line) => passes(filter, line)) ?? []
  const choose = (days: { from: PlainDate; to: PlainDate }) => stay('late', { ...params, ...days })
  return (
    <>
      <PeriodChoice from={from} to={to} onChoose={choose} />
      <ErrorNotice call="lateness.list" error={error} />
      {data && period && (
        <>
          <Card
            title={words.count(shown.length, data.lines.length)}
            lead={data.unconfirmed > 0 && words.unconfirmed(data.unconfirmed)}
          >
            {data.lines.length === 0 ? (
              <EmptyState icon="check" title={words.none}>
                {words.noneText}
              </EmptyState>
            ) : (
              <div className="stack">
                <LateFilters lines={data.lines} filter={filter} onChange={setFilter} />
                {shown.length === 0 ? (
                  <EmptyState icon="search" title={words.nothingLeft} />
                ) : (
                  <LateList lines={shown} />
                )}
              </div>
            )}
          </Card>
          <ReportCard
            key={`${from} ${to}`}
            period={period}
            unconfirmed={data.unconfirmed}
            recipient={data.recipient}
            signed={data.signed}
          />
        </>
      )}
    </>
  )
}
