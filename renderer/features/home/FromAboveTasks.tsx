import { useQuery } from '../../app/live.ts'
import { go } from '../../app/routes.ts'
import { useIs } from '../../app/session.ts'
import { vi } from '../../i18n/vi.ts'
import { Badge } from '../../ui/Badge.tsx'
import { Button } from '../../ui/Button.tsx'
import { DossierNo } from '../../ui/DossierNo.tsx'
import { newsWords } from '../../ui/inbox/inbox-words.ts'
import { momentText } from '../../ui/moment-text.ts'

const LINES = 4
const ON = { on: ['inbox', 'filing', 'dossier', 'procedure', 'calendar', 'deadline'] }

/** Dossiers filed online that wait for the counter, and news of those that are with a superior body. */
export function FromAboveTasks() {
  const { data } = useQuery('inbox.summary', {}, ON)
  const answers = useIs('officer', 'leader')
  const { data: filings } = useQuery('filings.list', answers ? {} : null, ON)
  const mayTakeIn = useIs('officer')
  return (
    <>
      {filings && filings.length > 0 && (
        <section className={`card task-card task-${filings.some((one) => one.late) ? 'bad' : 'warn'}`}>
          <header className="card-head">
            <div className="grow">
              <h2>
                {vi.filings.title} <span className="task-card-count number">{filings.length}</span>
              </h2>
              <p className="soft small">{vi.filings.home.hint}</p>
            </div>
            <Button tone="quiet" size="small" icon="right" onClick={() => go('filings')}>
              {filings.length > LINES ? vi.filings.home.all(filings.length) : vi.filings.home.open}
            </Button>
          </header>
          <ul className="task-lines">
            {filings.slice(0, LINES).map((one) => (
              <li key={one.id}>
                <button
                  type="button"
                  className="task-line"
                  onClick={() => (mayTakeIn ? go('intake', { filingId: one.id }) : go('filings'))}
                >
                  <span className="name-badges">
                    <span className="strong clip">{one.applicant.name}</span>
                  </span>
                  <span className="soft clip" title={one.procedure.name}>
                    {one.procedure.name}
                  </span>
                  <DossierNo dossierNo={one.dossierNo} short />
                  <span className="task-when small">
                    {one.late ? (
                      <Badge tone="bad">{vi.filings.late(momentText(one.answerBy))}</Badge>
                    ) : (
                      <span className="soft">{vi.filings.home.line(momentText(one.filedAt))}</span>
                    )}
                  </span>
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
      {data && data.news.length > 0 && (
        <section className="card task-card task-warn">
          <header className="card-head">
            <div className="grow">
              <h2>
                {vi.inbox.home.newsTitle} <span className="task-card-count number">{data.news.length}</span>
              </h2>
              <p className="soft small">{vi.inbox.home.newsHint}</p>
            </div>
          </header>
          <ul className="task-lines">
            {data.news.slice(0, LINES).map((one) => (
              <li key={`${one.dossierId} ${one.at}`}>
                <button
                  type="button"
                  className="task-line"
                  onClick={() => go('dossier', { id: one.dossierId })}
                >
                  <span className="name-badges">
                    <span className="strong clip">{one.applicantName}</span>
                  </span>
                  <span className="soft clip" title={newsWords(one.news)}>
                    {vi.inbox.status[one.news.status]}. {newsWords(one.news)}
                  </span>
                  <DossierNo dossierNo={one.dossierNo} short />
                  <span className="task-when soft small number">{momentText(one.at)}</span>
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}
