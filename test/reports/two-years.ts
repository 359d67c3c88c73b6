import type { DossierAction } from '../../electron/common/dossiers/model.ts'
import type { Channel } from '../../electron/common/procedures/model.ts'
import type { EndedOutcome, Ending } from '../../electron/common/dossiers/timeliness.ts'
import type { PlainDate } from '../../electron/common/time/model.ts'
import { addDays, clockOf, dayOf, instantAt } from '../../electron/common/time/rules.ts'
import { newId } from '../../electron/common/uuid.ts'
import type { NewAction } from '../../electron/core/act-on-dossier.ts'
import { type Made, makeDossiers, type Setting } from '../bench/register/make-dossiers.ts'
import { type OfficeDays, officeDays } from '../bench/register/office-days.ts'
import { makeRandom, type Random, type Weighted } from '../bench/register/random.ts'

/* Two years of a commune in which every road occurs that a dossier can take. While a dossier is made it is said what it
   must count as; nothing here asks the rules of the product how it counts. Days are places in the row of working days,
   so that "two days later" is an addition. */

const WORKING_DAYS = 500

/** What a dossier must count as, from its making. */
export type Expected = {
  id: string
  road: Road
  field: string
  channel: Channel
  received: PlainDate
  /** Void or given away: in no figure. */
  nowhere: boolean
  ended: { day: PlainDate; ending: Ending; outcome: EndedOutcome } | null
  /** The first day at whose end it was late while it was open; null: never. */
  lateFrom: PlainDate | null
}

const ROADS = [
  ['plain', 40],
  ['at-once', 14],
  ['supplement', 8],
  ['supplement-twice', 3],
  ['supplement-too-late', 2],
  ['supplement-open', 3],
  ['stopped-while-waiting', 2],
  ['stopped', 2],
  ['money', 3],
  ['upward', 4],
  ['apology', 5],
  ['withdrawn', 3],
  ['refused', 4],
  ['in-parts', 2],
  ['undone', 2],
  ['post-came-back', 2],
  ['sent-back', 2],
  ['never-begun', 2],
  ['void', 1],
  ['moved', 1],
] as const satisfies Weighted<string>
export type Road = (typeof ROADS)[number][0]
export const ALL_ROADS = ROADS.map(([road]) => road)
/** Roads with a wait: how far it moves the promise is plain to say for whole working days alone. */
const WITH_A_WAIT: readonly Road[] = ['supplement', 'supplement-twice', 'money']

/** So many dossiers over two years, the same ones for the same seed, each with what it must count as. */
export function* twoYears(setting: Setting, count: number, seed = 1) {
  const random = makeRandom(seed)
  const perDay = Math.ceil(count / WORKING_DAYS)
  const dayCount = Math.ceil(count / perDay)
  const days = officeDays(setting.calendar, setting.lastDay, dayCount)
  for (const made of makeDossiers(setting, count, seed, perDay)) {
    const { facts } = made.dossier
    const { noWait, supplementClock } = facts.procedure
    const isPlain = facts.limit.unit === 'working-day' && supplementClock === 'pause'
    let road = noWait ? 'at-once' : (random.weighted(ROADS) as Road)
    if (!noWait && (road === 'at-once' || (WITH_A_WAIT.includes(road) && !isPlain))) road = 'plain'
    yield live(made, road, { random, days, last: dayCount - 1, staff: setting.staff })
  }
}

type World = { random: Random; days: OfficeDays; last: number; staff: Setting['staff'] }

function live(
  made: Made,
  road: Road,
  { random, days, last, staff }: World,
): { made: Made; expected: Expected } {
  const { dossier, day } = made
  const { facts } = dossier
  const [begun] = dossier.actions as [Extract<DossierAction, { kind: 'receive' }>]
  const { officer, specialist, head, leader } = staff
  const actions: DossierAction[] = [begun]
  const came = days.placeOf(day)
  let due = days.placeOf(dayOf(facts.dueAt))
  let askedTwice: number | null = null
  let ended: Expected['ended'] = null
  let isOpenWait = false
  let nowhere = false
  let now = Date.parse(begun.at)

  const on = (place: number) => days.day(place)
  /** False when that day has not come yet. */
  const act = (place: number, by: DossierAction['officer'], action: NewAction): boolean => {
    if (place > last) return false
    now = Math.max(now + 1000, Date.parse(days.moment(place, random.next() * 0.3)))
    const at = new Date(now).toISOString()
    actions.push({ id: newId(now), at, officer: by, ...action } as DossierAction)
    return true
  }
  const end = (place: number, ending: Ending, judged = place) => {
    const inTime = judged < due ? 'early' : judged === due ? 'on-time' : 'late'
    ended = { day: on(place), ending, outcome: askedTwice === null ? inTime : 'late' }
  }
  const finish = (place: number, outcome: 'granted' | 'partial' | 'refused' = 'granted'): boolean => {
    const ready: NewAction = { kind: 'mark-ready', outcome, reason: 'theo hồ sơ', refusalNo: null, note: '' }
    if (!act(place, noWait ? officer : specialist, ready)) return false
    if (begun.departmentSignOff) act(place, head, { kind: 'approve', refusalNo: null, note: '' })
    if (begun.signOffRequired) act(place, leader, { kind: 'sign-off', refusalNo: null, note: '' })
    end(place, outcome === 'refused' ? 'refused' : 'result')
    return true
  }
  const giveOut = (place: number, relation: 'applicant' | 'post' = 'applicant') =>
    act(place, officer, {
      ...{ kind: 'return', receiver: facts.applicant.name, receiverIdNumber: null, relation },
      ...{ document: null, idChecked: true, lostSlip: false, trackingNo: null },
    })
  /** A working day before the promise, on it, or behind it; never before it came. */
  const somewhen = () => Math.max(came, due + random.weighted<number>(WHEN))
  const ask = (place: number, paper = 1): boolean => {
    const what = { items: ['Tờ khai có chữ ký'], reason: 'thiếu chữ ký', paperNo: `${paper}/PBS` }
    const isAsked = act(place, specialist, { kind: 'ask-supplement', ...what, answerBy: null })
    if (isAsked && place <= due) isOpenWait = true
    return isAsked
  }
  /** Answered: the promise goes on by as many working days as were waited, where it was still good. */
  const answer = (kind: 'receive-supplement' | 'obligation-met', asked: number, place: number): boolean => {
    const moved = asked <= due ? due + place - asked : due
    const newDueAt = moved === due ? promised() : instantAt(on(moved), clockOf(facts.dueAt))
    const how =
      kind === 'receive-supplement'
        ? { kind, note: '', clock: 'resumed' as const, newDueAt }
        : { kind, documentNo: '', note: '', newDueAt }
    if (!act(place, specialist, how)) return false
    due = moved
    isOpenWait = false
    return true
  }
  const promised = () => instantAt(on(due), clockOf(facts.dueAt))
  const { noWait } = facts.procedure

  const early = Math.max(came, Math.min(due, came + random.between(0, 2)))
  if (!noWait && road !== 'never-begun')
    act(came, officer, {
      ...{ kind: 'hand-over', toId: specialist.id, toDepartment: null, toName: specialist.name },
      ...{ toRole: 'specialist', confirmBy: null, note: '' },
    })
  switch (road) {
    case 'plain':
    case 'at-once': {
      const place = noWait ? came : somewhen()
      if (finish(place)) giveOut(place + random.between(0, 4))
      break
    }
    case 'supplement':
    case 'money': {
      const money = { kind: 'ask-obligation', what: 'Lệ phí trước bạ', amount: null, note: '' } as const
      const isAsked = road === 'money' ? act(early, specialist, money) : ask(early)
      isOpenWait = isAsked
      const back = early + random.between(0, 12)
      if (isAsked && answer(road === 'money' ? 'obligation-met' : 'receive-supplement', early, back))
        finish(Math.max(back, due + random.weighted<number>(WHEN)))
      break
    }
    case 'supplement-twice': {
      const [back, again] = [early + 2, early + 3]
      if (!ask(early) || !answer('receive-supplement', early, back)) break
      act(again, leader, { kind: 'allow-supplement', reason: 'giấy tờ mới phát sinh' })
      if (!ask(again, 2)) break
      askedTwice = again
      if (answer('receive-supplement', again, again + 3)) finish(again + 4)
      break
    }
    case 'supplement-too-late':
      if (ask(due + 2) && answer('receive-supplement', due + 2, due + 5)) finish(due + 6)
      break
    case 'supplement-open':
      ask(early)
      break
    case 'stopped-while-waiting': {
      const words = { cause: 'no-supplement', reason: 'không bổ sung', paperNo: '1/TB' } as const
      if (ask(early) && act(early + 16, officer, { kind: 'stop', ...words }))
        end(early + 16, 'stopped', early)
      break
    }
    case 'stopped': {
      const [place, words] = [somewhen(), { reason: 'xin dừng', paperNo: '2/TB' }]
      if (act(place, officer, { kind: 'stop', cause: 'applicant', ...words })) end(place, 'stopped')
      break
    }
    case 'withdrawn': {
      const words = { reason: 'đổi ý', requestedBy: facts.applicant.name, papersReturned: true }
      const place = somewhen()
      if (act(place, officer, { kind: 'withdraw', ...words })) end(place, 'withdrawn')
      break
    }
    case 'upward': {
      const [away, back] = [early, somewhen()]
      const to = { to: 'Sở Nông nghiệp và Môi trường', documentNo: '12/CV', upwardDueAt: null, note: '' }
      if (!act(away, specialist, { kind: 'hand-upward', ...to })) break
      const place = Math.max(away, back)
      if (act(place, specialist, { kind: 'come-back', documentNo: '15/STN', note: '' })) finish(place)
      break
    }
    case 'apology': {
      const place = Math.max(came, due - 1)
      const newDueAt = instantAt(on(due + 5), clockOf(facts.dueAt))
      const why = { reason: 'cần xác minh', cause: 'complex-case', responsible: specialist.name }
      if (!act(place, specialist, { kind: 'draft-apology', ...why, newDueAt })) break
      if (act(place, leader, { kind: 'sign-apology', apologyNo: '1/PXL', newDueAt }))
        finish(
          due +
            random.weighted<number>([
              [-0, 2],
              [3, 5],
              [5, 2],
              [8, 2],
            ]),
        )
      break
    }
    case 'refused':
      if (finish(somewhen(), 'refused')) giveOut(days.placeOf(ended!.day) + 1)
      break
    case 'in-parts': {
      const place = early
      if (!finish(place, 'partial') || !giveOut(place + 1)) break
      ended = null
      finish(Math.max(place + 2, due + random.weighted<number>(WHEN)))
      break
    }
    case 'undone': {
      if (!finish(early)) break
      const { id, kind } = actions.at(-1)!
      if (kind !== 'mark-ready') break
      if (act(early + 1, specialist, { kind: 'undo', undoneId: id, undoneKind: kind })) {
        ended = null
        finish(Math.max(early + 2, somewhen()))
      }
      break
    }
    case 'post-came-back': {
      const place = somewhen()
      if (!finish(place) || !giveOut(place + 1, 'post')) break
      if (act(place + 4, officer, { kind: 'post-came-back', reason: 'vắng nhà' })) giveOut(place + 6)
      break
    }
    case 'sent-back': {
      if (!begun.signOffRequired && !begun.departmentSignOff) break
      const ready = { outcome: 'granted', reason: '', refusalNo: null, note: '' } as const
      if (!act(early, specialist, { kind: 'mark-ready', ...ready })) break
      const by = begun.departmentSignOff ? head : leader
      if (act(early + 1, by, { kind: 'send-back', reason: 'sai tên' }))
        finish(Math.max(early + 1, somewhen()))
      break
    }
    case 'never-begun':
      break
    case 'void':
      nowhere = act(early, officer, { kind: 'void', reason: 'nhập nhầm' })
      break
    case 'moved':
      nowhere = act(early, officer, { kind: 'move', to: 'M2', toStationId: 's2', note: '' })
      break
  }
  const overdue = isOpenWait ? null : addDays(on(due), 1)
  const twice = askedTwice === null ? null : on(askedTwice)
  const expected: Expected = {
    ...{ id: dossier.id, road, field: facts.procedure.field, channel: facts.channel, received: day },
    ...{ nowhere, ended },
    lateFrom: twice !== null && (overdue === null || twice < overdue) ? twice : overdue,
  }
  return { made: { ...made, dossier: { ...dossier, actions } }, expected }
}

const WHEN: Weighted<number> = [
  [-3, 25],
  [-1, 30],
  [0, 25],
  [1, 10],
  [7, 10],
]
