import type { Kysely } from 'kysely'
import type { Tables } from '../tables.ts'
import { gatewayOf } from './rows.ts'

/** So many of those that wait are named. */
const NAMED = 200

/** What of the dossiers is at the portal, and why the others are not; for the administrator's terminal. */
export async function showPortal(tables: Kysely<Tables>): Promise<string> {
  const db = gatewayOf(tables)
  const states = await db
    .selectFrom('portalDossiers')
    .select(({ fn }) => ['state', fn.countAll<number>().as('number')])
    .groupBy('state')
    .orderBy('state')
    .execute()
  const { due } = await db
    .selectFrom('dossiers')
    .select(({ fn }) => fn.countAll<number>().as('due'))
    .where('portalDue', 'is not', null)
    .executeTakeFirstOrThrow()
  if (states.length === 0) return `portal: nothing sent, ${due} to go`
  const waiting = await db
    .selectFrom('portalDossiers')
    .innerJoin('dossiers', (join) =>
      join
        .onRef('dossiers.agencyId', '=', 'portalDossiers.agencyId')
        .onRef('dossiers.id', '=', 'portalDossiers.dossierId'),
    )
    .select(['dossierNo', 'state', 'code', 'reason', 'attempts', 'portalDue'])
    .where('state', '!=', 'sent')
    .orderBy('triedAt')
    .limit(NAMED)
    .execute()
  return [
    `portal: ${states.map(({ state, number }) => `${number} ${state}`).join(', ')}, ${due} to go`,
    ...waiting.map(
      ({ dossierNo, state, code, reason, attempts, portalDue }) =>
        `  ${dossierNo} ${state}${code ? ` ${code}` : ''} (${attempts}×, again ${portalDue ?? 'when it changes'}): ${reason}`,
    ),
  ].join('\n')
}
