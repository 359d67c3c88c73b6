import type { Kysely, Selectable } from 'kysely'
import { z } from 'zod'
import { UpstreamFacts } from '../electron/common/dossiers/upstream.ts'
import type { CopyPage, DossierCopy } from '../electron/common/sync/copy-model.ts'
import type { Instant } from '../electron/common/time/model.ts'
import { incarnationOf } from './inbox.ts'
import { Refused } from './refused.ts'
import type { Station } from './station.ts'
import type { Tables } from './tables.ts'
import { transact } from './transact.ts'

/* Read copies are not posted to the inbox: a dossier changes ten times a day, and only how it stands now is worth the
   line. The rows themselves are read in the order in which they were last written; that order is the commune's turn,
   which whoever writes holds until the end, so that nothing appears behind a cursor. */

/**
 * The commune's dossiers that are not with this station, or that another one wrote to last, from the cursor on.
 * @throws Refused RESYNC_REQUIRED
 */
export async function readCopies(
  db: Kysely<Tables>,
  station: Station,
  cursor: string | undefined,
  limit: number,
): Promise<CopyPage> {
  return transact(db, async (tx) => {
    const incarnation = await incarnationOf(tx)
    const from = cursor === undefined ? { turn: 0, id: '' } : positionIn(cursor, incarnation)
    const newest = await tx
      .selectFrom('dossiers')
      .select(({ fn }) => fn.max('changedTurn').as('turn'))
      .where('agencyId', '=', station.agencyId)
      .executeTakeFirst()
    if (from === null || from.turn > Number(newest?.turn ?? 0)) throw new Refused('RESYNC_REQUIRED')
    const rows = await tx
      .selectFrom('dossiers')
      .innerJoin('stations', 'stations.id', 'dossiers.custodianStationId')
      .selectAll('dossiers')
      .select('stations.code as custodian')
      .where('dossiers.agencyId', '=', station.agencyId)
      .where((eb) =>
        eb.or([
          eb('dossiers.custodianStationId', '<>', station.id),
          eb('dossiers.writerStationId', '<>', station.id),
        ]),
      )
      .where((eb) =>
        eb.or([
          eb('changedTurn', '>', from.turn),
          eb.and([eb('changedTurn', '=', from.turn), eb('dossiers.id', '>', from.id)]),
        ]),
      )
      .orderBy('changedTurn')
      .orderBy('dossiers.id')
      .limit(limit + 1)
      .execute()
    const page = rows.slice(0, limit)
    const last = page.at(-1)
    const holders = await holdersOf(tx, station.agencyId, page)
    const place = last ? `${last.changedTurn}.${last.id}` : `${from.turn}.${from.id}`
    return {
      copies: page.map((row) => copyOf(row, holders.get(row.id) ?? null)),
      nextCursor: `${incarnation}.${place}`,
      more: rows.length > limit,
    }
  })
}

const HandedOver = z.object({ to: z.string() })
const TakenBack = z.object({ of: z.literal('handed-over') })

/** To whom each dossier was handed last, as its station told; one that was taken back never was. */
async function holdersOf(
  tx: Kysely<Tables>,
  agencyId: string,
  page: readonly { id: string }[],
): Promise<Map<string, string>> {
  if (page.length === 0) return new Map()
  const ids = page.map(({ id }) => id)
  const rows = await tx
    .selectFrom('entries')
    .select(['entityId', 'verb', 'payload'])
    .where('agencyId', '=', agencyId)
    .where('entityId', 'in', ids)
    .where('verb', 'in', ['handed-over', 'undone'])
    .where('state', '=', 'accepted')
    .orderBy('arrival')
    .execute()
  const holders = new Map<string, string[]>()
  for (const { entityId, verb, payload } of rows) {
    const before = holders.get(entityId) ?? []
    const told: unknown = JSON.parse(payload ?? 'null')
    if (verb === 'undone') {
      if (TakenBack.safeParse(told).success) before.pop()
    } else {
      const { data } = HandedOver.safeParse(told)
      if (data) before.push(data.to)
    }
    holders.set(entityId, before)
  }
  return new Map([...holders].flatMap(([id, names]) => (names.length > 0 ? [[id, names.at(-1)!]] : [])))
}

function copyOf(
  row: Selectable<Tables['dossiers']> & { custodian: string },
  holder: string | null,
): DossierCopy {
  const facts = row.facts === null ? null : UpstreamFacts.parse(JSON.parse(row.facts))
  return {
    dossierId: row.id,
    dossierNo: row.dossierNo,
    version: row.version,
    custodian: row.custodian,
    custodianId: row.custodianStationId,
    status: row.status,
    applicantName: row.applicantName,
    procedureName: facts?.procedureName ?? null,
    fieldName: facts?.fieldName ?? null,
    holder,
    receivedAt: row.receivedAt as Instant | null,
    dueAt: row.dueAt as Instant | null,
    finishedAt: row.finishedAt as Instant | null,
    returnedAt: row.returnedAt as Instant | null,
    changedAt: row.updatedAt as Instant,
  }
}

function positionIn(cursor: string, incarnation: string): { turn: number; id: string } | null {
  const [made, turn = '', id = ''] = cursor.split('.')
  return made === incarnation && /^\d{1,15}$/.test(turn) ? { turn: Number(turn), id } : null
}
