import { formatDay } from '../../../electron/common/time/rules.ts'
import { useQuery } from '../../app/live.ts'
import { stay } from '../../app/routes.ts'
import { vi } from '../../i18n/vi.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { ErrorNotice } from '../../ui/ErrorNotice.tsx'
import { momentText } from '../../ui/moment-text.ts'

const words = vi.reports.closed

/** Signed reports, newest first. */
export function ClosedReports() {
  const { data, error } = useQuery('reports.closed', {}, { on: ['report'] })
  if (!data) return <ErrorNotice call="reports.closed" error={error} />
  if (data.length === 0) {
    return (
      <section className="card">
        <EmptyState icon="file" title={words.empty}>
          {words.emptyText}
        </EmptyState>
      </section>
    )
  }
  return (
    <ul className="reports-closed">
      {data.map(({ id, kind, name, from, to, closedBy, closedAt }) => (
        <li key={id}>
          <button type="button" className="reports-choice" onClick={() => stay('reports', { closedId: id })}>
            <span className="strong">
              {vi.reports.reports[kind]}: {name}
            </span>
            <span className="soft">{vi.reports.period.days(formatDay(from), formatDay(to))}</span>
            <span className="soft small">{words.by(closedBy, momentText(closedAt))}</span>
          </button>
        </li>
      ))}
    </ul>
  )
}
