import type { Kysely } from 'kysely'
import { REASONS } from '../reasons.ts'
import type { Tables } from '../tables.ts'
import type { Page } from './paging.ts'

/** An act of a commune that was not taken in and still waits for a correction. */
export type RefusedEntry = {
  agencyId: string
  station: string
  dossierNo: string | null
  verb: string
  receivedAt: string
  /** Plain Vietnamese, as the officer reads it. */
  reason: string
  field: string | null
}

/** Refused entries and conflicts, the oldest first. @param agencyId of one commune; null: of all */
export async function refusedEntries(
  db: Kysely<Tables>,
  agencyId: string | null,
  page: Page,
): Promise<RefusedEntry[]> {
  const rows = await db
    .selectFrom('entries')
    .innerJoin('stations', 'stations.id', 'entries.stationId')
    .select([
      'entries.agencyId',
      'stations.code as station',
      'verb',
      'receivedAt',
      'entries.code',
      'field',
      'payload',
    ])
    .where('state', 'in', ['refused', 'conflict'])
    .$if(agencyId !== null, (query) => query.where('entries.agencyId', '=', agencyId!))
    .orderBy('arrival')
    .limit(page.size)
    .offset(page.from)
    .execute()
  return rows.map(({ code, payload, ...row }) => ({
    ...row,
    dossierNo: numberIn(payload),
    reason: REASONS[(code ?? 'CONFLICT') as keyof typeof REASONS] ?? code ?? '',
  }))
}

function numberIn(payload: string | null): string | null {
  const { dossierNo } = JSON.parse(payload ?? '{}') as { dossierNo?: unknown }
  return typeof dossierNo === 'string' ? dossierNo : null
}
