import type { Improvement } from '../../../electron/common/improvement/model.ts'
import { go } from '../../app/routes.ts'
import { vi } from '../../i18n/vi.ts'
import { Card } from '../../ui/Card.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'

const words = vi.improvement.force

/** Procedures of the commune's list that are not received at the one-stop counter, and why. */
export function ForceCard({
  found: { all, inForce, notInForce },
}: {
  found: Pick<Improvement, 'all' | 'inForce' | 'notInForce'>
}) {
  return (
    <Card title={words.title(inForce, all)} lead={words.lead}>
      {notInForce.length === 0 ? (
        <EmptyState icon="check" title={words.all} />
      ) : (
        <div className="improvement-scroll">
          <table className="list-table improvement-table">
            <thead>
              <tr>
                <th>{words.procedure}</th>
                <th>{words.why}</th>
              </tr>
            </thead>
            <tbody>
              {notInForce.map((one) => (
                <tr key={one.code}>
                  <td>
                    <button
                      type="button"
                      className="link"
                      onClick={() => go('procedures', { code: one.code })}
                    >
                      {one.name}
                    </button>
                    <div className="soft small number">
                      {one.code} · {one.field}
                    </div>
                  </td>
                  <td>{words.reason(one)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Card>
  )
}
