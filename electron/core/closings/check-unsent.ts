import type { Register } from '../../../db/engine/query.ts'
import { oldestUnsent } from '../../../db/tables/oldest-unsent.ts'
import { putSetting, readSetting } from '../../../db/tables/settings.ts'
import { defaultUnsentCap, UnsentCap, UnsentWord, unsentStand } from '../../common/closings/unsent-cap.ts'
import type { Instant } from '../../common/time/model.ts'
import { refuse } from '../outcome.ts'
import { getLink } from '../sync/link.ts'

const CAP = 'unsent-cap'
const WORD = 'unsent-word'

/** How long this PC has told nobody; of one that is not enrolled nobody waits to be told. */
export function unsentNow(register: Register, now: Instant) {
  const cap = readSetting(register, CAP, UnsentCap) ?? defaultUnsentCap
  const word = readSetting(register, WORD, UnsentWord) ?? null
  const oldestAt = getLink(register) ? oldestUnsent(register) : null
  return { cap, word, oldestAt, ...unsentStand({ oldestAt, now, cap, word }) }
}

/** Refuses a receipt where the leader has to be asked first; null where it may be issued. */
export function checkUnsent(register: Register, now: Instant) {
  const { stand, days } = unsentNow(register, now)
  return stand === 'ask' ? refuse('UNSENT_TOO_LONG', { days }) : null
}

export function putUnsentCap(register: Register, cap: UnsentCap): void {
  putSetting(register, CAP, cap)
}

export function putUnsentWord(register: Register, word: UnsentWord): void {
  putSetting(register, WORD, word)
}
