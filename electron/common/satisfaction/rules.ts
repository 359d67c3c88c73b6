import { CRITERIA, type Criterion, MOST_POINTS, SERVICE_CRITERIA, type SatisfactionRules } from './model.ts'

/** So many answers of so many points to a criterion. */
export type Tally = { criterion: Criterion; points: number; count: number }
/** Answers to a criterion, and their mean in points (0–2); null for none. */
export type CriterionMean = { criterion: Criterion; answers: number; mean: number | null }

/** Mean of each of the nine criteria. */
export function meansOf(tallies: readonly Tally[]): CriterionMean[] {
  return CRITERIA.map((criterion) => {
    const own = tallies.filter((one) => one.criterion === criterion)
    const answers = own.reduce((sum, { count }) => sum + count, 0)
    const points = own.reduce((sum, { count, points: each }) => sum + count * each, 0)
    return { criterion, answers, mean: answers === 0 ? null : points / answers }
  })
}

/**
 * Points of eighteen: each criterion counts alike, however many answered it, and those nobody was asked do not count
 * against anybody. Null without an answer.
 */
export function pointsOf(means: readonly CriterionMean[]): number | null {
  const known = means.flatMap(({ mean }) => (mean === null ? [] : [mean]))
  if (known.length === 0) return null
  const share = known.reduce((sum, mean) => sum + mean, 0) / (known.length * MOST_POINTS)
  return share * CRITERIA.length * MOST_POINTS
}

/** The band that so many points of eighteen fall into. */
export function bandOf(points: number, { bands }: SatisfactionRules): string {
  return (bands.find((band) => points >= band.from) ?? bands.at(-1)!).name
}

/** Ratings of services among tallies: every one answers the first criterion. */
export function ratingsIn(tallies: readonly Tally[]): number {
  return tallies
    .filter((one) => one.criterion === SERVICE_CRITERIA[0])
    .reduce((sum, { count }) => sum + count, 0)
}
