import type { Improvement, Times } from '../../../electron/common/improvement/model.ts'
import { go } from '../../app/routes.ts'
import { vi } from '../../i18n/vi.ts'
import { Card } from '../../ui/Card.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'

const words = vi.improvement

/** Limits that could be shorter, and procedures whose result the citizen could wait for. */
export function ShorterCards({
  found: { shorter, noWait, measured },
}: {
  found: Pick<Improvement, 'shorter' | 'noWait' | 'measured'>
}) {
  const { limit, said } = words.shorter
  return (
    <>
      <p className="soft">{words.measured(measured)}</p>
      <Card title={words.shorter.title} lead={words.shorter.lead}>
        {shorter.length === 0 ? (
          <EmptyState icon="clock" title={words.shorter.none} />
        ) : (
          <Lines
            rows={shorter}
            last={words.shorter.proposed}
            draw={(one) => ({
              last: limit({ amount: one.proposed, unit: one.limit.unit }),
              basis: said(one.kept, one.count, limit({ amount: one.median, unit: one.limit.unit })),
            })}
          />
        )}
      </Card>
      <Card title={words.noWait.title} lead={words.noWait.lead}>
        {noWait.length === 0 ? (
          <EmptyState icon="clock" title={words.noWait.none} />
        ) : (
          <Lines
            rows={noWait}
            draw={(one) => ({ last: '', basis: words.noWait.said(one.atOnce, one.count) })}
          />
        )}
      </Card>
    </>
  )
}

function Lines<T extends Times>({
  rows,
  last,
  draw,
}: {
  rows: readonly T[]
  last?: string
  draw: (row: T) => { last: string; basis: string }
}) {
  return (
    <div className="improvement-scroll">
      <table className="list-table improvement-table">
        <thead>
          <tr>
            <th>{words.shorter.procedure}</th>
            <th>{words.shorter.now}</th>
            {last && <th>{last}</th>}
            <th>{words.shorter.basis}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => {
            const drawn = draw(row)
            return (
              <tr key={`${row.code} ${row.limit.amount} ${row.limit.unit}`}>
                <td>
                  <button type="button" className="link" onClick={() => go('procedures', { code: row.code })}>
                    {row.name}
                  </button>
                  <div className="soft small number">
                    {row.code} · {row.field}
                  </div>
                </td>
                <td>
                  <div className="improvement-limit">{words.shorter.limit(row.limit)}</div>
                  <div className="soft small">{words.shorter.channels(row.channels)}</div>
                </td>
                {last && <td className="improvement-limit strong">{drawn.last}</td>}
                <td>{drawn.basis}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}
