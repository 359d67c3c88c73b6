import type { UpstreamFacts, UpstreamPayload, UpstreamVerb } from '../electron/common/dossiers/upstream.ts'
import type { JournalHeader } from '../electron/common/journal/model.ts'
import { applyAct, type Fault, type UpstreamDossier } from '../electron/common/sync/upstream-rules.ts'
import {
  NO_WAITS,
  type UpstreamWaits,
  upstreamTimeliness,
  waitsAfter,
} from '../electron/common/sync/upstream-waits.ts'
import type { Instant } from '../electron/common/time/model.ts'
import { dayOf } from '../electron/common/time/rules.ts'
import type { BookRow, Desk, DossierRow } from './desk.ts'
import type { Station } from './station.ts'

export type Verdict =
  | { state: 'accepted' }
  | ({ state: 'refused' } & Fault)
  | { state: 'conflict'; version: number }

/** Applies one act to the read model on the desk, or says why not; a refusal changes nothing. */
export function enterInBook(
  desk: Desk,
  station: Station,
  header: JournalHeader,
  act: UpstreamPayload,
  inPlaceOf: UpstreamVerb | null,
): Verdict {
  const row = desk.dossier(header.entityId)
  const custodian = row?.custodianStationId ?? station.id
  // A fact has one writer: whoever else has acted on it did not know how it stands. What was with a PC that is no more is
  // taken over by whoever goes on with it.
  if (row && act.verb !== 'received' && custodian !== station.id && desk.isServing(custodian)) {
    return { state: 'conflict', version: row.version }
  }
  // Within one journal the chain is the order; a base version is judged only when another writer came between.
  const sameWriter = row?.writerStationId === station.id && row.writerEpoch === header.epoch
  if (row && !sameWriter && header.baseVersion !== null && header.baseVersion < row.version) {
    return { state: 'conflict', version: row.version }
  }
  const issuer = { agencyId: station.agencyId, range: { first: station.rangeFirst, last: station.rangeLast } }
  const before = row ? dossierOf(row) : null
  const result = applyAct(before, act, header.at, issuer, inPlaceOf)
  if ('fault' in result) return { state: 'refused', ...result.fault }
  const { dossier } = result
  if (!row && desk.isTaken(dossier.dossierNo)) {
    return { state: 'refused', code: 'NUMBER_TAKEN', field: 'dossierNo' }
  }
  const taker = act.verb === 'moved' ? desk.serving(act.payload.toStationId) : station
  if (!taker || (act.verb === 'moved' && taker.id === station.id)) {
    return { state: 'refused', code: 'STATION_NOT_SERVING', field: 'to' }
  }
  const same = row !== undefined && dossier.facts === before?.facts
  const { isWaiting, ...waits } = waitsAfter(row ? waitsOf(row) : NO_WAITS, act, header.at, dossier.status)
  const after: BookRow = {
    agencyId: station.agencyId,
    id: header.entityId,
    dossierNo: dossier.dossierNo,
    status: dossier.status === 'void' ? 0 : dossier.status,
    firstDueAt: dossier.firstDueAt,
    dueAt: dossier.dueAt,
    finishedAt: dossier.finishedAt,
    returnedAt: dossier.returnedAt,
    apologies: dossier.apologies,
    facts: same ? row.facts : dossier.facts && JSON.stringify(dossier.facts),
    ...waits,
    waits: isWaiting ? 1 : 0,
    version: Math.max(row?.version ?? 0, (header.baseVersion ?? 0) + 1),
    writerStationId: station.id,
    writerEpoch: header.epoch,
    updatedAt: desk.now,
    custodianStationId: taker.id,
    changedTurn: desk.turn,
  }
  understood.set(after, dossier)
  desk.putDossier(after)
  if (act.verb === 'moved') {
    const { id: dossierId, dossierNo } = after
    desk.posts.push({
      kind: 'custody',
      // The same however often the entry is judged.
      id: header.hash,
      at: desk.now,
      body: { dossierId, dossierNo, stationId: taker.id, from: station.code, how: 'moved' },
    })
  }
  return { state: 'accepted' }
}

/** Rows of which we have the dossier already: one act follows the other within a batch. */
const understood = new WeakMap<BookRow, UpstreamDossier>()

/** The dossier as the rules see it; its facts were looked at when they came. */
export function dossierOf(row: BookRow): UpstreamDossier {
  const known = understood.get(row)
  if (known) return known
  return {
    dossierNo: row.dossierNo,
    status: row.status === 0 ? 'void' : (row.status as Exclude<UpstreamDossier['status'], 'void'>),
    facts: row.facts === null ? null : (JSON.parse(row.facts) as UpstreamFacts),
    firstDueAt: row.firstDueAt as Instant | null,
    dueAt: row.dueAt as Instant | null,
    finishedAt: row.finishedAt as Instant | null,
    returnedAt: row.returnedAt as Instant | null,
    apologies: row.apologies,
  }
}

const waitsOf = ({ supplements, askedTwiceAt, askedAt, waits }: BookRow): UpstreamWaits => ({
  supplements,
  askedTwiceAt: askedTwiceAt as Instant | null,
  askedAt: askedAt as Instant | null,
  isWaiting: waits === 1,
})

/** The row with what follows from the rest of it; worked out once, however many acts of a batch it has been through. */
export function inFull(row: BookRow): DossierRow {
  const dossier = dossierOf(row)
  const { facts, firstDueAt, finishedAt } = dossier
  return {
    ...row,
    procedureCode: facts?.procedureCode ?? null,
    applicantName: facts?.applicant.name ?? null,
    receivedAt: facts?.receivedAt ?? null,
    firstDueDay: firstDueAt && dayOf(firstDueAt),
    finishedDay: finishedAt && dayOf(finishedAt),
    ...upstreamTimeliness(dossier, waitsOf(row)),
  }
}
