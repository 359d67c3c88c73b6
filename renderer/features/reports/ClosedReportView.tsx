import type { Difference } from '../../../electron/common/reports/api.ts'
import type { Column6a, Noted } from '../../../electron/common/reports/form-6a.ts'
import { formatDay } from '../../../electron/common/time/rules.ts'
import { useCommand } from '../../app/command.ts'
import { useQuery } from '../../app/live.ts'
import { stay } from '../../app/routes.ts'
import { vi } from '../../i18n/vi.ts'
import { Banner } from '../../ui/Banner.tsx'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { DossierLink } from '../../ui/DossierLink.tsx'
import { ErrorNotice } from '../../ui/ErrorNotice.tsx'
import { momentText } from '../../ui/moment-text.ts'
import { notify } from '../../ui/notify.ts'
import { PaperEntry } from '../../ui/paper/PaperEntry.tsx'
import { Form6aTable } from './Form6aTable.tsx'
import { ReportTable } from './ReportTable.tsx'

const words = vi.reports.closed

/** A signed report as it was: its figures, its PDF, and which dossiers stand elsewhere since. */
export function ClosedReportView({ id }: { id: string }) {
  const { data, error } = useQuery('reports.read', { id }, { on: ['dossier', 'report'] })
  const papers = useQuery('papers.list', { about: id }, { on: ['paper', 'papers', 'report'] })
  const save = useCommand('reports.save')
  const back = (
    <Button icon="back" onClick={() => stay('reports', { tab: 'closed' })}>
      {words.back}
    </Button>
  )
  if (!data) return error ? <ErrorNotice call="reports.read" error={error} /> : null
  const { report, content, differences, different, figuresDiffer } = data
  const { kind, name, from, to, recipient, closedBy, closedAt } = report
  return (
    <div className="stack">
      <div className="row">{back}</div>
      <Card
        title={`${vi.reports.reports[kind]}: ${name} (${vi.reports.period.days(formatDay(from), formatDay(to))})`}
        lead={words.by(closedBy, momentText(closedAt))}
        actions={
          <Button
            icon="download"
            busy={save.busy}
            onClick={async () => {
              if (await save.run({ kind, from, to, name, recipient, closedId: id }))
                notify({ tone: 'good', text: vi.reports.actions.saved })
            }}
          >
            {vi.reports.actions.excel}
          </Button>
        }
      >
        <div className="stack">
          <ErrorNotice call="reports.save" error={save.error?.code === 'CANCELLED' ? null : save.error} />
          {different > 0 || figuresDiffer ? (
            <Banner tone="warn" title={different > 0 ? words.differs(different) : words.figuresDiffer}>
              {words.differsText}
            </Banner>
          ) : (
            <Banner tone="good" title={words.same} />
          )}
          {content.of === 'form-6a' ? (
            <Form6aTable form={content.form} />
          ) : (
            <ReportTable label={vi.reports.reports[kind]} table={content.table} />
          )}
          <ErrorNotice call="papers.list" error={papers.error} />
          {papers.data && papers.data.length > 0 && (
            <section className="papers" aria-label={words.paper}>
              {papers.data.map((paper, index) => (
                <PaperEntry key={paper.id} paper={paper} superseded={index > 0} onChanged={papers.reload} />
              ))}
            </section>
          )}
        </div>
      </Card>
      {different > 0 && (
        <Card title={words.differs(different)}>
          <Differences lines={differences} inWords={content.of === 'table'} />
          {different > differences.length && <p className="soft">{words.first(differences.length)}</p>}
        </Card>
      )}
    </div>
  )
}

function Differences({ lines, inWords }: { lines: readonly Difference[]; inWords: boolean }) {
  const text = inWords ? wordsOf : placeText
  return (
    <table className="list-table">
      <thead>
        <tr>
          <th scope="col">{vi.reports.list.columns.dossier}</th>
          <th scope="col">{words.before}</th>
          <th scope="col">{words.now}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ id, dossierNo, applicantName, before, now }) => (
          <tr key={id}>
            <td>
              <DossierLink id={id}>{dossierNo}</DossierLink> {applicantName}
            </td>
            <td>{text(before, now)}</td>
            <td>{text(now, before)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

type Stood = Difference['before']

/** Only what is different from the other. */
function placeText(place: Stood, other: Stood): string {
  if (!place) return words.nowhere
  const [field, taken, stands] = place
  return [
    other?.[0] !== field && field,
    other?.[1] !== taken && vi.reports.counted[taken as Column6a],
    vi.reports.counted[stands as Column6a | Noted],
  ]
    .filter(Boolean)
    .join(' · ')
}

function wordsOf(lines: Stood, other: Stood): string {
  if (!lines) return words.nowhere
  return lines.filter((line) => !other?.includes(line)).join(' · ')
}
