import { useQuery } from '../../app/live.ts'
import { go } from '../../app/routes.ts'
import { useIs } from '../../app/session.ts'
import { useEveryMinute } from '../../app/useEveryMinute.ts'
import { useSlipScan } from '../../app/useSlipScan.ts'
import { vi } from '../../i18n/vi.ts'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { ErrorNotice } from '../../ui/ErrorNotice.tsx'
import { Page } from '../../ui/Page.tsx'
import { UnsentNotice } from '../../ui/unsent/UnsentNotice.tsx'
import './HomeScreen.css'
import { CatalogueNotice } from '../../ui/inbox/CatalogueNotice.tsx'
import { FromAboveTasks } from './FromAboveTasks.tsx'
import { PetitionTasks, usePetitionTasks } from './PetitionTasks.tsx'
import { StrandedNotice } from './StrandedNotice.tsx'
import { ReportTasks, useDueReports } from './ReportTasks.tsx'
import { StandInNotice } from './StandInNotice.tsx'
import { SideCards } from './SideCards.tsx'
import { TaskCard } from './TaskCard.tsx'
import { TaskStrip } from './TaskStrip.tsx'

/** What must I do now: the pressing things with their first lines, the rest as figures that are not zero. */
export function HomeScreen() {
  const takesIn = useIs('officer')
  const { data, error, reload } = useQuery(
    'home.today',
    {},
    { on: ['dossier', 'draft', 'delivery', 'paper', 'papers', 'calendar', 'delegation', 'reminder'] },
  )
  const signs = useIs('officer', 'specialist')
  const { data: queue } = useQuery('signatures.count', signs ? {} : null, {
    on: ['dossier', 'scan', 'signature'],
  })
  const { data: above } = useQuery('inbox.summary', {}, { on: ['inbox', 'filing', 'dossier'] })
  const fromAbove = above !== undefined && above.filings.waiting + above.news.length > 0
  const petitions = usePetitionTasks()
  const due = useDueReports()
  useEveryMinute(reload)
  useSlipScan()
  const unsentShown = useIs('officer', 'leader', 'administrator')
  const words = vi.home

  const waiting = data?.tasks.filter((task) => task.count > 0) ?? []
  return (
    <Page
      title={words.title}
      lead={words.lead}
      actions={
        <>
          <Button icon="search" keys="F3" onClick={() => go('register')}>
            {words.nothingDueActions.register}
          </Button>
          {takesIn && (
            <Button tone="primary" icon="plus" keys="F2" onClick={() => go('intake')}>
              {words.nothingDueActions.intake}
            </Button>
          )}
        </>
      }
    >
      <StandInNotice />
      <CatalogueNotice />
      {unsentShown && <StrandedNotice />}
      {unsentShown && <UnsentNotice />}
      <ErrorNotice call="home.today" error={error} />
      {data && (
        <>
          <TaskStrip tasks={data.tasks} />
          <div className="home">
            <div className="stack">
              <FromAboveTasks />
              <PetitionTasks tasks={petitions} />
              {due && <ReportTasks due={due} />}
              {waiting.map((task) => (
                <TaskCard key={task.view} task={task} />
              ))}
              {waiting.length === 0 && petitions.length === 0 && !fromAbove && !due?.reports.length && (
                <Card>
                  <EmptyState icon="check" title={words.nothingDue}>
                    {words.nothingDueText}
                  </EmptyState>
                </Card>
              )}
            </div>
            <SideCards
              drafts={data.drafts}
              unsent={data.unsent}
              takesIn={takesIn}
              toSign={queue?.count ?? 0}
            />
          </div>
        </>
      )}
    </Page>
  )
}
