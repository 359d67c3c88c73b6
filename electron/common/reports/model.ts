import type { Channel } from '../procedures/model.ts'
import type { EndedOutcome, Ending } from '../dossiers/timeliness.ts'

/**
 * So many dossiers alike, of a day or a period. `received`: taken in, by field and channel alone. `ended`: also with
 * what, how by the rule of timeliness, and in whose hands ('' where in nobody's).
 */
export type Tally = {
  kind: 'received' | 'ended'
  field: string
  channel: Channel
  ending: Ending | ''
  outcome: EndedOutcome | ''
  officerId: string
  /** The day of taking in, of those that ended without a result; '' for all others. */
  receivedOn: string
  count: number
  /** Of these: asked for a supplement at least once. */
  supplemented: number
  /** Of these: with a signed apology and a new date. */
  reappointed: number
}
