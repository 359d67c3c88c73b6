import { classifyReturn } from '../deadlines/rules.ts'
import type { Instant } from '../time/model.ts'
import { toInstant } from '../time/rules.ts'
import { PetitionChannel, PetitionKind, type PetitionAction, type PetitionState } from './model.ts'
import { OPEN } from './actions.ts'
import { reducePetition } from './rules.ts'

/** What became of a petition by the end of a period; each is exactly one. */
export const OUTCOMES = [
  'answeredInTime',
  'answeredLate',
  'answeredNoLimit',
  'refused',
  'withdrawn',
  'openInTime',
  'openLate',
  'openNoLimit',
] as const
export type Outcome = (typeof OUTCOMES)[number]
type Outcomes = Record<Outcome, number>

export type KindRow = Outcomes & {
  kind: PetitionKind
  /** Open when the period began. */
  carried: number
  received: number
  byChannel: Record<PetitionChannel, number>
  published: number
}
export type PetitionFigures = {
  rows: KindRow[]
  /** Of those received within the period. */
  topics: { topic: string; received: number; answered: number }[]
}

/**
 * The figures of a period as things stood at its end, so that the same period gives the same figures next year.
 * `carried + received` is the sum of the outcomes; late or not goes by the day, as for dossiers (QĐ 766/QĐ-TTg).
 * @param from begin of the first day · @param end begin of the day after the last
 */
export function petitionFigures(
  histories: readonly (readonly PetitionAction[])[],
  from: Instant,
  end: Instant,
): PetitionFigures {
  const rows = new Map(PetitionKind.options.map((kind) => [kind, emptyRow(kind)]))
  const topics = new Map<string, { topic: string; received: number; answered: number }>()
  for (const actions of histories) {
    const state = asOf(actions, end)
    if (!state) continue
    const before = asOf(actions, from)
    const isNew = before === null
    if (!isNew && !OPEN.includes(before.status)) {
      // Closed before: only its publication may belong to the period.
      if (publishedWithin(state, from, end)) rows.get(state.facts.kind)!.published++
      continue
    }
    const row = rows.get(state.facts.kind)!
    if (isNew) row.byChannel[state.facts.channel]++
    row[isNew ? 'received' : 'carried']++
    row[outcomeOf(state, end)]++
    if (publishedWithin(state, from, end)) row.published++
    if (!isNew) continue
    const topic = topics.get(state.facts.topic) ?? { topic: state.facts.topic, received: 0, answered: 0 }
    topics.set(topic.topic, {
      ...topic,
      received: topic.received + 1,
      answered: topic.answered + (state.answeredAt ? 1 : 0),
    })
  }
  return {
    rows: [...rows.values()],
    topics: [...topics.values()].sort((a, b) => b.received - a.received || (a.topic < b.topic ? -1 : 1)),
  }
}

/** The petition as it stood at a moment; null when it had not come. */
function asOf(actions: readonly PetitionAction[], moment: Instant): PetitionState | null {
  return reducePetition(actions.filter(({ at }) => at < moment))
}

/** What it had come to at the end of a day. @param end begin of the day after */
function outcomeOf(state: PetitionState, end: Instant): Outcome {
  const { status, due, answeredAt, askedAt } = state
  if (status === 'refused' || status === 'withdrawn') return status
  if (answeredAt !== null) {
    if (due.answerBy === null) return 'answeredNoLimit'
    return classifyReturn(due.answerBy, answeredAt) === 'late' ? 'answeredLate' : 'answeredInTime'
  }
  if (due.answerBy === null) return 'openNoLimit'
  // While the petitioner is waited for, the limit stands still. On its last day it is not late yet.
  const until = status === 'asked' ? askedAt! : toInstant(Date.parse(end) - 1)
  return classifyReturn(due.answerBy, until) === 'late' ? 'openLate' : 'openInTime'
}

function publishedWithin({ publication }: PetitionState, from: Instant, end: Instant): boolean {
  return publication !== null && publication.at >= from && publication.at < end
}

function emptyRow(kind: PetitionKind): KindRow {
  const zero = <K extends string>(keys: readonly K[]) =>
    Object.fromEntries(keys.map((key) => [key, 0])) as Record<K, number>
  return {
    kind,
    carried: 0,
    received: 0,
    byChannel: zero(PetitionChannel.options),
    published: 0,
    ...zero(OUTCOMES),
  }
}
