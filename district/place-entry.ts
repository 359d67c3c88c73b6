import { hash as hashOf } from 'node:crypto'
import { z } from 'zod'
import {
  isUpstreamVerb,
  UPSTREAM,
  type UpstreamPayload,
  type UpstreamVerb,
} from '../electron/common/dossiers/upstream.ts'
import { canonical } from '../electron/common/journal/canonical.ts'
import { type Entry, EntryKey, type FileRef } from '../electron/common/sync/model.ts'
import type { Desk, Kept } from './desk.ts'
import { enterInBook, type Verdict } from './dossier-book.ts'
import type { Station } from './station.ts'
import type { EntryState } from './tables.ts'
import { headerTextOf, sealedText } from './text-once.ts'

/* Keeps an entry and decides how it stands.

     accepted ── applied to the read model (or a local entry, of which only the header is known)
     refused, conflict ── parked: not applied, the first of its entity is the fence
     fenced ── waits behind the fence, judged when it falls
     superseded ── was parked; an accepted entry stands in its place

   An entry that supersedes is judged as if it stood at the place of the parked one (its root), so that what waits
   behind it follows in the old order. One that is refused itself keeps the root: the next attempt may name either. */

/** @returns the entry as kept, and the keys of earlier entries that came free */
export function placeEntry(desk: Desk, entry: Entry): { row: Kept; freed: EntryKey[] } {
  const row = freshRow(desk, entry)
  desk.keep(row)
  if (entry.header.scope !== 'upstream') return { row, freed: [] }

  const target = targetOf(entry.payload)
  if (target) return { row, freed: takePlace(desk, row, entry, target) }
  const fence = fenceBefore(desk, row)
  if (fence) desk.stand(row, 'fenced', behind(fence))
  else settle(desk, row, judge(desk, desk.station, row, entry, null))
  return { row, freed: [] }
}

function freshRow({ station, now }: Desk, { header, payload, salt }: Entry): Kept {
  const upstream = header.scope === 'upstream'
  const { epoch, seq, entityId, noun, verb, hash } = header
  return {
    arrival: 0,
    stationId: station.id,
    epoch,
    seq,
    agencyId: station.agencyId,
    entityId,
    noun,
    verb,
    hash,
    header: `${headerTextOf(header).slice(0, -1)},"hash":"${hash}"}`,
    // What is not meant for us is not kept, even if it were sent.
    salt: upstream ? (salt ?? null) : null,
    payload: upstream && payload !== undefined ? sealedText(payload) : null,
    receivedAt: now,
    state: 'accepted',
    code: null,
    field: null,
    version: null,
    rootEpoch: null,
    rootSeq: null,
    byEpoch: null,
    bySeq: null,
  }
}

const Supersedes = z.object({ supersedes: EntryKey.optional() })
/** The parked entry whose place this one wants. */
export function targetOf(payload: unknown): EntryKey | undefined {
  const named = (payload as { supersedes?: unknown } | null | undefined)?.supersedes !== undefined
  return named ? Supersedes.safeParse(payload).data?.supersedes : undefined
}
const behind = ({ epoch, seq }: EntryKey) => ({ byEpoch: epoch, bySeq: seq })

/** The entry wants the place of a parked one; if it is accepted, the fence falls. */
function takePlace(desk: Desk, row: Kept, entry: Entry, target: EntryKey): EntryKey[] {
  const { station } = desk
  const parked = desk
    .waitingBefore(row)
    .filter((one) => one.stationId === station.id && one.state !== 'fenced')
  const named = parked.find((one) => one.epoch === target.epoch && one.seq === target.seq)
  if (!named) {
    // Sent again by hand while we had come to understand the first one, whose answer was lost.
    const first = desk.find(target)
    if (first?.state === 'accepted' && saysTheSame(first, row)) {
      desk.stand(row, 'superseded', behind(first))
      return []
    }
    settle(desk, row, { state: 'refused', code: 'NOTHING_TO_SUPERSEDE' })
    return []
  }
  const root = { rootEpoch: named.rootEpoch ?? named.epoch, rootSeq: named.rootSeq ?? named.seq }
  const place = parked.find((one) => one.epoch === root.rootEpoch && one.seq === root.rootSeq) ?? named
  const verdict = judge(desk, station, row, entry, place)
  settle(desk, row, verdict, root)
  if (verdict.state !== 'accepted') return []
  for (const one of parked) {
    const attempt = one.rootEpoch === root.rootEpoch && one.rootSeq === root.rootSeq
    if (one === place || attempt) desk.stand(one, 'superseded', behind(row))
  }
  return lift(desk, row)
}

function saysTheSame(first: Kept, again: Kept): boolean {
  const said = ({ payload }: Kept) => canonical({ ...JSON.parse(payload ?? '{}'), supersedes: undefined })
  return first.entityId === again.entityId && first.verb === again.verb && said(first) === said(again)
}

/** What this server did not understand when it came; one that was brought up to date since may. */
const NOT_UNDERSTOOD: ReadonlySet<string | null> = new Set(['UNKNOWN_VERB', 'BAD_SHAPE'])

/**
 * An entry that the station asks about once more: judged anew when all that spoke against it was that this server did
 * not know its kind. @returns keys of entries that came free by it
 */
export function understandNow(desk: Desk, row: Kept): EntryKey[] {
  if (row.state !== 'refused' || !NOT_UNDERSTOOD.has(row.code) || row.rootEpoch !== null) return []
  settle(desk, row, judge(desk, desk.station, row, entryOf(row), null))
  if ((row.state as EntryState) !== 'accepted') return []
  const waiting = desk.waitingOf(row)
  for (const one of waiting) {
    const attempt = one.rootEpoch === row.epoch && one.rootSeq === row.seq && one.stationId === row.stationId
    if (attempt) desk.stand(one, 'superseded', behind(row))
  }
  return lift(desk, row, waiting)
}

/** Judges what was fenced, in the old order, until the next fence. */
function lift(desk: Desk, after: Kept, waiting = desk.waitingBefore(after)): EntryKey[] {
  const freed: EntryKey[] = []
  for (const one of waiting) {
    if (one.state !== 'fenced') continue
    const fence = fenceBefore(desk, one)
    if (fence) desk.stand(one, 'fenced', behind(fence))
    // What was done with a number before it was made void: kept, and of no effect on a dossier that is nobody's.
    else if (after.verb === 'voided') desk.stand(one, 'accepted', { byEpoch: null, bySeq: null })
    else settle(desk, one, judge(desk, desk.writerOf(one), one, entryOf(one), null))
    // A sibling's entry may have waited as well; the sibling hears of it when it asks.
    if (one.stationId === desk.station.id) freed.push({ epoch: one.epoch, seq: one.seq })
  }
  return freed
}

function entryOf({ header, payload, salt }: Kept): Entry {
  return {
    header: JSON.parse(header) as Entry['header'],
    ...(payload !== null && { payload: JSON.parse(payload) as unknown }),
    ...(salt !== null && { salt }),
  }
}

/** What the rules say; an accepted act is in the read model and its files are expected when this returns. */
function judge(
  desk: Desk,
  writer: Station,
  row: Kept,
  { header, payload, salt = '' }: Entry,
  place: Kept | null,
): Verdict {
  if (payload === undefined) return { state: 'refused', code: 'PAYLOAD_MISSING' }
  const sealed = Buffer.concat([Buffer.from(salt, 'hex'), Buffer.from(sealedText(payload), 'utf8')])
  if (hashOf('sha256', sealed) !== header.payloadHash) return { state: 'refused', code: 'PAYLOAD_MISMATCH' }
  if (header.noun !== 'dossier' || !isUpstreamVerb(header.verb))
    return { state: 'refused', code: 'UNKNOWN_VERB' }
  const parsed = UPSTREAM[header.verb].safeParse(payload)
  if (!parsed.success) {
    return { state: 'refused', code: 'BAD_SHAPE', field: parsed.error.issues[0]!.path.join('.') }
  }
  const act = { verb: header.verb, payload: parsed.data } as UpstreamPayload
  const verdict = enterInBook(desk, writer, header, act, (place?.verb ?? null) as UpstreamVerb | null)
  const { files = [], replaces } = act.payload as { files?: FileRef[]; replaces?: string }
  if (verdict.state === 'accepted' && (files.length > 0 || replaces)) {
    desk.announced.push({ by: row, files, replaces })
  }
  return verdict
}

function settle(desk: Desk, row: Kept, verdict: Verdict, root?: Pick<Kept, 'rootEpoch' | 'rootSeq'>): void {
  desk.stand(row, verdict.state, {
    code: verdict.state === 'refused' ? verdict.code : null,
    field: verdict.state === 'refused' ? (verdict.field ?? null) : null,
    version: verdict.state === 'conflict' ? verdict.version : null,
    byEpoch: null,
    bySeq: null,
    ...root,
  })
}

function fenceBefore(desk: Desk, row: Kept): Kept | undefined {
  return desk.waitingBefore(row).find((one) => one.state !== 'fenced')
}
