import { ENDED_OUTCOMES, type StoodOutcome } from '../dossiers/timeliness.ts'
import type { RegisterBookRow } from '../papers/records/register-book.ts'

type Counted = Pick<RegisterBookRow, 'outcome' | 'ended' | 'returnedAt'>

/**
 * What a register book adds up: its dossiers stand where form II.06a puts them (what ended without a result is not
 * resolved), so that book and report say the same. `taken` is the sum of resolved, without a result and open; void numbers
 * and what another PC has are `elsewhere` alone.
 */
export function bookSums(rows: readonly Counted[]) {
  const counted = rows.filter(({ outcome }) => outcome !== null)
  const resolved = counted.filter(({ ended }) => ended === null)
  const of = (outcome: StoodOutcome, among = resolved) =>
    among.filter((row) => row.outcome === outcome).length
  const [early, onTime, late] = ENDED_OUTCOMES.map((outcome) => of(outcome)) as [number, number, number]
  const [openInTime, openLate] = [of('open-in-time'), of('open-late')]
  return {
    ...{ taken: counted.length, early, onTime, late, openInTime, openLate },
    resolved: early + onTime + late,
    open: openInTime + openLate,
    withoutResult: counted.length - resolved.length,
    returned: counted.filter(({ returnedAt }) => returnedAt !== null).length,
    elsewhere: rows.length - counted.length,
  }
}
