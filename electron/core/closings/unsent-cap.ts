import { type UnsentWord, WORD_DAYS, wordUntil } from '../../common/closings/unsent-cap.ts'
import { commit } from '../commit.ts'
import type { UseCase } from '../dispatch.ts'
import { done, refuse } from '../outcome.ts'
import { putUnsentCap, putUnsentWord, unsentNow } from './check-unsent.ts'

/** For how long this PC has told nobody, for screens. */
export const showUnsent: UseCase<'closings.unsent'> = ({ register, now }) => {
  const { cap, word, oldestAt, days, stand } = unsentNow(register, now)
  return done({ cap, oldestAt, days, stand, word: stand === 'allowed' ? word : null })
}

/** The administrator's choice. */
export const setUnsentCap: UseCase<'closings.setCap'> = (act, { cap }) =>
  commit(act, (journal) => {
    const before = unsentNow(act.register, act.now).cap
    putUnsentCap(act.register, cap)
    journal.record({
      noun: 'closing',
      entityId: 'unsent-cap',
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
    putUnsentWord(act.register, word)
    journal.record({
      noun: 'closing',
      entityId: 'unsent-word',
      verb: 'unsent-allowed',
      payload: { ...word, unsentDays },
      scope: 'local',
    })
    return done({ until: word.until })
  })
