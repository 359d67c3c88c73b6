import type { Instant, PlainDate } from '../../common/time/model.ts'
import { communeInSentence, type Office } from './paper-head.ts'

/** What every report of a period is given besides its figures. */
export type ReportGiven = {
  from: PlainDate
  to: PlainDate
  name: string
  recipient: string
  preparedBy: string
  at: Instant
}

/** Who reports and who signs. */
export function communeReports({ commune, lines }: Office) {
  return {
    reporter: `Ủy ban nhân dân ${communeInSentence(commune)}`,
    signer: { capacity: lines.signer, name: commune.leaderName },
  }
}
