import { createHash } from 'node:crypto'
import type { Selectable, Transaction } from 'kysely'
import { z } from 'zod'
import {
  isUpstreamVerb,
  UPSTREAM,
  type UpstreamPayload,
  type UpstreamVerb,
} from '../electron/common/dossiers/upstream.ts'
import { canonical } from '../electron/common/journal/canonical.ts'
import type { JournalHeader } from '../electron/common/journal/model.ts'
import { type Entry, EntryKey } from '../electron/common/sync/model.ts'
import type { Instant } from '../electron/common/time/model.ts'
import { announceFiles } from './announce-files.ts'
import { enterInBook, type Verdict } from './dossier-book.ts'
import type { Station } from './station.ts'
import type { EntryState, Tables } from './tables.ts'

/* Keeps an entry and decides how it stands.

     accepted ── applied to the read model (or a local entry, of which only the header is known)
     refused, conflict ── parked: not applied, the first of its entity is the fence
     fenced ── waits behind the fence, judged when it falls
     superseded ── was parked; an accepted entry stands in its place

   An entry that supersedes is judged as if it stood at the place of the parked one (its root), so that what waits
   behind it follows in the old order. One that is refused itself keeps the root: the next attempt may name either. */

type Row = Selectable<Tables['entries']>

/** @returns the entry as kept, and the keys of earlier entries that came free */
export async function placeEntry(
  tx: Transaction<Tables>,
  station: Station,
  entry: Entry,
  now: Instant,
): Promise<{ row: Row; freed: EntryKey[] }> {
  const { header } = entry
  const upstream = header.scope === 'upstream'
  const row = await tx
    .insertInto('entries')
    .values({
      stationId: station.id,
      epoch: header.epoch,
      seq: header.seq,
      agencyId: station.agencyId,
      entityId: header.entityId,
      noun: header.noun,
      verb: header.verb,
      hash: header.hash,
      header: JSON.stringify(header),
      // What is not meant for us is not kept, even if it were sent.
      salt: upstream ? (entry.salt ?? null) : null,
      payload: upstream && entry.payload !== undefined ? JSON.stringify(entry.payload) : null,
      receivedAt: now,
      state: 'accepted',
    })
    .returningAll()
    .executeTakeFirstOrThrow()
  if (!upstream) return { row, freed: [] }

  const target = Supersedes.safeParse(entry.payload).data?.supersedes
  if (target) return takePlace(tx, station, row, target, now)
  const fence = await fenceBefore(tx, row)
  if (fence) return { row: await stand(tx, row, 'fenced', behind(fence)), freed: [] }
  return { row: await settle(tx, row, await judge(tx, station, row, null, now)), freed: [] }
}

const Supersedes = z.object({ supersedes: EntryKey.optional() })
const behind = ({ epoch, seq }: EntryKey) => ({ byEpoch: epoch, bySeq: seq })

/** The entry wants the place of a parked one; if it is accepted, the fence falls. */
async function takePlace(
  tx: Transaction<Tables>,
  station: Station,
  row: Row,
  target: EntryKey,
  now: Instant,
): Promise<{ row: Row; freed: EntryKey[] }> {
  const parked = (await waiting(tx, row)).filter(
    (one) => one.stationId === station.id && one.state !== 'fenced',
  )
  const named = parked.find((one) => one.epoch === target.epoch && one.seq === target.seq)
  if (!named) {
    return { row: await settle(tx, row, { state: 'refused', code: 'NOTHING_TO_SUPERSEDE' }), freed: [] }
  }
  const root = { rootEpoch: named.rootEpoch ?? named.epoch, rootSeq: named.rootSeq ?? named.seq }
  const place = parked.find((one) => one.epoch === root.rootEpoch && one.seq === root.rootSeq) ?? named
  const verdict = await judge(tx, station, row, place, now)
  const settled = await settle(tx, row, verdict, root)
  if (verdict.state !== 'accepted') return { row: settled, freed: [] }
  for (const one of parked) {
    const attempt = one.rootEpoch === root.rootEpoch && one.rootSeq === root.rootSeq
    if (one.arrival === place.arrival || attempt) await stand(tx, one, 'superseded', behind(row))
  }
  return { row: settled, freed: await lift(tx, station, row, now) }
}

/** Judges what was fenced, in the old order, until the next fence. */
async function lift(
  tx: Transaction<Tables>,
  station: Station,
  after: Row,
  now: Instant,
): Promise<EntryKey[]> {
  const freed: EntryKey[] = []
  for (const one of await waiting(tx, after)) {
    if (one.state !== 'fenced') continue
    const own = one.stationId === station.id
    const fence = await fenceBefore(tx, one)
    if (fence) await stand(tx, one, 'fenced', behind(fence))
    // What was done with a number before it was made void: kept, and of no effect on a dossier that is nobody's.
    else if (after.verb === 'voided') await stand(tx, one, 'accepted', { byEpoch: null, bySeq: null })
    else {
      const writer = own ? station : await stationOf(tx, one.stationId)
      await settle(tx, one, await judge(tx, writer, one, null, now))
    }
    // A sibling's entry may have waited as well; the sibling hears of it when it asks.
    if (own) freed.push({ epoch: one.epoch, seq: one.seq })
  }
  return freed
}

/** What the rules say; an accepted act is in the read model and its files are expected when this returns. */
async function judge(
  tx: Transaction<Tables>,
  station: Station,
  row: Row,
  place: Row | null,
  now: Instant,
): Promise<Verdict> {
  const header = JSON.parse(row.header) as JournalHeader
  if (row.payload === null) return { state: 'refused', code: 'PAYLOAD_MISSING' }
  const payload: unknown = JSON.parse(row.payload)
  const seal = createHash('sha256')
    .update(Buffer.from(row.salt ?? '', 'hex'))
    .update(canonical(payload), 'utf8')
  if (seal.digest('hex') !== header.payloadHash) return { state: 'refused', code: 'PAYLOAD_MISMATCH' }
  if (header.noun !== 'dossier' || !isUpstreamVerb(header.verb))
    return { state: 'refused', code: 'UNKNOWN_VERB' }
  const parsed = UPSTREAM[header.verb].safeParse(payload)
  if (!parsed.success) {
    return { state: 'refused', code: 'BAD_SHAPE', field: parsed.error.issues[0]!.path.join('.') }
  }
  const act = { verb: header.verb, payload: parsed.data } as UpstreamPayload
  const verdict = await enterInBook(
    tx,
    station,
    header,
    act,
    (place?.verb ?? null) as UpstreamVerb | null,
    now,
  )
  if (verdict.state === 'accepted') await announceFiles(tx, row, act.payload, now)
  return verdict
}

function stationOf(tx: Transaction<Tables>, id: string): Promise<Station> {
  return tx.selectFrom('stations').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
}

function settle(
  tx: Transaction<Tables>,
  row: Row,
  verdict: Verdict,
  root?: Pick<Row, 'rootEpoch' | 'rootSeq'>,
) {
  return stand(tx, row, verdict.state, {
    code: verdict.state === 'refused' ? verdict.code : null,
    field: verdict.state === 'refused' ? (verdict.field ?? null) : null,
    version: verdict.state === 'conflict' ? verdict.version : null,
    byEpoch: null,
    bySeq: null,
    ...root,
  })
}

function stand(tx: Transaction<Tables>, row: Row, state: EntryState, more: Partial<Row>): Promise<Row> {
  return tx
    .updateTable('entries')
    .set({ state, ...more })
    .where('arrival', '=', row.arrival)
    .returningAll()
    .executeTakeFirstOrThrow()
}

/** Entries of the same entity that are parked or fenced, in order of arrival. */
function waiting(tx: Transaction<Tables>, { agencyId, entityId, arrival }: Row): Promise<Row[]> {
  return tx
    .selectFrom('entries')
    .selectAll()
    .where('agencyId', '=', agencyId)
    .where('entityId', '=', entityId)
    .where('state', 'in', ['refused', 'conflict', 'fenced'])
    .where('arrival', '<', arrival)
    .orderBy('arrival')
    .execute()
}

async function fenceBefore(tx: Transaction<Tables>, row: Row): Promise<Row | undefined> {
  return (await waiting(tx, row)).find((one) => one.state !== 'fenced')
}
