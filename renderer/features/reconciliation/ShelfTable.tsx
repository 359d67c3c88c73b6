import type { ShelfLine } from '../../../electron/common/reconciliation/model.ts'
import { UNDECIDED } from '../../../electron/common/dossiers/statuses.ts'
import { vi } from '../../i18n/vi.ts'
import { DossierLink } from '../../ui/DossierLink.tsx'
import { momentText } from '../../ui/moment-text.ts'
import { StatusBadge } from '../../ui/StatusBadge.tsx'

const words = vi.reconciliation.shelves

/** Dossiers of a shelf check, by their numbers. */
export function ShelfTable({
  label,
  lines,
  foreign = false,
}: {
  label: string
  lines: readonly ShelfLine[]
  /** They lie there and should not: why, by the register. */
  foreign?: boolean
}) {
  return (
    <table className="list-table" aria-label={label}>
      <tbody>
        {lines.map((line) => (
          <tr key={line.dossierId}>
            <td>
              <DossierLink id={line.dossierId}>{line.dossierNo}</DossierLink>
              <div>{line.applicantName}</div>
            </td>
            <td>{line.procedureName}</td>
            <td className="number">
              {foreign ? (
                <>
                  <StatusBadge status={line.status} />
                  <div className="soft small">
                    {words.foreignWhy[UNDECIDED.includes(line.status) ? 'working' : 'decided']}
                  </div>
                </>
              ) : (
                line.finishedAt && words.since(momentText(line.finishedAt))
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
