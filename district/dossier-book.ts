import type { Selectable, Transaction } from 'kysely'
import {
  UpstreamFacts,
  type UpstreamPayload,
  type UpstreamVerb,
} from '../electron/common/dossiers/upstream.ts'
import type { JournalHeader } from '../electron/common/journal/model.ts'
import { applyAct, type Fault, type UpstreamDossier } from '../electron/common/sync/upstream-rules.ts'
import type { Instant } from '../electron/common/time/model.ts'
import type { Station } from './station.ts'
import type { Tables } from './tables.ts'

export type Verdict =
  | { state: 'accepted' }
  | ({ state: 'refused' } & Fault)
  | { state: 'conflict'; version: number }

/** Applies one act to the read model, or says why not; a refusal changes nothing. */
export async function enterInBook(
  tx: Transaction<Tables>,
  station: Station,
  header: JournalHeader,
  act: UpstreamPayload,
  inPlaceOf: UpstreamVerb | null,
  now: Instant,
): Promise<Verdict> {
  const row = await tx
    .selectFrom('dossiers')
    .selectAll()
    .where('agencyId', '=', station.agencyId)
    .where('id', '=', header.entityId)
    .executeTakeFirst()
  // Within one journal the chain is the order; a base version is judged only when another writer came between.
  const sameWriter = row?.writerStationId === station.id && row.writerEpoch === header.epoch
  if (row && !sameWriter && header.baseVersion !== null && header.baseVersion < row.version) {
    return { state: 'conflict', version: row.version }
  }
  const issuer = { agencyId: station.agencyId, range: { first: station.rangeFirst, last: station.rangeLast } }
  const result = applyAct(row ? dossierOf(row) : null, act, header.at, issuer, inPlaceOf)
  if ('fault' in result) return { state: 'refused', ...result.fault }
  const { dossier } = result
  if (!row && (await isTaken(tx, station.agencyId, dossier.dossierNo))) {
    return { state: 'refused', code: 'NUMBER_TAKEN', field: 'dossierNo' }
  }
  const values = {
    ...columnsOf(dossier),
    version: Math.max(row?.version ?? 0, (header.baseVersion ?? 0) + 1),
    writerStationId: station.id,
    writerEpoch: header.epoch,
    updatedAt: now,
  }
  const key = { agencyId: station.agencyId, id: header.entityId }
  await tx
    .insertInto('dossiers')
    .values({ ...key, ...values })
    .onConflict((clash) => clash.columns(['agencyId', 'id']).doUpdateSet(values))
    .execute()
  return { state: 'accepted' }
}

async function isTaken(tx: Transaction<Tables>, agencyId: string, dossierNo: string): Promise<boolean> {
  const other = await tx
    .selectFrom('dossiers')
    .select('id')
    .where('agencyId', '=', agencyId)
    .where('dossierNo', '=', dossierNo)
    .executeTakeFirst()
  return other !== undefined
}

function dossierOf(row: Selectable<Tables['dossiers']>): UpstreamDossier {
  return {
    dossierNo: row.dossierNo,
    status: row.status === 0 ? 'void' : (row.status as Exclude<UpstreamDossier['status'], 'void'>),
    facts: row.facts === null ? null : UpstreamFacts.parse(JSON.parse(row.facts)),
    firstDueAt: row.firstDueAt as Instant | null,
    dueAt: row.dueAt as Instant | null,
    finishedAt: row.finishedAt as Instant | null,
    returnedAt: row.returnedAt as Instant | null,
    apologies: row.apologies,
  }
}

function columnsOf({ facts, status, ...dossier }: UpstreamDossier) {
  return {
    ...dossier,
    status: status === 'void' ? 0 : status,
    procedureCode: facts?.procedureCode ?? null,
    applicantName: facts?.applicant.name ?? null,
    receivedAt: facts?.receivedAt ?? null,
    facts: facts && JSON.stringify(facts),
  }
}
