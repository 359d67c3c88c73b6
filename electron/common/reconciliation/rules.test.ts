import { expect, it } from 'vitest'
import { ACTIONS } from '../dossiers/actions.ts'
import { ALL } from '../dossiers/statuses.ts'
import type { Instant } from '../time/model.ts'
import { FINDINGS } from './model.ts'
import { mendOf, nextAct } from './rules.ts'

const at = (moment: string) => moment as Instant

it('the act that is offered is one that its state accepts', () => {
  const offered = FINDINGS.flatMap((finding) =>
    ALL.flatMap((status) => {
      const act = nextAct(finding, status)
      return act ? [{ finding, status, accepted: ACTIONS[act].from?.includes(status) }] : []
    }),
  )
  expect(offered.filter(({ accepted }) => !accepted)).toEqual([])
  expect(offered.length).toBeGreaterThan(FINDINGS.length * 8)
})

it('the moment of an act is the earliest that a sign tells of; a shelf tells none, the act has happened all the same', () => {
  const paid = { of: 'paid' as const, at: at('2026-11-24T04:00:00.000Z') }
  const was = { of: 'was-here' as const, at: at('2026-11-24T03:00:00.000Z') }
  const shelf = { of: 'off-shelf' as const, at: at('2026-11-24T01:00:00.000Z') }
  const mend = (signs: Parameters<typeof mendOf>[1]['signs']) =>
    mendOf('return-unrecorded', { status: 'ready', signs })
  expect(mend([paid, was, shelf])).toEqual({ to: 'act', act: 'return', earlier: true, happenedAt: was.at })
  expect(mend([shelf])).toEqual({ to: 'act', act: 'return', earlier: true, happenedAt: null })
  expect(
    mendOf('not-returned', { status: 'refused', signs: [{ of: 'ready', at: was.at, notified: true }] }),
  ).toEqual({
    to: 'act',
    act: 'return',
    earlier: false,
    happenedAt: null,
  })
})

it('what was declined is looked at from both sides; what has not gone is sent', () => {
  const unsent = { of: 'unsent' as const, entries: 2, files: 0 }
  const refused = { of: 'refused' as const, epoch: 1, seq: 7, reason: '' }
  expect(mendOf('upstream', { status: 'ready', signs: [unsent, refused] })).toEqual({
    to: 'review',
    epoch: 1,
    seq: 7,
  })
  expect(mendOf('upstream', { status: 'ready', signs: [unsent] })).toEqual({ to: 'closing' })
})
