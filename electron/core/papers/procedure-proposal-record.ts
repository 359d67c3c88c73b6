import type { Improvement } from '../../common/improvement/model.ts'
import type { ProcedureProposalPaper } from '../../common/papers/records/procedure-proposal.ts'
import type { Instant } from '../../common/time/model.ts'
import type { Period } from '../../common/time/periods.ts'
import { type Office, paperBase } from './paper-head.ts'

/** Lines of a table that somebody at a meeting still reads. */
const MOST_ONLINE = 20

type Given = { period: Period; least: number; improvement: Improvement; at: Instant; by: string }

/** The proposal for better procedures, out of the figures as they stand. */
export function procedureProposalRecord(
  office: Office,
  { period, least, improvement, at, by }: Given,
): ProcedureProposalPaper {
  const { online, ...figures } = improvement
  return {
    kind: 'procedure-proposal',
    ...paperBase('procedure-proposal', office, at),
    paperNo: null,
    ...period,
    least,
    ...figures,
    online: online.slice(0, MOST_ONLINE),
    madeAt: at,
    madeBy: by,
  }
}
