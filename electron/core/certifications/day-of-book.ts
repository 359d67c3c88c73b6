import { bookCounts, bookOfDay } from '../../../db/tables/certifications.ts'
import { dayOf } from '../../common/time/rules.ts'
import type { UseCase } from '../dispatch.ts'
import { done } from '../outcome.ts'

/** A day of a certification book. */
export const dayOfBook: UseCase<'certifications.day'> = ({ register, now }, { day: asked, kind }) => {
  const day = asked ?? dayOf(now)
  const counts = { copy: 0, signature: 0, translator: 0, transaction: 0, ...bookCounts(register, day) }
  return done({ day, lines: bookOfDay(register, day, kind), counts })
}
