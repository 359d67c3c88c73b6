import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Instant } from '../time/model.ts'
import { toInstant } from '../time/rules.ts'
import { defaultUnsentCap, type UnsentWord, unsentStand, WORD_DAYS, wordUntil } from './unsent-cap.ts'

const DAY = 86_400_000
const start = Date.parse('2026-11-20T02:00:00.000Z')
const after = (days: number) => toInstant(start + days * DAY)
const word = (now: Instant, days: number): UnsentWord => ({
  until: wordUntil(now, days),
  reason: 'Đứt cáp',
  by: 'a1',
  saidBy: null,
  at: now,
})
const stand = (days: number, said: UnsentWord | null = null) =>
  unsentStand({ oldestAt: after(0), now: after(days), cap: defaultUnsentCap, word: said }).stand

it('says nothing, warns, then asks; nothing unsent is fine however long', () => {
  expect([0, 2, 3, 6, 7, 30].map((days) => stand(days))).toEqual([
    'fine',
    'fine',
    'warn',
    'warn',
    'ask',
    'ask',
  ])
  const idle = { oldestAt: null, now: after(400), cap: defaultUnsentCap, word: null }
  expect(unsentStand(idle)).toEqual({ days: 0, stand: 'fine' })
})

it('two weeks without a line: each word opens the counter for its days, and one is always enough', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 7, max: 400 }),
      fc.integer({ min: 1, max: WORD_DAYS.leader }),
      (day, days) => {
        const said = word(after(day), days)
        expect(stand(day, said)).toBe('allowed')
        expect(stand(day + days - 1, said)).toBe('allowed')
        expect(stand(day + days, said)).toBe('ask')
      },
    ),
  )
})

it('a word given under a clock that was years ahead does not hold', () => {
  expect(stand(10, word(after(3_000), 1))).toBe('ask')
})
