import type { Register } from '../../../db/engine/query.ts'
import { addToTally, openTally } from '../../../db/tables/satisfaction.ts'
import type {
  Criterion,
  Month,
  OfficeAnswers,
  Points,
  ServiceAnswers,
} from '../../common/satisfaction/model.ts'
import type { Rated } from './tickets.ts'

const EVERY_ANSWER: readonly Points[] = [0, 1, 2]
/** What is said of the office is nobody's own. */
const OFFICE: Rated = { procedureCode: '', officerId: '' }

/**
 * Counts one rating, and keeps nothing else of it. Not by `commit`: a command's id tells the moment and its hash could be
 * tried out against every possible answer, so neither may stay.
 */
export function countRating(
  register: Register,
  month: Month,
  rated: Rated,
  { service, office }: { service: ServiceAnswers; office: OfficeAnswers | null },
): void {
  register.immediate(() => {
    count(register, month, rated, service)
    if (office) count(register, month, OFFICE, office)
  })
}

function count(
  register: Register,
  month: Month,
  rated: Rated,
  answers: Partial<Record<Criterion, Points>>,
): void {
  const entries = Object.entries(answers).map(
    ([criterion, points]) => [Number(criterion) as Criterion, points as Points] as const,
  )
  for (const [criterion] of entries)
    for (const points of EVERY_ANSWER) openTally(register, { month, ...rated, criterion, points })
  for (const [criterion, points] of entries) addToTally(register, { month, ...rated, criterion, points })
}
