import { MOST_LINES } from '../../../electron/common/reconciliation/api.ts'
import { dayOf } from '../../../electron/common/time/rules.ts'
import { chosenPeriod, type PeriodName } from '../../../electron/common/time/periods.ts'
import { useQuery } from '../../app/live.ts'
import { type ScreenProps, stay } from '../../app/routes.ts'
import { counterNow } from '../../app/session.ts'
import { vi } from '../../i18n/vi.ts'
import { Banner } from '../../ui/Banner.tsx'
import { Card } from '../../ui/Card.tsx'
import { DossierLink } from '../../ui/DossierLink.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { ErrorNotice } from '../../ui/ErrorNotice.tsx'
import { MomentText } from '../../ui/MomentText.tsx'
import { PeriodChoice } from '../../ui/PeriodChoice.tsx'

const words = vi.reconciliation
const text = words.late
const PERIODS: readonly PeriodName[] = ['month', 'last-month', 'quarter', 'last-quarter', 'year']

/** Acts recorded after they had happened, of the period in which they did either: both times, and why. */
export function RecordedLate({ params }: ScreenProps<'reconciliation'>) {
  const chosen = chosenPeriod(params, dayOf(counterNow()))
  const { data, error } = useQuery('reconciliation.recordedLate', chosen.days, { on: ['dossier'] })
  return (
    <>
      <PeriodChoice
        names={PERIODS}
        chosen={chosen}
        onChoose={(name, days) => days && stay('reconciliation', { tab: 'recorded-late', name, ...days })}
      />
      <ErrorNotice call="reconciliation.recordedLate" error={error} />
      {data && (
        <Card title={words.tabs['recorded-late']} lead={words.leads['recorded-late']}>
          {data.lines.length === 0 ? (
            <EmptyState icon="check" title={words.none['recorded-late']} />
          ) : (
            <div className="wide-table">
              <table className="list-table reconciliation-table" aria-label={words.tabs['recorded-late']}>
                <thead>
                  <tr>
                    {(['dossier', 'act', 'happened', 'recorded', 'reason'] as const).map((name) => (
                      <th key={name}>{text.columns[name]}</th>
                    ))}
                  </tr>
                </thead>
                <tbody>
                  {data.lines.map((line) => (
                    <tr key={`${line.dossierId} ${line.recordedAt} ${line.kind}`}>
                      <td className="reconciliation-dossier">
                        <DossierLink id={line.dossierId}>{line.dossierNo}</DossierLink>
                        <div>{line.applicantName}</div>
                      </td>
                      <td>
                        {text.acts[line.kind]}
                        <div className="soft small">{line.by}</div>
                      </td>
                      <td className="number">
                        <MomentText at={line.happenedAt} />
                      </td>
                      <td className="number">
                        <MomentText at={line.recordedAt} />
                      </td>
                      <td>{line.reason}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          )}
          {data.more && <Banner tone="info">{words.more(MOST_LINES)}</Banner>}
        </Card>
      )}
    </>
  )
}
