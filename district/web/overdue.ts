import { type Kysely, sql } from 'kysely'
import { z } from 'zod'
import { UPSTREAM } from '../../electron/common/dossiers/upstream.ts'
import type { PlainDate } from '../../electron/common/time/model.ts'
import { dayOf, daysBetween } from '../../electron/common/time/rules.ts'
import type { Instant } from '../../electron/common/time/model.ts'
import type { Tables } from '../tables.ts'
import { ENDED, openLate } from './late.ts'
import type { Page } from './paging.ts'
import type { Period } from './period.ts'

/** A dossier that is late: open behind its day, or ended late within the period. */
export type LateDossier = {
  agencyId: string
  id: string
  dossierNo: string
  procedure: string
  applicant: string
  dueDay: PlainDate | null
  finishedDay: PlainDate | null
  /** Days behind the one promised, until the end or today; 0 where only a second supplement makes it late. */
  days: number
  /** Of the letter of apology; null: none was sent, so nobody has said why. */
  apology: { no: string | null; reason: string; newDay: PlainDate } | null
}

export type Which = 'open' | 'ended'

/** Late dossiers, the latest first. @param agencyId of one commune; null: of all */
export async function lateDossiers(
  db: Kysely<Tables>,
  which: Which,
  {
    agencyId,
    period,
    today,
    page,
  }: { agencyId: string | null; period: Period; today: PlainDate; page: Page },
): Promise<LateDossier[]> {
  const rows = await db
    .selectFrom('dossiers')
    .select(['agencyId', 'id', 'dossierNo', 'applicantName', 'facts', 'firstDueDay', 'finishedDay'])
    .where((eb) =>
      which === 'open'
        ? eb.and([eb('finishedDay', 'is', null), openLate(eb, today)])
        : eb.and([
            eb('finishedDay', '>=', period.from),
            eb('finishedDay', '<=', period.to),
            eb('status', 'in', ENDED),
            eb('outcome', '=', 'late'),
          ]),
    )
    .$if(agencyId !== null, (query) => query.where('agencyId', '=', agencyId!))
    .orderBy('firstDueDay')
    .orderBy('agencyId')
    .orderBy('dossierNo')
    .limit(page.size)
    .offset(page.from)
    .execute()
  const apologies = await apologiesOf(db, rows)
  return rows.map(({ facts, applicantName, firstDueDay, finishedDay, ...row }) => {
    const dueDay = firstDueDay as PlainDate | null
    const end = (finishedDay ?? today) as PlainDate
    return {
      ...row,
      procedure: Named.parse(JSON.parse(facts ?? '{}')).procedureName,
      applicant: applicantName ?? '',
      dueDay,
      finishedDay: finishedDay as PlainDate | null,
      days: dueDay === null ? 0 : Math.max(0, daysBetween(dueDay, end)),
      apology: apologies.get(`${row.agencyId} ${row.id}`) ?? null,
    }
  })
}

const Named = z.object({ procedureName: z.string().catch('') })

async function apologiesOf(db: Kysely<Tables>, dossiers: readonly { agencyId: string; id: string }[]) {
  const found = new Map<string, NonNullable<LateDossier['apology']>>()
  if (dossiers.length === 0) return found
  const rows = await db
    .selectFrom('entries')
    .select(['agencyId', 'entityId', 'payload'])
    .where(
      'entityId',
      'in',
      dossiers.map(({ id }) => id),
    )
    .where('verb', '=', sql.lit('apologised'))
    .where('state', '=', sql.lit('accepted'))
    .orderBy('arrival')
    .execute()
  for (const { agencyId, entityId, payload } of rows) {
    const { apologyNo = null, reason, newDueAt } = UPSTREAM.apologised.parse(JSON.parse(payload ?? '{}'))
    found.set(`${agencyId} ${entityId}`, { no: apologyNo, reason, newDay: dayOf(newDueAt as Instant) })
  }
  return found
}
