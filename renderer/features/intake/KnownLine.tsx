import type { KnownApplicant } from '../../../electron/common/applicants/api.ts'
import { dayOf, formatDay } from '../../../electron/common/time/rules.ts'
import { vi } from '../../i18n/vi.ts'

/** Somebody the register knows, in two lines. */
export function KnownLine({ known }: { known: KnownApplicant }) {
  const { applicant, dossiers, latest } = known
  return (
    <>
      <div className="strong">{applicant.name}</div>
      <div className="soft small">
        <span className="number">{applicant.idNumber || vi.intake.known.noIdNumber}</span> ·{' '}
        {vi.intake.known.count(dossiers)}
        {latest[0] &&
          ` · ${vi.intake.known.latest(latest[0].procedureName, formatDay(dayOf(latest[0].receivedAt)))}`}
      </div>
    </>
  )
}
