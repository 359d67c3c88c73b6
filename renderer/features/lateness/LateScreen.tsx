import { useState } from 'react'
import { chosenPeriod, type PeriodName } from '../../../electron/common/time/periods.ts'
import { dayOf } from '../../../electron/common/time/rules.ts'
import { useQuery } from '../../app/live.ts'
import { type ScreenProps, stay } from '../../app/routes.ts'
import { counterNow } from '../../app/session.ts'
import { vi } from '../../i18n/vi.ts'
import { Card } from '../../ui/Card.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { ErrorNotice } from '../../ui/ErrorNotice.tsx'
import { Page } from '../../ui/Page.tsx'
import { PeriodChoice } from '../../ui/PeriodChoice.tsx'
import { Tabs } from '../../ui/Tabs.tsx'
import { LateList } from './LateList.tsx'
import { LateFilters, NO_FILTER, passes } from './LateFilters.tsx'
import { ReportCard } from './ReportCard.tsx'
import './lateness.css'

const words = vi.lateness.screen
/** Those that are explained upward. */
const PERIODS: readonly PeriodName[] = ['month', 'last-month', 'quarter', 'last-quarter', 'year']

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
  const chosen = chosenPeriod(params, dayOf(counterNow()))
  const period = chosen.days
  const [filter, setFilter] = useState(NO_FILTER)
  const { data, error } = useQuery('lateness.list', period, { on: ['dossier', 'lateness', 'calendar'] })
  const shown = data?.lines.filter((line) => passes(filter, line)) ?? []
  return (
    <>
      <PeriodChoice
        names={PERIODS}
        chosen={chosen}
        onChoose={(name, days) => days && stay('late', { ...params, name, ...days })}
      />
      <ErrorNotice call="lateness.list" error={error} />
      {data && (
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
            key={`${period.from} ${period.to}`}
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
