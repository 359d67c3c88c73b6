import type { Dossier } from '../../../db/tables/dossiers.ts'
import type { Applicant } from '../../../electron/common/applicants/model.ts'
import type { Calendar } from '../../../electron/common/calendar/model.ts'
import type { DeadlineRules } from '../../../electron/common/deadlines/model.ts'
import { handOverBy } from '../../../electron/common/deadlines/hand-over-by.ts'
import { stepDueAt } from '../../../electron/common/deadlines/step-due.ts'
import { formatDossierNo, stationRange } from '../../../electron/common/dossiers/number.ts'
import type { DossierAction } from '../../../electron/common/dossiers/model.ts'
import { reduceDossier } from '../../../electron/common/dossiers/rules.ts'
import { stepBegun } from '../../../electron/common/dossiers/step-rules.ts'
import type { LimitUnit, Procedure } from '../../../electron/common/procedures/model.ts'
import type { Intake } from '../../../electron/common/receipts/model.ts'
import { dueFor, everythingBrought, factsOf, personOf } from '../../../electron/common/receipts/rules.ts'
import type { Commune } from '../../../electron/common/station/model.ts'
import type { PlainDate } from '../../../electron/common/time/model.ts'
import { dayOf } from '../../../electron/common/time/rules.ts'
import { newId } from '../../../electron/common/uuid.ts'
import { type Fate, liveThrough, type Staff } from './life.ts'
import { officeDays } from './office-days.ts'
import { newApplicant } from './people.ts'
import { makeRandom, type Weighted } from './random.ts'

/* What a ward's counter takes in: some 500 dossiers a day at three stations, more than half of them certified copies
   that are back in the citizen's hand the same day. Only what is in force in the product's own catalogue occurs. */

export const PER_DAY = 500
/** Dossiers nobody has finished yet, whatever the size of the register, and results waiting to be handed back. */
const OPEN = 300
const WAITING = 150
/** They lie among the newest so many. */
const NEWEST = 4000
const REGULARS = 0.84

const STATIONS: Weighted<number> = [
  [0, 50],
  [1, 32],
  [2, 18],
]
const OFTEN: Record<string, number> = {
  '2.000815': 480,
  '2.000884': 120,
  '1.001193': 70,
  '1.004222': 70,
  '2.000908': 50,
  '1.000656': 30,
  '1.013978': 30,
  '1.012796': 15,
  '1.011607': 15,
  '1.011608': 15,
}
const SELDOM = 6
const UNFINISHED: Weighted<Fate> = [
  ['received', 30],
  ['processing', 58],
  ['to-sign', 12],
]

export type Setting = {
  commune: Commune
  calendar: Calendar
  rules: DeadlineRules
  procedures: readonly Procedure[]
  staff: Staff
  /** The last day on which anything happened. */
  lastDay: PlainDate
}

export type Made = {
  dossier: Dossier
  /** What the officer would have typed, for those who take it in through the use case instead. */
  intake: Intake
  day: PlainDate
  stationIndex: number
  sequence: number
}

/**
 * So many dossiers, oldest first, the same ones for the same seed (but for their ids).
 * @param perDay how many a working day brings
 */
export function* makeDossiers(setting: Setting, count: number, seed = 1, perDay = PER_DAY): Generator<Made> {
  const { commune, calendar, rules, procedures, staff } = setting
  const random = makeRandom(seed)
  const dayCount = Math.ceil(count / perDay)
  const days = officeDays(calendar, setting.lastDay, dayCount)
  const known: { id: string; applicant: Applicant }[] = []
  const identified = new Set<string>()
  const inForce = procedures.filter((one) => one.inForce)
  const often = inForce.map((one) => [one, OFTEN[one.code] ?? SELDOM] as const)
  const oftenUnfinished = often.filter(([one]) => !one.noWait)
  const newest = Math.min(count, NEWEST)

  for (let done = 0, place = 0; done < count; place++) {
    const today = Math.min(count - done, perDay)
    const used = [0, 0, 0]
    const parts = Array.from({ length: today }, () => random.next() * 0.98).sort((a, b) => a - b)
    for (const part of parts) {
      const fate = fateOf(done >= count - newest)
      const procedure = random.weighted(
        fate === 'received' || fate === 'processing' ? oftenUnfinished : often,
      )
      const receivedAt = days.moment(place, part)
      const person = somebody(Date.parse(receivedAt))
      const intake = intakeOf(person.applicant, procedure)
      const promise = dueFor(procedure, intake.channel, { receivedAt, calendar, rules })
      if (!promise.ok) throw new Error(`${procedure.code}: ${promise.why}`)
      const facts = factsOf({ intake, procedure, ...promise, receivedAt, calendarVersion: calendar.version })
      const actions = liveThrough(
        random,
        days,
        staff,
        {
          receivedAt,
          dueAt: facts.dueAt,
          applicantName: facts.applicant.name,
          applicantIdNumber: facts.applicant.idNumber,
          signOffRequired: procedure.signOffRequired,
          departmentSignOff: procedure.departmentSignOff,
          steps: procedure.steps,
          handOverBy: procedure.noWait ? null : handOverBy(receivedAt, calendar, rules),
          noWait: procedure.noWait,
          received: place + part,
          due: days.placeOf(dayOf(facts.dueAt)) + 0.99,
          end: dayCount - 0.001,
        },
        fate,
      )
      const stationIndex = random.weighted(STATIONS)
      const range = stationRange(stationIndex, commune.numberPattern)
      const sequence = range.first + used[stationIndex]!
      used[stationIndex]! += 1
      const day = days.day(place)
      yield {
        dossier: {
          id: newId(Date.parse(receivedAt)),
          dossierNo: formatDossierNo(commune.numberPattern, commune.agencyId, day, sequence),
          applicantId: person.id,
          facts,
          actions: fate === 'returned' ? actions : withSteps(actions, facts.limit.unit),
        },
        intake,
        day,
        stationIndex,
        sequence,
      }
      done += 1
    }
  }

  /* What is still open has a step with a clock; of what is over nobody asks any more. */
  function withSteps(actions: readonly DossierAction[], unit: LimitUnit): DossierAction[] {
    const lived: DossierAction[] = []
    for (const action of actions) {
      const before = reduceDossier(lived)
      const after = reduceDossier([...lived, action])!
      const step = stepBegun(before, after)
      const due = step && step.days > 0 ? stepDueAt(action.at, step.days, unit, calendar, after.dueAt) : null
      lived.push(due ? { ...action, stepDueAt: due } : action)
    }
    return lived
  }

  function fateOf(isNew: boolean): Fate {
    if (!isNew) return 'returned'
    const lot = random.next() * newest
    if (lot < Math.min(OPEN, newest * 0.4)) return random.weighted(UNFINISHED)
    return lot < Math.min(OPEN + WAITING, newest * 0.6) ? 'ready' : 'returned'
  }

  function somebody(now: number) {
    if (known.length > 0 && random.happens(REGULARS)) return random.pick(known)
    let applicant = newApplicant(random)
    while (identified.has(applicant.idNumber)) applicant = newApplicant(random)
    identified.add(applicant.idNumber)
    const person = { id: newId(now), applicant }
    known.push(person)
    return person
  }

  function intakeOf(applicant: Applicant, procedure: Procedure): Intake {
    const wish = random.weighted(CHANNELS)
    const channel = procedure.limits[wish] ? wish : 'counter'
    return {
      applicant,
      applicantId: null,
      authorised: random.happens(0.03) ? { ...personOf(newApplicant(random)), document: null } : null,
      priority: random.happens(0.02) ? ['elderly'] : [],
      procedureCode: procedure.code,
      posted: null,
      request: procedure.name,
      channel,
      components: everythingBrought(procedure, channel),
      sets: 1,
      returnBy: channel === 'online' ? 'online' : 'counter',
      returnAddress: null,
      fees: { copies: random.between(1, 4), pages: random.between(1, 6), chosen: [] },
    }
  }
}

const CHANNELS: Weighted<Intake['channel']> = [
  ['counter', 85],
  ['online', 12],
  ['post', 3],
]
