import type { Kysely, Selectable } from 'kysely'
import { isWanted } from './is-wanted.ts'
import { REASONS } from './reasons.ts'
import type { Tables } from './tables.ts'

/** What the district holds, for the administrator's terminal: stations, dossiers by status, what waits for whom. */
export async function show(db: Kysely<Tables>): Promise<string> {
  const stations = await db
    .selectFrom('stations')
    .selectAll()
    .orderBy('agencyId')
    .orderBy('stationIndex')
    .execute()
  const lines: string[] = []
  for (const station of stations) {
    const { id, agencyId, agencyName, code, rangeFirst, rangeLast, lastSeenAt, lastSkewMs } = station
    const states = await db
      .selectFrom('entries')
      .select(({ fn }) => ['state', fn.countAll<number>().as('number')])
      .where('stationId', '=', id)
      .groupBy('state')
      .orderBy('state')
      .execute()
    const counts = states.map(({ state, number }) => `${number} ${state}`).join(', ') || 'nothing yet'
    lines.push(
      `${agencyId} ${agencyName} · station ${code} (${rangeFirst}–${rangeLast}) ${id}${standing(station)}`,
      `  entries: ${counts}`,
      `  last seen ${lastSeenAt ?? 'never'}, clock ${lastSkewMs ?? '?'} ms off`,
    )
  }
  const dossiers = await db
    .selectFrom('dossiers')
    .select(({ fn }) => ['status', fn.countAll<number>().as('number')])
    .groupBy('status')
    .orderBy('status')
    .execute()
  lines.push(
    `dossiers by status: ${dossiers.map(({ status, number }) => `${status || 'void'}: ${number}`).join(', ')}`,
  )
  const files = await db
    .selectFrom('files')
    .select(({ fn }) => [fn.countAll<number>().as('all'), fn.count<number>('completeAt').as('complete')])
    .where(isWanted)
    .executeTakeFirstOrThrow()
  lines.push(`files: ${files.complete} of ${files.all} whole`)
  const parked = await db
    .selectFrom('entries')
    .selectAll()
    .where('state', 'in', ['refused', 'conflict'])
    .orderBy('arrival')
    .execute()
  for (const { epoch, seq, verb, state, code, field } of parked) {
    const reason = REASONS[(code ?? 'CONFLICT') as keyof typeof REASONS]
    lines.push(`${state} ${epoch}/${seq} ${verb}: ${reason}${field ? ` (${field})` : ''}`)
  }
  return lines.join('\n')
}

function standing({ revokedAt, stolenAt, retiredAt }: Selectable<Tables['stations']>): string {
  if (revokedAt) {
    const numbers = retiredAt ? 'numbers freed' : 'numbers closed'
    return ` REVOKED ${revokedAt}, stolen ${stolenAt ?? '?'}, ${numbers}`
  }
  return retiredAt ? ' RETIRED' : ''
}
