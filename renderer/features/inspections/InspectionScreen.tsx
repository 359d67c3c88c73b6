import type { OutputOf } from '../../../electron/common/contract.ts'
import { formatDay } from '../../../electron/common/time/rules.ts'
import { useQuery } from '../../app/live.ts'
import { back, go, type ScreenProps, stay } from '../../app/routes.ts'
import { vi } from '../../i18n/vi.ts'
import { Badge } from '../../ui/Badge.tsx'
import { Card } from '../../ui/Card.tsx'
import { ErrorNotice } from '../../ui/ErrorNotice.tsx'
import { momentText } from '../../ui/moment-text.ts'
import { Page } from '../../ui/Page.tsx'
import { ClosingCard } from './ClosingCard.tsx'
import { DossierChecks } from './DossierChecks.tsx'
import { JournalCard } from './JournalCard.tsx'
import { MeasuresCard } from './MeasuresCard.tsx'
import './inspections.css'

const words = vi.inspections
type Inspection = OutputOf<'inspections.get'>

/** One inspection: its sample, the journal, measures and the report; or one dossier of it with its checks. */
export function InspectionScreen({ params }: ScreenProps<'inspection'>) {
  const { id, dossierId } = params
  const { data, error } = useQuery('inspections.get', { id }, { on: ['inspection'] })
  if (!data) return <ErrorNotice call="inspections.get" error={error} />
  const { period, seed, size, startedAt, startedBy, closed } = data
  const next = data.dossiers.find((one) => one.open > 0 && one.dossierId !== dossierId)
  return (
    <Page
      title={words.title}
      lead={
        <>
          {words.line(formatDay(period.from), formatDay(period.to))} · {words.sample.size(size)} ·{' '}
          {words.sample.seedIs(seed)} · {words.by(startedBy, momentText(startedAt))}
          {closed && ` · ${words.closedAt(momentText(closed.at))}`}
        </>
      }
    >
      {dossierId ? (
        <DossierChecks
          key={dossierId}
          id={id}
          dossierId={dossierId}
          isClosed={closed !== null}
          onBack={back}
          onNext={next && (() => stay('inspection', { id, dossierId: next.dossierId }))}
        />
      ) : (
        <div className="stack">
          <Sample inspection={data} />
          <Tallies inspection={data} />
          <JournalCard id={id} journal={data.journal} isClosed={closed !== null} />
          <MeasuresCard id={id} measures={data.measures} isClosed={closed !== null} />
          <ClosingCard inspection={data} />
        </div>
      )}
    </Page>
  )
}

function Sample({ inspection: { id, dossiers } }: { inspection: Inspection }) {
  const done = dossiers.filter(({ open }) => open === 0).length
  return (
    <Card
      title={words.screen.dossiers}
      lead={done === dossiers.length ? words.screen.allDone : words.progress(done, dossiers.length)}
    >
      <div className="inspections-scroll">
        <table className="list-table inspections-dossiers">
          <tbody>
            {dossiers.map((one) => (
              <tr key={one.dossierId}>
                <td>
                  <button
                    type="button"
                    className="link number"
                    onClick={() => go('inspection', { id, dossierId: one.dossierId })}
                  >
                    {one.dossierNo}
                  </button>
                  <div>{one.applicantName}</div>
                </td>
                <td>
                  <div>{one.procedureName}</div>
                  <div className="soft small">{one.field}</div>
                </td>
                <td className="inspections-how">
                  <Badge tone={one.faults > 0 ? 'bad' : 'good'}>{words.faultCount(one.faults)}</Badge>
                  <div className={one.open === 0 ? 'soft small' : 'small'}>{words.screen.left(one.open)}</div>
                  {one.toLook > 0 && <div className="small">{words.screen.toLook(one.toLook)}</div>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Card>
  )
}

function Tallies({ inspection: { tallies } }: { inspection: Inspection }) {
  const { verdicts } = words
  return (
    <Card title={words.screen.tallies}>
      <table className="list-table">
        <thead>
          <tr>
            <th>{words.screen.check}</th>
            <th className="number">{verdicts.fine}</th>
            <th className="number">{verdicts.fault}</th>
            <th className="number">{verdicts.none}</th>
            <th className="number">{words.screen.open}</th>
          </tr>
        </thead>
        <tbody>
          {tallies.map((row) => (
            <tr key={row.check}>
              <td>{words.checks[row.check]}</td>
              <td className="number">{row.fine}</td>
              <td className={row.fault > 0 ? 'number strong' : 'number'}>{row.fault}</td>
              <td className="number">{row.none}</td>
              <td className="number">{row.open}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Card>
  )
}
