import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Instant } from '../time/model.ts'
import { earliestNext, happenedAt, recordedLate } from './dated-acts.ts'
import type { DossierAction } from './model.ts'

const at = (text: string) => text as Instant
const officer = { id: 'o', name: 'An', role: 'officer' }
const RECEIVED = at('2026-11-20T01:00:00.000Z')
const NOW = at('2026-11-24T02:00:00.000Z')

let ids = 0
const act = (rest: { at: Instant } & Record<string, unknown>) =>
  ({ id: String(++ids), officer, ...rest }) as unknown as DossierAction
const receive = (typed: Instant) => act({ kind: 'receive', at: typed })
const handOver = (when: Instant) => act({ kind: 'hand-over', at: when })

it('nothing happens before the step before it; a call and a correction are no steps', () => {
  const actions = [
    receive(at('2026-11-21T01:00:00.000Z')),
    handOver(at('2026-11-22T03:00:20.000Z')),
    act({ kind: 'notify', at: at('2026-11-23T08:00:00.000Z') }),
    act({ kind: 'correct', at: at('2026-11-23T09:00:00.000Z') }),
  ]
  expect(earliestNext(RECEIVED, actions)).toBe('2026-11-22T03:00:20.000Z')
  const ask = (moment: string) => happenedAt({ at: at(moment) }, RECEIVED, actions, NOW)
  expect(ask('2026-11-22T02:59:59.000Z')).toEqual({ fault: 'HAPPENED_TOO_EARLY' })
  // Said to the minute, it is right after the step of that minute.
  expect(ask('2026-11-22T03:00:00.000Z')).toEqual({ at: '2026-11-22T03:00:20.000Z' })
  expect(ask('2026-11-24T02:00:00.000Z')).toEqual({ at: NOW })
  expect(ask('2026-11-24T02:01:00.000Z')).toEqual({ fault: 'HAPPENED_NOT_YET' })
})

it('what was taken in on paper before it was typed counts from the paper; what was taken back has no say', () => {
  const given = handOver(at('2026-11-23T03:00:00.000Z'))
  const undo = act({ kind: 'undo', at: at('2026-11-23T03:05:00.000Z'), undoneId: given.id })
  const actions = [receive(at('2026-11-22T01:00:00.000Z')), given, undo]
  expect(happenedAt({ at: at('2026-11-20T02:00:00.000Z') }, RECEIVED, actions, NOW)).toEqual({
    at: '2026-11-20T02:00:00.000Z',
  })
})

it('whatever is said: the moments of the steps stay in order and none lies ahead', () => {
  const minute = fc
    .integer({ min: -2_000, max: 8_000 })
    .map((after) => at(new Date(Date.parse(RECEIVED) + after * 60_000).toISOString()))
  fc.assert(
    fc.property(fc.array(minute, { maxLength: 12 }), (said) => {
      const actions = [receive(RECEIVED)]
      for (const moment of said) {
        const when = happenedAt({ at: moment }, RECEIVED, actions, NOW)
        if ('at' in when) actions.push(handOver(when.at))
      }
      const moments = actions.map((one) => one.at)
      expect(moments).toEqual(moments.toSorted())
      expect(moments.every((one) => one <= NOW)).toBe(true)
    }),
  )
})

it('recorded late is what says so and still stands', () => {
  const late = act({ kind: 'hand-over', at: RECEIVED, entered: { at: NOW, reason: 'mất điện' } })
  const undone = act({ kind: 'mark-ready', at: RECEIVED, entered: { at: NOW, reason: 'nhầm' } })
  const undo = act({ kind: 'undo', at: NOW, undoneId: undone.id })
  expect(recordedLate([receive(RECEIVED), late, undone, undo])).toEqual([late])
})
