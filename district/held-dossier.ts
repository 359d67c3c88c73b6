import type { Kysely } from 'kysely'
import { z } from 'zod'
import { JournalHeader } from '../electron/common/journal/model.ts'
import { HeldDossier } from '../electron/common/sync/held-dossier.ts'
import { Refused } from './refused.ts'
import type { Station } from './station.ts'
import type { Tables } from './tables.ts'

/** As many as tell who was there last. */
const ACTS = 12
const ActorIn = z.object({ actor: z.object({ name: z.string() }) })

/**
 * A dossier of the station's commune as it stands here, and who brought it there: for whoever is told that another
 * writer was first.
 * @throws Refused NOT_FOUND
 */
export async function heldDossier(db: Kysely<Tables>, station: Station, id: string): Promise<HeldDossier> {
  const { agencyId } = station
  const row = await db
    .selectFrom('dossiers')
    .selectAll()
    .where('agencyId', '=', agencyId)
    .where('id', '=', id)
    .executeTakeFirst()
  if (!row) throw new Refused('NOT_FOUND')
  const entries = await db
    .selectFrom('entries')
    .select(['verb', 'header', 'payload', 'stationId'])
    .where('agencyId', '=', agencyId)
    .where('entityId', '=', id)
    .where('noun', '=', 'dossier')
    .where('state', '=', 'accepted')
    .where('payload', 'is not', null)
    .orderBy('arrival', 'desc')
    .limit(ACTS)
    .execute()
  const stations = await db
    .selectFrom('stations')
    .select(['id', 'code'])
    .where('agencyId', '=', agencyId)
    .execute()
  const codeOf = new Map(stations.map((one) => [one.id, one.code]))
  return HeldDossier.parse({
    ...row,
    facts: row.facts === null ? null : JSON.parse(row.facts),
    acts: entries.toReversed().map(({ verb, header, payload, stationId }) => ({
      verb,
      at: JournalHeader.parse(JSON.parse(header)).at,
      stationCode: codeOf.get(stationId) ?? '',
      actor: ActorIn.safeParse(JSON.parse(payload!)).data?.actor.name ?? null,
    })),
  })
}
