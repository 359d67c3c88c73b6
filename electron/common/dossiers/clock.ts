import type { Calendar } from '../calendar/model.ts'
import type { DeadlineRules, DueMoment, Pause } from '../deadlines/model.ts'
import { dueMoment } from '../deadlines/rules.ts'
import { shiftedDue } from '../deadlines/shifted-due.ts'
import { type WorkingTime, workingTimeBetween } from '../deadlines/working-time-between.ts'
import type { Instant } from '../time/model.ts'
import type { DossierAction, DossierFacts, DossierState } from './model.ts'
import { pausesOf } from './pauses.ts'
import { standingActions } from './standing-actions.ts'

/* The clock of a dossier out of its facts and its acts: when it is due and why, how long it has taken, how much of that
   lay with a superior body. */

export type ClockBasis = {
  facts: DossierFacts
  actions: readonly DossierAction[]
  state: DossierState
  calendar: Calendar
  rules: DeadlineRules
  now: Instant
}

/** How the clock goes on after a wait, and the due moment that it leads to. */
export type AfterWait = { clock: 'resumed' | 'restarted' | 'started'; newDueAt: Instant }

/** When the dossier is due with these waits, day by day. */
export function countedDue(
  { facts, calendar, rules }: Omit<ClockBasis, 'actions' | 'state' | 'now'>,
  pauses: Pause[],
): DueMoment {
  const { receivedAt, channel, limit, procedure } = facts
  return dueMoment({
    receivedAt,
    channel,
    limit,
    calendar,
    rules,
    supplementClock: procedure.supplementClock,
    pauses,
  })
}

/**
 * What an answer that came now does to the clock: asked before any day had counted, it starts; else it goes on or begins
 * anew as the procedure says. Null when nothing is awaited. A promise that was not counted from the intake (apology,
 * import, another calendar) is moved by what was waited.
 */
export function afterWait(basis: ClockBasis): AfterWait | null {
  const { actions, state, facts, calendar, now } = basis
  const pauses = pausesOf(actions)
  const open = pauses.at(-1)
  if (!open || open.to) return null
  const wait = { ...open, to: now }
  const earlier = pauses.slice(0, -1)
  const due = countedDue(basis, [...earlier, wait])
  const effect = due.waits.at(-1)?.from === open.from ? due.waits.at(-1)!.effect : 'resumed'
  const clock = effect === 'too-late' ? 'resumed' : effect
  if (countedDue(basis, earlier).dueAt === state.dueAt) return { clock, newDueAt: due.dueAt }
  const moved = shiftedDue(state.dueAt, wait, facts.limit.unit, calendar)
  return { clock, newDueAt: clock !== 'resumed' && due.dueAt > moved ? due.dueAt : moved }
}

/** A stretch of the dossier's life with somebody else, and the working time it took. */
export type Stretch = { from: Instant; to: Instant | null; time: WorkingTime }

/** Working time of the whole dossier without the waits for the applicant, and of it what was spent here. */
export function clocksOf({ facts, actions, state, calendar, rules, now }: ClockBasis): {
  total: WorkingTime
  local: WorkingTime
  waits: (Stretch & { for: 'supplement' | 'obligation' })[]
  upward: (Stretch & { body: string; dueAt: Instant | null })[]
} {
  const end = state.finishedAt ?? now
  const between = (from: Instant, to: Instant | undefined) =>
    workingTimeBetween(from, to ?? end, calendar, rules)
  const pauses = pausesOf(actions)
  const upward = upwardOf(actions)
  const away = [...pauses, ...upward.map(({ from, to }) => (to ? { from, to } : { from }))]
  return {
    total: workingTimeBetween(facts.receivedAt, end, calendar, rules, pauses),
    local: workingTimeBetween(facts.receivedAt, end, calendar, rules, away),
    waits: pauses.map(({ from, to, resumes }) => ({
      from,
      // Whoever withdrew or was stopped waits no longer.
      to: to ?? state.finishedAt,
      time: between(from, to),
      for: resumes ? 'obligation' : 'supplement',
    })),
    upward: upward.map((one) => ({
      ...one,
      to: one.to ?? state.finishedAt,
      time: between(one.from, one.to),
    })),
  }
}

/** The times in which a superior body had it, out of the acts that still stand. */
function upwardOf(
  actions: readonly DossierAction[],
): { from: Instant; to?: Instant; body: string; dueAt: Instant | null }[] {
  const stretches: { from: Instant; to?: Instant; body: string; dueAt: Instant | null }[] = []
  for (const action of standingActions(actions)) {
    const open = stretches.at(-1)
    if (action.kind === 'hand-upward')
      stretches.push({ from: action.at, body: action.to, dueAt: action.upwardDueAt })
    else if (open && action.kind === 'come-back') open.to = action.at
  }
  return stretches
}
