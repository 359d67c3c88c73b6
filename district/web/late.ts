import { type ExpressionBuilder, sql } from 'kysely'
import type { Tables } from '../tables.ts'

/* The rule of QĐ 766/QĐ-TTg, by days: early before the day promised, on time on it, late behind it. The promise is the
   first one; what a first supplement added to it counts, a new date in an apology does not. A dossier for which more
   than one supplement was asked is late. One that was handed over at once was promised nothing and is on time. */

type Dossiers = ExpressionBuilder<Tables, 'dossiers'>

/** Ended: refused, stopped, finished, returned (TrangThaiHoSo). What was withdrawn is in no rate. */
export const ENDED = [3, 8, 9, 10]
/** Somebody of the commune is at work on it; for 5 and 6 the citizen has the word. */
export const IN_WORK = [2, 4]

/** More than one supplement was asked for. */
export function askedTwice(eb: Dossiers) {
  const asked = eb
    .selectFrom('entries')
    .select(({ fn }) => fn.countAll<number>().as('asked'))
    .whereRef('entries.agencyId', '=', 'dossiers.agencyId')
    .whereRef('entries.entityId', '=', 'dossiers.id')
    // Spelt out, so that the index of these is used.
    .where('verb', '=', sql.lit('supplement-asked'))
    .where('state', '=', sql.lit('accepted'))
  return eb(asked, '>', 1)
}

/** Ended behind the day promised, or after more than one supplement. */
export function endedLate(eb: Dossiers) {
  return eb.or([eb('finishedDay', '>', eb.ref('firstDueDay')), askedTwice(eb)])
}

export function endedEarly(eb: Dossiers) {
  return eb.and([eb('finishedDay', '<', eb.ref('firstDueDay')), eb.not(askedTwice(eb))])
}
