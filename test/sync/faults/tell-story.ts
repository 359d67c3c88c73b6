import { randomBytes } from 'node:crypto'
import { toInstant } from '../../../electron/common/time/rules.ts'
import { correctionOf } from '../../support/correction.ts'
import { note, scan } from '../../support/evening.ts'
import { anIntake } from '../../support/intake.ts'
import { actAtRandom } from '../../support/whole-life.ts'
import type { Step } from './fault.ts'
import { keepsItsWord, type Witness } from './invariants.ts'
import type { Station } from './station.ts'
import type { World } from './world.ts'

const HOUR = 3_600_000
const MINUTE = 60_000

/** Lets a story happen, and looks after each step whether anything was claimed that is not so. */
export async function tellStory(world: World, steps: readonly Step[], witness: Witness): Promise<void> {
  const days = world.stations.map(() => ({ ids: [] as string[], clockOff: 0, mostOff: 0 }))
  for (const [index, step] of steps.entries()) {
    const which = step.station % world.stations.length
    const station = world.stations[which]!
    const day = days[which]!
    world.line.pass(MINUTE)
    // Nobody sits at it any more.
    if (station === world.dead) continue
    if (step.kind === 'clock') day.clockOff += step.hours * HOUR
    day.mostOff = Math.max(day.mostOff, day.clockOff)
    station.test.setNow(toInstant(world.line.now() + day.clockOff))
    await take(world, station, day.ids, step, { index, which })
    await keepsItsWord(world, station, witness)
  }
  // The clocks are put right before the end: a PC that is behind its own journal takes nothing in.
  const latest = world.line.now() + Math.max(0, ...days.map(({ mostOff }) => mostOff)) + HOUR
  for (const station of world.stations) station.test.setNow(toInstant(latest))
}

async function take(
  world: World,
  station: Station,
  ids: string[],
  step: Step,
  { index, which }: { index: number; which: number },
): Promise<void> {
  const { test } = station
  switch (step.kind) {
    case 'take-in':
      for (let one = 0; one < step.many; one++) await takeIn(station, ids, index * 10 + one)
      return
    case 'take-in-refused':
      return takeIn(station, ids, index * 10, '12')
    case 'act': {
      const all = [...ids, ...takenOver(station)]
      const id = all[step.which % Math.max(1, all.length)]
      if (id) await actAtRandom(test, world.people[which]!, id, step)
      return test.as('officer')
    }
    case 'scan': {
      const id = ids[step.which % Math.max(1, ids.length)]
      if (id) await scan(test, id, randomBytes(Math.max(1, step.kilobytes * 1024)))
      return
    }
    case 'poison': {
      const entityId = ids[step.which % Math.max(1, ids.length)]
      const payload = { dossierNo: 7, files: 'none', receiver: { '\u0000': ['\ud800'] }, supersedes: 'x' }
      if (entityId) note(test, { noun: 'dossier', entityId, verb: 'returned', scope: 'upstream', payload })
      return
    }
    case 'mend':
      return mend(station)
    case 'clock':
      return
    case 'die':
      return world.die()
    case 'want':
      return want(station)
    case 'sync':
      await station.sync(step.weather)
      return
    case 'sync-twice':
      await station.syncTwice(step.weather, step.other)
      return
  }
}

async function takeIn({ test }: Station, ids: string[], person: number, phone?: string): Promise<void> {
  const intake = anIntake({ person })
  if (phone) intake.applicant = { ...intake.applicant, phone }
  // A clock that was put back is refused here, and rightly: then nobody is taken in.
  const reply = await test.call('receipts.issue', {
    intake,
    draftId: null,
    refusalConfirmed: true,
    clockConfirmed: true,
    sameOpenConfirmed: true,
  })
  if (reply.ok) ids.push(reply.data.dossierId)
}

/** Wants everything that is with the PC that is no more, where this one has heard of it. */
export async function want({ test }: Station): Promise<void> {
  const { stations } = await test.ok('copies.stranded', {})
  for (const { stationId } of stations) {
    await test.ok('copies.takeOverMany', { stationId, fieldName: null, holder: null, openOnly: false })
  }
}

/** Dossiers that came from the PC that is no more, and stand in this one's register. */
export function takenOver({ register }: Station): string[] {
  const rows = register.query.selectFrom('custodyArrivals').select('dossierId').where('state', '=', 'here')
  return register.all(rows.orderBy('dossierId')).map(({ dossierId }) => dossierId)
}

/** What an officer does about the first task: corrects what can be corrected, else sends it again. */
async function mend({ test }: Station): Promise<void> {
  const [task] = await test.ok('sync.refusals', {})
  if (!task?.dossierId) return
  const { dossierId, epoch, seq } = task
  if (task.resendable) return void (await test.call('sync.resend', { epoch, seq }))
  const { state } = await test.ok('dossiers.get', { id: dossierId })
  const correction = await correctionOf(test, dossierId)
  await test.call('receipts.correct', {
    dossierId,
    version: state.version,
    correction: { ...correction, applicant: { ...correction.applicant, phone: '0912345678' } },
    reason: 'Người nộp báo lại số đúng',
  })
}
