import { z } from 'zod'
import { latestReceivedAt } from '../../../db/tables/dossiers.ts'
import { lastEntry } from '../../../db/tables/journal.ts'
import { getSetting, putSetting } from '../../../db/tables/settings.ts'
import { clockTrust } from '../../common/receipts/rules.ts'
import { Instant } from '../../common/time/model.ts'
import { dayOf } from '../../common/time/rules.ts'
import type { Journal } from '../commit.ts'
import type { Act } from '../counter.ts'
import { refuse } from '../outcome.ts'

/** Kept at each contact with the shared system. */
const ServerTime = z.object({ at: Instant }).optional()
const Confirmed = z.object({ at: Instant }).optional()

/**
 * Refuses a receipt before the last journal entry or an earlier receipt, and asks once a day when the clock is more than a day from the
 * last known server time. The officer's yes is journaled: dates on that day's slips rest on it.
 * @returns the refusal, or null when the receipt may have the moment `act.now`.
 */
export function checkClock(act: Act, journal: Journal, confirmed: boolean) {
  const { register, now } = act
  const serverTime = ServerTime.parse(getSetting(register, 'server-time'))?.at ?? null
  // Both: a clock put back has journaled its own sign-in with the wrong time, so the last entry alone says nothing.
  const written = [lastEntry(register)?.at, latestReceivedAt(register)].flatMap((at) => at ?? [])
  const lastWritten = written.sort().at(-1) ?? null
  const trust = clockTrust({ now, lastWritten, serverTime })
  if (trust === 'good') return null
  if (trust === 'behind') return refuse('CLOCK_BEHIND', { now, lastWritten })
  const yes = Confirmed.parse(getSetting(register, 'clock-confirmed'))
  if (yes && dayOf(yes.at) === dayOf(now)) return null
  if (!confirmed) return refuse('CLOCK_UNSURE', { now, serverTime })
  putSetting(register, 'clock-confirmed', { at: now })
  journal.record({
    noun: 'station',
    entityId: 'clock',
    verb: 'clock-confirmed',
    payload: { at: now, serverTime },
    scope: 'local',
  })
  return null
}
