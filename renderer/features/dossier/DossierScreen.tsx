import { useEffect, useState } from 'react'
import { useQuery } from '../../app/live.ts'
import { go, type Routes, stay } from '../../app/routes.ts'
import { useEveryMinute } from '../../app/useEveryMinute.ts'
import { useSlipScan } from '../../app/useSlipScan.ts'
import { vi } from '../../i18n/vi.ts'
import { Button } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { ErrorNotice } from '../../ui/ErrorNotice.tsx'
import { Page } from '../../ui/Page.tsx'
import { AskRating } from '../../ui/satisfaction/AskRating.tsx'
import { ActDialog } from './actions/ActDialog.tsx'
import { type Act, ACTS, type ShownDossier } from './acts.ts'
import { ActsCard } from './ActsCard.tsx'
import { ClockCard } from './ClockCard.tsx'
import { ComponentsCard } from './ComponentsCard.tsx'
import { Custody } from './Custody.tsx'
import { DossierHead } from './DossierHead.tsx'
import './DossierScreen.css'
import { FactsCard } from './FactsCard.tsx'
import { LateBanner } from './LateBanner.tsx'
import { Lateness } from './Lateness.tsx'
import { PendingHandOver } from './PendingHandOver.tsx'
import { StepsCard } from './StepsCard.tsx'
import { PaymentsCard } from './PaymentsCard.tsx'
import { PapersCard } from './PapersCard.tsx'
import { PapersDue } from './PapersDue.tsx'
import { TimelineCard } from './TimelineCard.tsx'
import { UpwardNews } from './UpwardNews.tsx'
import { Waiting } from './Waiting.tsx'

/** Everything about one dossier and everything that can be done with it now. */
export function DossierScreen({ params }: { params: Routes['dossier'] }) {
  return <OneDossier key={params.id} params={params} />
}

function OneDossier({ params }: { params: Routes['dossier'] }) {
  const { id } = params
  const { data, error, reload } = useQuery(
    'dossiers.get',
    { id },
    { on: ['dossier', 'delivery', 'payment', 'certification'] },
  )
  useEveryMinute(reload)
  useSlipScan()
  // What was filed online and declined stands among dossiers on the closing screen, and is none.
  const missing = error?.code === 'NOT_FOUND'
  const { data: filed } = useQuery('filings.get', missing ? { id } : null, { on: ['filing'] })
  if (data) return <Shown dossier={data} params={params} reload={reload} />
  if (!error) return null
  if (error.code !== 'NOT_FOUND') return <ErrorNotice call="dossiers.get" error={error} />
  return (
    <EmptyState
      icon="search"
      title={vi.dossiers.page.notFound}
      actions={
        <Button onClick={() => go(filed ? 'filings' : 'register')}>
          {filed ? vi.filings.openList : vi.dossiers.page.toRegister}
        </Button>
      }
    />
  )
}

type ShownProps = { dossier: ShownDossier; params: Routes['dossier']; reload: () => void }

function Shown({ dossier, params, reload }: ShownProps) {
  // Another screen sends here for an act; where it is not possible any more the page says what is.
  const [act, setAct] = useState<Exclude<Act, 'correct'> | null>(() => {
    const wanted = (Object.keys(ACTS) as Act[]).find((one) => one === params.act)
    return wanted && wanted !== 'correct' && dossier.possible.includes(wanted) ? wanted : null
  })
  const close = () => {
    setAct(null)
    if (params.act) stay('dossier', { id: dossier.id })
  }
  // What lies below the window comes a frame later: who opens a dossier reads its head first.
  const [stands, setStands] = useState(false)
  useEffect(() => {
    const frame = requestAnimationFrame(() => setStands(true))
    return () => cancelAnimationFrame(frame)
  }, [])
  const onAct = (wanted: Act) =>
    wanted === 'correct' ? go('correction', { dossierId: dossier.id }) : setAct(wanted)
  return (
    <Page title={<DossierHead dossier={dossier} />}>
      <Custody dossier={dossier} onAct={onAct} />
      <PendingHandOver dossier={dossier} onAct={onAct} reload={reload} />
      <Lateness dossier={dossier} onAct={onAct} />
      <LateBanner dossier={dossier} onAct={onAct} />
      <PapersDue dossier={dossier} />
      <UpwardNews dossier={dossier} />
      <Waiting dossier={dossier} onAct={onAct} />
      <AskRating dossierId={dossier.id} returned={dossier.state.status === 'returned'} />
      <div className="dossier">
        <div className="stack">
          <FactsCard facts={dossier.facts} state={dossier.state} />
          <ClockCard dossier={dossier} />
          <StepsCard dossier={dossier} />
          {stands && (
            <>
              <PaymentsCard dossierId={dossier.id} />
              <PapersCard dossier={dossier} />
              <ComponentsCard dossier={dossier} />
            </>
          )}
        </div>
        <div className="stack">
          <ActsCard dossier={dossier} onAct={onAct} />
          <TimelineCard moments={dossier.timeline} />
        </div>
      </div>
      {act && (
        <ActDialog
          key={act}
          act={act}
          dossier={dossier}
          reload={reload}
          onAct={onAct}
          onClose={close}
          {...(act === params.act && params.earlier && { earlier: true })}
          {...(act === params.act && params.happenedAt && { happenedAt: params.happenedAt })}
        />
      )}
    </Page>
  )
}
