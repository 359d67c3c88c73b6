import { z } from 'zod'
import { Instant, PlainDate } from '../time/model.ts'
import { addDays, dayOf, daysBetween } from '../time/rules.ts'

/* A PC that has told nobody for days holds the only copy of the commune's work. It warns, then the leader has to know
   of it; but the counter is there for the citizen, so one word, at any moment, opens it again. */

/** Calendar days since the oldest act that the shared system has not answered. */
export const UnsentCap = z
  .strictObject({
    /** From so many on it is said on the start screen and at closing. */
    warnDays: z.int().min(1).max(60),
    /** From so many on no receipt is issued without the leader's word. */
    askDays: z.int().min(2).max(90),
  })
  .refine((cap) => cap.warnDays < cap.askDays, { path: ['askDays'], message: 'asks before it warns' })
export type UnsentCap = z.infer<typeof UnsentCap>
export const defaultUnsentCap: UnsentCap = { warnDays: 3, askDays: 7 }

/** What the leader says lasts at most so many days, what an officer writes down of a telephone call one. */
export const WORD_DAYS = { leader: 14, heard: 1 } as const

/** Somebody lets the counter go on. */
export const UnsentWord = z.strictObject({
  /** The last day it holds for. */
  until: PlainDate,
  reason: z.string(),
  /** Who wrote it down. */
  by: z.string(),
  /** Who said so on the telephone; null: the leader's own entry. */
  saidBy: z.string().nullable(),
  at: Instant,
})
export type UnsentWord = z.infer<typeof UnsentWord>

/** fine · warn: said · ask: no receipt without the leader's word · allowed: the word is there. */
export const UnsentStand = z.enum(['fine', 'warn', 'ask', 'allowed'])
export type UnsentStand = z.infer<typeof UnsentStand>

/** How long this PC has told nobody, and what follows from it. */
export function unsentStand({
  oldestAt,
  now,
  cap,
  word,
}: {
  oldestAt: Instant | null
  now: Instant
  cap: UnsentCap
  word: UnsentWord | null
}): { days: number; stand: UnsentStand } {
  const today = dayOf(now)
  const days = oldestAt === null ? 0 : Math.max(0, daysBetween(dayOf(oldestAt), today))
  if (days < cap.warnDays) return { days, stand: 'fine' }
  if (days < cap.askDays) return { days, stand: 'warn' }
  return { days, stand: holds(word, today) ? 'allowed' : 'ask' }
}

/* A word given under a clock that was ahead would otherwise hold for years. */
function holds(word: UnsentWord | null, today: PlainDate): boolean {
  return word !== null && today <= word.until && daysBetween(today, word.until) < WORD_DAYS.leader
}

/** The last day of a word for so many days, today being the first. */
export function wordUntil(now: Instant, days: number): PlainDate {
  return addDays(dayOf(now), days - 1)
}
