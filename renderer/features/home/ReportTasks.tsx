import type { OutputOf } from '../../../electron/common/contract.ts'
import { formatDay } from '../../../electron/common/time/rules.ts'
import { useCommand } from '../../app/command.ts'
import { useQuery } from '../../app/live.ts'
import { go } from '../../app/routes.ts'
import { useIs } from '../../app/session.ts'
import { useEveryMinute } from '../../app/useEveryMinute.ts'
import { vi } from '../../i18n/vi.ts'
import { Button } from '../../ui/Button.tsx'
import { ErrorNotice } from '../../ui/ErrorNotice.tsx'
import { notify } from '../../ui/notify.ts'

const LINES = 4
const words = vi.reports.due

export type DueToday = OutputOf<'reports.due'>

/** Reports that stand ready for the leader, until they are signed or set aside. */
export function useDueReports(): DueToday | undefined {
  const leads = useIs('leader')
  const { data, reload } = useQuery('reports.due', leads ? {} : null, { on: ['report'] })
  // A period ends at midnight, whether anybody does something or not.
  useEveryMinute(reload)
  return data
}

/** One press opens the report with its period filled in. */
export function ReportTasks({ due: { reports, today } }: { due: DueToday }) {
  const aside = useCommand('reports.setAside')
  if (reports.length === 0) return null
  return (
    <section className="card task-card task-info">
      <header className="card-head">
        <div className="grow">
          <h2>
            {words.title} <span className="task-card-count number">{reports.length}</span>
          </h2>
          <p className="soft small">{words.hint}</p>
        </div>
      </header>
      <ErrorNotice call="reports.setAside" error={aside.error} />
      <ul className="task-lines">
        {reports.slice(0, LINES).map(({ kind, cut, year, part, from, to }) => {
          const name = vi.reports.period.name(kind, year, part)
          return (
            <li key={`${from} ${to}`} className="home-report">
              <span className="grow">
                <span className="strong">{words.ready(name)}</span>{' '}
                <span className="soft small number">
                  {vi.reports.period.days(formatDay(from), formatDay(to))}
                  {to === today && ` · ${words.endsToday}`}
                </span>
              </span>
              <Button
                tone="primary"
                size="small"
                onClick={() => go('reports', { kind, year, part, cut })}
                aria-label={words.openOne(name)}
              >
                {words.open}
              </Button>
              <Button
                size="small"
                busy={aside.busy}
                aria-label={words.asideOne(name)}
                onClick={async () => {
                  if (await aside.run({ from, to })) notify({ tone: 'good', text: words.asideDone(name) })
                }}
              >
                {words.aside}
              </Button>
            </li>
          )
        })}
      </ul>
      {reports.length > LINES && (
        <p className="soft small home-report">{words.more(reports.length - LINES)}</p>
      )}
    </section>
  )
}
