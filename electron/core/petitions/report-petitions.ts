import { historiesBetween, publishedBetween } from '../../../db/tables/petitions.ts'
import { periodText } from '../../common/petitions/api.ts'
import { petitionFigures } from '../../common/petitions/report.ts'
import { type Period, spanOf } from '../../common/time/periods.ts'
import { addDays, dayOf, startOf } from '../../common/time/rules.ts'
import type { Act } from '../counter.ts'
import type { UseCase } from '../dispatch.ts'
import { done } from '../outcome.ts'
import { reportAbout } from '../petition-access.ts'
import { actorOf } from '../stand-ins.ts'
import { getPetitionRules } from './petition-rules.ts'

/**
 * The figures of a period over what this officer may see, as of its end or today, whichever is earlier; who handles no
 * accusation has no row of them.
 */
export function figuresFor(act: Act, period: Period) {
  const { register } = act
  const who = actorOf(act)
  const { start, end: last } = spanOf(period)
  const tomorrow = startOf(addDays(dayOf(act.now), 1))
  const end = last < tomorrow ? last : tomorrow
  const seen = historiesBetween(register, who, start, end)
  const withAccusations = who.role === 'leader' || seen.some(({ kind }) => kind === 'accusation')
  const { rows, topics } = petitionFigures(
    seen.map(({ actions }) => actions),
    start,
    end,
  )
  const names = getPetitionRules(register).topics
  return {
    withAccusations,
    rows: rows.filter(({ kind }) => withAccusations || kind !== 'accusation'),
    topics: topics.map((one) => ({
      ...one,
      label: names.find(({ id }) => id === one.topic)?.label ?? one.topic,
    })),
  }
}

/** The report of a period on screen. */
export const reportPetitions: UseCase<'petitions.report'> = (act, period) => done(figuresFor(act, period))

/** What was made public in a period, in its public words. */
export function publicAnswers({ register }: Pick<Act, 'register'>, period: Period) {
  const { start, end } = spanOf(period)
  return publishedBetween(register, start, end).flatMap(({ state }) => {
    const { publication, petitionNo, receivedAt } = state
    if (!publication) return []
    const { at, question, answer } = publication
    return [{ petitionNo, receivedAt, publishedAt: at, question, answer }]
  })
}

export const listPublished: UseCase<'petitions.published'> = (act, period) =>
  done({ lines: publicAnswers(act, period) })

/** Where the papers of a period lie: a report that counts accusations is its maker's own. */
export const papersOfPeriod: UseCase<'petitions.papersOf'> = (act, period) =>
  done(aboutsOf(act, period, figuresFor(act, period).withAccusations))

/** What the papers of a period are about. */
export function aboutsOf({ officer }: Pick<Act, 'officer'>, period: Period, secret: boolean) {
  const text = periodText(period)
  return { report: reportAbout(text, secret ? officer.id : null), board: `petition-board/${text}` }
}
