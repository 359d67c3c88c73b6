import type { Register } from '../../../db/engine/query.ts'
import { oldestUnsent } from '../../../db/tables/oldest-unsent.ts'
import { putSetting, readSetting } from '../../../db/tables/settings.ts'
import {
  defaultUnsentCap,
  UnsentCap,
  UnsentWord,
  unsentStand,
  WORD_DAYS,
  wordUntil,
} from '../../common/closings/unsent-cap.ts'
import type { Instant } from '../../common/time/model.ts'
import { commit } from '../commit.ts'
import type { UseCase } from '../dispatch.ts'
import { done, refuse } from '../outcome.ts'
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

/** The same for screens. */
export const showUnsent: UseCase<'closings.unsent'> = ({ register, now }) => {
  const { cap, word, oldestAt, days, stand } = unsentNow(register, now)
  return done({ cap, oldestAt, days, stand, word: stand === 'allowed' ? word : null })
}

/** The administrator's choice. */
export const setUnsentCap: UseCase<'closings.setCap'> = (act, { cap }) =>
  commit(act, (journal) => {
    const before = unsentNow(act.register, act.now).cap
    putSetting(act.register, CAP, cap)
    journal.record({
      noun: 'closing',
      entityId: CAP,
      verb: 'cap-changed',
      payload: { cap, before },
      scope: 'local',
    })
    return done({})
  })

/**
 * The leader lets the counter go on, for some days; or an officer writes down who said so on the telephone, for this
 * day. The leader may be away for as long as the line is, and the citizen stands here.
 */
export const allowUnsent: UseCase<'closings.allowUnsent'> = (act, { reason, days, saidBy }) =>
  commit(act, (journal) => {
    const own = act.officer.role === 'leader'
    if (!own && !saidBy) return refuse('WORD_MISSING')
    const word: UnsentWord = {
      until: wordUntil(act.now, own ? days : WORD_DAYS.heard),
      reason,
      by: act.officer.name,
      saidBy: own ? null : saidBy,
      at: act.now,
    }
    const { days: unsentDays } = unsentNow(act.register, act.now)
    putSetting(act.register, WORD, word)
    journal.record({
      noun: 'closing',
      entityId: WORD,
      verb: 'unsent-allowed',
      payload: { ...word, unsentDays },
      scope: 'local',
    })
    return done({ until: word.until })
  })
