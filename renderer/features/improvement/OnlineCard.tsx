import type { Improvement } from '../../../electron/common/improvement/model.ts'
import { vi } from '../../i18n/vi.ts'
import { Card } from '../../ui/Card.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'

const words = vi.improvement.online

/** How much is filed online of what can be, and how often somebody was helped with it. */
export function OnlineCard({ found: { online: rows } }: { found: Pick<Improvement, 'online'> }) {
  const sum = (key: 'received' | 'online' | 'assisted') => rows.reduce((all, row) => all + row[key], 0)
  return (
    <Card title={words.title(sum('online'), sum('received'))} lead={words.lead}>
      {rows.length === 0 ? (
        <EmptyState icon="link" title={words.none} />
      ) : (
        <div className="stack">
          <p>{words.assistedAll(sum('assisted'))}</p>
          <div className="improvement-scroll">
            <table className="list-table improvement-table">
              <thead>
                <tr>
                  <th>{words.procedure}</th>
                  <th className="number">{words.received}</th>
                  <th className="number">{words.online}</th>
                  <th className="number">{words.share}</th>
                  <th className="number">{words.assisted}</th>
                </tr>
              </thead>
              <tbody>
                {rows.map((row) => (
                  <tr key={row.code}>
                    <td>
                      {row.name}
                      <div className="soft small number">
                        {row.code} · {row.field}
                      </div>
                    </td>
                    <td className="number">{row.received}</td>
                    <td className="number">{row.online}</td>
                    <td className="number improvement-limit">
                      {vi.improvement.percent(row.online, row.received)}
                    </td>
                    <td className="number">{row.assisted}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </div>
      )}
    </Card>
  )
}
