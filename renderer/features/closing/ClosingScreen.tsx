import { type ReactNode, useEffect } from 'react'
import { dayOf, formatDay } from '../../../electron/common/time/rules.ts'
import { useQuery } from '../../app/live.ts'
import { go } from '../../app/routes.ts'
import { counterNow } from '../../app/session.ts'
import { vi } from '../../i18n/vi.ts'
import { ErrorNotice } from '../../ui/ErrorNotice.tsx'
import { Page } from '../../ui/Page.tsx'
import { CatalogueNotice } from '../../ui/inbox/CatalogueNotice.tsx'
import { UnsentNotice } from '../../ui/unsent/UnsentNotice.tsx'
import './closing.css'
import { BarredNotice } from './BarredNotice.tsx'
import { ClosingSheetCard } from './ClosingSheetCard.tsx'
import { DossierTable } from './DossierTable.tsx'
import { FailedFiles } from './FailedFiles.tsx'
import { Figures } from './Figures.tsx'
import { InboxCard } from './InboxCard.tsx'
import { RefusalTasks } from './RefusalTasks.tsx'
import { SendCard } from './SendCard.tsx'
import { Verdict } from './Verdict.tsx'

const WATCH_MS = 5_000

/**
 * The end of the day: what has to go, sending it, what became of it, and whether one may go home.
 * @param packets the card for days without a link
 */
export function ClosingScreen({ packets }: { packets?: ReactNode }) {
  const closing = useQuery(
    'closings.today',
    {},
    { on: ['dossier', 'paper', 'papers', 'delivery', 'sync', 'closing'] },
  )
  const state = useQuery('sync.state', { watching: true }, { on: ['dossier', 'delivery', 'sync'] })
  const plan = useQuery('sync.plan', {}, { on: ['dossier', 'delivery', 'sync'] })
  const { reload } = state
  useEffect(() => {
    const timer = setInterval(reload, WATCH_MS)
    return () => clearInterval(timer)
  }, [reload])

  const day = closing.data?.day ?? dayOf(counterNow())
  return (
    <Page title={vi.closings.title} lead={vi.closings.lead(formatDay(day))}>
      <ErrorNotice call="closings.today" error={closing.error} />
      <ErrorNotice call="sync.state" error={state.error} />
      {closing.data && state.data && (
        <>
          {state.data.link && (
            <BarredNotice link={state.data.link} onAgain={() => go('settings', { section: 'shared' })} />
          )}
          <UnsentNotice />
          <CatalogueNotice />
          <Verdict closing={closing.data} state={state.data} />
          <Figures counts={closing.data.counts} />
          <div className={state.data.link ? 'closing-columns' : undefined}>
            <div className="stack">
              {state.data.link && <SendCard state={state.data} />}
              <RefusalTasks rows={closing.data.rows} />
              <FailedFiles rows={closing.data.rows} />
              {packets}
            </div>
            <div className="stack">
              <ClosingSheetCard day={day} />
              {state.data.link && <InboxCard />}
            </div>
          </div>
          <DossierTable rows={closing.data.rows} plan={plan.data?.lines ?? []} />
        </>
      )}
    </Page>
  )
}
