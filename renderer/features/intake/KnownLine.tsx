import type { KnownApplicant } from '../../../electron/common/applicants/api.ts'
import { vi } from '../../i18n/vi.ts'
import { dayText } from '../../ui/day-text.ts'

/** Somebody the register knows, in two lines. */
export function KnownLine({ known }: { known: KnownApplicant }) {
  const { applicant, dossiers, latest } = known
  return (
    <>
      <div className="strong">{applicant.name}</div>
      <div className="soft small">
        <span className="number">{applicant.idNumber || vi.intake.known.noIdNumber}</span> ·{' '}
        {vi.intake.known.count(dossiers)}
        {latest[0] && ` · ${vi.intake.known.latest(latest[0].procedureName, dayText(latest[0].receivedAt))}`}
      </div>
    </>
  )
}
