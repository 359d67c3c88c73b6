import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { openRegister } from '../../../db/engine/open.ts'
import type { Register } from '../../../db/engine/query.ts'
import { putApplicant } from '../../../db/tables/applicants.ts'
import { appendAction, findDossier, insertDossier, putDossierApplicant } from '../../../db/tables/dossiers.ts'
import { entriesAfter } from '../../../db/tables/journal.ts'
import { openTestCounter, type TestCounter } from '../../../test/support/counter.ts'
import { correctionOf } from '../../../test/support/correction.ts'
import { anIntake } from '../../../test/support/intake.ts'
import { actAtRandom, peopleOf, tryAct } from '../../../test/support/whole-life.ts'
import type { Role } from '../../common/api-spec.ts'
import type { WorkingTime } from '../../common/deadlines/working-time-between.ts'
import { ACTIONS } from '../../common/dossiers/actions.ts'
import { STATUSES } from '../../common/dossiers/statuses.ts'
import type { DossierAction, DossierFacts } from '../../common/dossiers/model.ts'
import { apply, reduceDossier } from '../../common/dossiers/rules.ts'
import { standingActions } from '../../common/dossiers/standing-actions.ts'
import type { Reply } from '../../common/reply.ts'
import type { Instant } from '../../common/time/model.ts'

/* The journal is the centre: whatever the register shows of its dossiers can be made anew from it. */

let test: TestCounter
beforeEach(async () => {
  test = await openTestCounter('2026-11-20T01:00:00.000Z')
})
afterEach(() => test.close())

type Said = {
  action?: DossierAction
  dossierNo: string
  /** Of an intake with its facts; of a correction, whose the dossier is from now on. */
  register?: { applicantId: string; applicant: { name: string }; facts?: DossierFacts }
}

/** Makes the dossiers of a register anew from a journal, in an empty register. */
function replay(from: Register, into: Register): void {
  for (const entry of entriesAfter(from, { epoch: 0, seq: 0, limit: 10_000 })) {
    if (entry.noun !== 'dossier' || entry.payload === null) continue
    const { action, dossierNo, register } = JSON.parse(entry.payload) as Said
    if (!action) continue
    if (register) {
      const { applicantId, applicant } = register
      putApplicant(into, {
        id: applicantId,
        kind: 'citizen',
        name: applicant.name,
        foldedName: '',
        idNumber: null,
        phone: null,
        person: '{}',
        updatedAt: entry.at,
      })
      putDossierApplicant(into, entry.entityId, applicantId)
    }
    if (register?.facts) {
      const { applicantId, facts } = register
      insertDossier(
        into,
        { id: entry.entityId, dossierNo, applicantId, facts, actions: [action] },
        apply(null, action),
      )
    } else {
      const { actions } = findDossier(into, entry.entityId)!
      appendAction(into, entry.entityId, action, reduceDossier([...actions, action])!)
    }
  }
}

const TABLES = ['dossiers', 'dossier_actions'] as const
/** Every row, JSON columns read: the order of their keys says nothing. */
const contentOf = (db: Register) =>
  TABLES.map((table) =>
    (db.raw.prepare(`SELECT * FROM ${table} ORDER BY 1, 2`).all() as Record<string, unknown>[]).map((row) => {
      const read = (value: unknown): unknown =>
        typeof value === 'string' && value.startsWith('{') ? JSON.parse(value) : value
      return Object.fromEntries(Object.entries(row).map(([name, value]) => [name, read(value)]))
    }),
  )

/** What a day may ask of a dossier; whether the dossier allows it is the register's business. */
const STEPS: ((
  on: { dossierId: string; version: number },
  colleague: string,
) => [Role, () => Promise<unknown>])[] = [
  (on, toId) => ['officer', () => test.call('dossiers.handOver', { ...on, toId, note: '' })],
  (on) => ['specialist', () => test.call('dossiers.markReady', { ...on, note: 'xong' })],
  (on) => ['head', () => test.call('dossiers.approve', { ...on, note: '' })],
  (on) => ['leader', () => test.call('dossiers.signOff', { ...on, note: '' })],
  (on) => ['leader', () => test.call('dossiers.sendBack', { ...on, reason: 'thiếu dấu' })],
  (on) => ['officer', () => test.call('dossiers.notify', { ...on, by: 'phone', reached: true, note: '' })],
  (on) => [
    'officer',
    () =>
      test.call('dossiers.return', {
        ...on,
        receiver: 'Người Nhận',
        receiverIdNumber: null,
        relation: 'applicant',
        idChecked: true,
      }),
  ],
  (on) => [
    'specialist',
    () =>
      test.call('apologies.draft', {
        ...on,
        reason: 'cần xác minh',
        cause: 'complex-case',
        responsible: 'A B',
        newDueAt: '2026-12-10T10:00:00.000Z' as Instant,
      }),
  ],
  (on) => ['leader', () => test.call('apologies.signOff', on)],
  (on) => ['officer', () => test.call('dossiers.undo', on)],
  (on) => ['specialist', () => test.call('dossiers.undo', on)],
  (on) => ['officer', () => correct(on)],
  (on) => ['officer', () => test.call('receipts.void', { ...on, reason: 'nhận nhầm', typed: lastFour(on) })],
]

/** A day on which each kind of act comes about: one dossier from its reception to its return, one that is late. */
const ROAD: readonly [dossier: number, step: number][] = [
  ...[0, 11, 0, 1, 2, 3, 5, 6].map((step): [number, number] => [0, step]),
  ...[0, 0, 7, 8, 12].map((step): [number, number] => [1, step]),
]

const lastFour = ({ dossierId }: { dossierId: string }) =>
  findDossier(test.counter.open!.register, dossierId)!.dossierNo.slice(-4)

/** Another name, another person's number, other papers: whatever a correction brings along. */
async function correct(on: { dossierId: string; version: number }) {
  const as = await correctionOf(test, on.dossierId)
  return test.call('receipts.correct', {
    ...on,
    reason: 'nhập nhầm',
    sameOpenConfirmed: true,
    correction: {
      ...as,
      applicant: {
        ...as.applicant,
        name: `${as.applicant.name} ${on.version}`,
        idNumber: anIntake({ person: on.version % 4 }).applicant.idNumber,
      },
      channel: as.channel === 'counter' ? 'online' : 'counter',
      components: as.components.map((one) => ({ ...one, originals: one.originals + 1 })),
      sets: (as.sets % 9) + 1,
    },
  })
}

it('replaying the journal gives the same dossiers, whatever the day was', async () => {
  const colleague = (await (await test.as('administrator'), test.ok('accounts.list', {}))).find(
    (one) => one.role === 'specialist',
  )!.id
  let minute = 0
  const day = fc.array(fc.tuple(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: STEPS.length })), {
    minLength: 5,
    maxLength: 30,
  })
  let copies = 0
  await fc.assert(
    fc.asyncProperty(day, async (steps) => {
      const dossiers: string[] = []
      for (const [which, step] of steps) {
        test.setNow(new Date(Date.parse('2026-11-20T01:00:00.000Z') + minute++ * 60_000).toISOString())
        const id = dossiers[which]
        if (!id) {
          await test.as('officer')
          const { dossierId } = await test.ok('receipts.issue', {
            intake: anIntake({ person: minute, procedure: which % 2 ? '1.004222' : '1.004837' }),
            draftId: null,
            clockConfirmed: true,
          })
          dossiers.push(dossierId)
          continue
        }
        const { state } = await test.ok('dossiers.get', { id })
        const [role, send] = STEPS[step % STEPS.length]!({ dossierId: id, version: state.version }, colleague)
        await test.as(role)
        const reply = (await send()) as Reply<unknown, string>
        if (!reply.ok) expect(reply.error.code).not.toBe('INTERNAL')
      }
      const original = test.counter.open!.register
      const again = openRegister({ path: join(test.folder, `replayed-${copies++}.db`), key: randomBytes(32) })
      replay(original, again)
      expect(contentOf(again)).toEqual(contentOf(original))
      again.close()
    }),
    { numRuns: 8, examples: [[[...ROAD]]] },
  )
  const kinds = test.counter
    .open!.register.raw.prepare('SELECT DISTINCT kind FROM dossier_actions')
    .pluck()
    .all()
  expect(kinds.length).toBeGreaterThan(9)
})

/** What every life keeps to, whoever did or tried whatever. */
async function expectLawful(id: string): Promise<void> {
  const { actions } = findDossier(test.counter.open!.register, id)!
  const standing = standingActions(actions)
  let asked = 0
  let allowed = 1
  for (const action of standing) {
    if (action.kind === 'ask-supplement') asked += 1
    if (action.kind === 'allow-supplement') {
      expect(action.officer.role).toBe('leader')
      allowed = asked + 1
    }
    expect(asked, 'supplements asked for without leave').toBeLessThanOrEqual(allowed)
  }
  expect(standing.filter((one) => one.kind === 'sign-apology').length).toBeLessThanOrEqual(1)
  for (const [index, action] of actions.entries()) {
    expect(ACTIONS[action.kind].roles).toContain(action.officer.role)
    const state = reduceDossier(actions.slice(0, index + 1))!
    expect(STATUSES[state.status].national).toBeGreaterThanOrEqual(2)
    if (action.kind === 'receive-supplement' || action.kind === 'obligation-met') {
      const before = reduceDossier(actions.slice(0, index))!
      expect(action.newDueAt >= before.dueAt, 'waiting never makes a promise earlier').toBe(true)
      expect(state.dueAt).toBe(action.newDueAt)
    }
  }
  const clock = await test.ok('dossiers.clock', { id })
  const minutes = (time: WorkingTime) => {
    const parts = [time.workingDays, time.hours, time.minutes]
    expect(Math.min(...parts), 'a clock below zero').toBeGreaterThanOrEqual(0)
    return (time.workingDays * clock.hoursPerDay + time.hours) * 60 + time.minutes
  }
  expect(minutes(clock.local)).toBeLessThanOrEqual(minutes(clock.total))
  for (const stretch of [...clock.waits, ...clock.upward]) minutes(stretch.time)
}

it('whatever officers of any role try, no rule is broken and the journal tells all of it', async () => {
  const people = await peopleOf(test)
  const pick = fc.record({
    which: fc.nat({ max: 3 }),
    who: fc.nat(),
    what: fc.nat(),
    seed: fc.nat(),
    how: fc.constantFrom('offered', 'offered', 'offered', 'offered', 'any', 'correct', 'void'),
    /** Minutes until it happens: at once, an hour and a half, a day, three days. */
    later: fc.constantFrom(1, 1, 90, 1440, 4320),
  })
  const kinds = new Set<string>()
  let now = Date.parse('2026-11-20T01:00:00.000Z')
  let person = 100
  let copies = 0
  await fc.assert(
    fc.asyncProperty(fc.array(fc.noBias(pick), { minLength: 40, maxLength: 80 }), async (picks) => {
      const dossiers: string[] = []
      for (const { which, how, later, ...choice } of picks) {
        now += later * 60_000
        test.setNow(new Date(now).toISOString())
        const id = dossiers[which]
        if (!id) {
          await test.as('officer')
          const procedure = ['1.004222', '2.000950', '1.011607'][dossiers.length % 3]!
          const intake = anIntake({ person: person++, procedure })
          const taken = await test.ok('receipts.issue', { intake, draftId: null, clockConfirmed: true })
          dossiers.push(taken.dossierId)
          continue
        }
        const on = { dossierId: id, version: (await test.ok('dossiers.get', { id })).state.version }
        if (how === 'correct' || how === 'void') {
          await test.as('officer')
          if (how === 'correct') await correct(on)
          else if (choice.seed % 5 === 0)
            await test.call('receipts.void', { ...on, reason: 'nhận nhầm', typed: lastFour(on) })
          continue
        }
        const done = await (how === 'any' ? tryAct : actAtRandom)(test, people, id, choice)
        if (done?.reply.ok) kinds.add(done.kind)
        else if (done?.reply.ok === false) expect(done.reply.error.code).not.toBe('INTERNAL')
      }
      await test.as('leader')
      for (const id of dossiers) await expectLawful(id)
      const original = test.counter.open!.register
      const again = openRegister({ path: join(test.folder, `any-${copies++}.db`), key: randomBytes(32) })
      replay(original, again)
      expect(contentOf(again)).toEqual(contentOf(original))
      again.close()
    }),
    { numRuns: 10 },
  )
  // Most kinds come up; which ones is left to chance.
  expect(kinds.size).toBeGreaterThan(14)
})
