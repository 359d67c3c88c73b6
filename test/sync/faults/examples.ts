import type { Fault, Step } from './fault.ts'

/* Stories that are told each time: each needs several things in a row that chance seldom brings together. */

const calm = { faults: [], kill: null }
const lost: Fault = { kind: 'lost-answer' }
const overtaken = Array.from({ length: 6 }, (): Fault => ({ kind: 'overtaken' }))
const half: Fault = { kind: 'cut-request', at: 0.6 }
const on = { station: 0 } as const
const next = { station: 1 } as const
const last = { station: 2 } as const

export const EXAMPLES: readonly (readonly Step[])[] = [
  // The answer that lifts a fence is lost: what waited behind it is told as accepted to nobody, unless it is asked again.
  [
    { kind: 'take-in-refused', ...on },
    { kind: 'scan', ...on, which: 0, kilobytes: 3 },
    { kind: 'sync', ...on, weather: calm },
    { kind: 'mend', ...on },
    { kind: 'sync', ...on, weather: { faults: [null, lost], kill: null } },
  ],
  // A file that breaks off twice, and the PC dies before the line is back.
  [
    { kind: 'sync', ...on, weather: calm },
    { kind: 'take-in', ...on, many: 1 },
    { kind: 'scan', ...on, which: 0, kilobytes: 150 },
    {
      kind: 'sync',
      ...on,
      weather: { faults: [null, null, half, null, half], kill: { at: 'asleep', after: 1 } },
    },
    { kind: 'sync', ...on, weather: calm },
  ],
  // Of three batches side by side the first is late: the others must not be taken before it.
  [
    { kind: 'take-in', ...on, many: 5 },
    { kind: 'take-in', ...on, many: 5 },
    { kind: 'sync', ...on, weather: { faults: [null, { kind: 'late' }], kill: null } },
    { kind: 'take-in', ...on, many: 5 },
    {
      kind: 'sync',
      ...on,
      weather: { faults: [null, { kind: 'late' }, null, { kind: 'late' }], kill: null },
    },
  ],
  // Batches that are overtaken again and again: the ones in front wait for them, and nothing is taken back for it.
  [
    { kind: 'sync', ...on, weather: calm },
    { kind: 'take-in', ...on, many: 5 },
    { kind: 'take-in', ...on, many: 5 },
    { kind: 'take-in', ...on, many: 5 },
    { kind: 'sync', ...on, weather: { faults: [null, ...overtaken], kill: null } },
  ],
  // A PC that is no more, and two that want what it had: cut between, killed between, each asking for what the other has.
  [
    { kind: 'take-in', ...last, many: 5 },
    { kind: 'scan', ...last, which: 0, kilobytes: 20 },
    { kind: 'take-in-refused', ...last },
    { kind: 'act', ...last, which: 1, who: 0, what: 0, seed: 0 },
    { kind: 'sync', ...last, weather: calm },
    { kind: 'die', ...last },
    { kind: 'sync', ...on, weather: calm },
    { kind: 'sync', ...next, weather: calm },
    { kind: 'want', ...on },
    { kind: 'want', ...next },
    {
      kind: 'sync',
      ...on,
      weather: { faults: [null, lost, null, half, lost], kill: { at: 'after-commit', after: 2 } },
    },
    {
      kind: 'sync',
      ...next,
      weather: { faults: [null, null, lost], kill: { at: 'before-transaction', after: 3 } },
    },
    { kind: 'sync-twice', ...on, weather: calm, other: { faults: [null, lost], kill: null } },
  ],
]
