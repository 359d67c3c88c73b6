import type { Kysely } from 'kysely'
import type { Tables } from '../../district/tables.ts'
import { GENESIS, type JournalHeader } from '../../electron/common/journal/model.ts'
import { UpstreamFacts } from '../../electron/common/dossiers/upstream.ts'
import type { Instant } from '../../electron/common/time/model.ts'

const OTHER = 'other-station'

/**
 * Another station of the commune has been at a dossier: written on the shared system's side, as accepted from it.
 * @param change what it made of the facts
 * @param status what it made of the dossier; left out, it corrected it
 */
export async function otherWriter(
  db: Kysely<Tables>,
  dossierId: string,
  at: Instant,
  { change = {}, status }: { change?: Partial<UpstreamFacts['applicant']>; status?: number },
): Promise<void> {
  const dossier = await db
    .selectFrom('dossiers')
    .selectAll()
    .where('id', '=', dossierId)
    .executeTakeFirstOrThrow()
  const known = await db.selectFrom('stations').selectAll().where('id', '=', OTHER).executeTakeFirst()
  if (!known) {
    const own = await db.selectFrom('stations').selectAll().executeTakeFirstOrThrow()
    const other = {
      code: 'M2',
      stationIndex: 1,
      rangeFirst: 1001,
      rangeLast: 1999,
      publicKey: 'x'.repeat(43),
    }
    await db
      .insertInto('stations')
      .values({ ...own, id: OTHER, ...other })
      .execute()
  }
  const facts = UpstreamFacts.parse(JSON.parse(dossier.facts!))
  facts.applicant = { ...facts.applicant, ...change }
  const payload = { dossierNo: dossier.dossierNo, actor: { name: 'Lò Thị Hai' }, facts }
  const last = await db
    .selectFrom('entries')
    .select(({ fn }) => fn.max('seq').as('seq'))
    .where('stationId', '=', OTHER)
    .executeTakeFirst()
  const hash = 'ab'.repeat(32)
  const header: JournalHeader = {
    station: 'M2',
    epoch: 1,
    seq: (last?.seq ?? 0) + 1,
    commandId: 'by-another-hand',
    at,
    officer: 'a2',
    noun: 'dossier',
    entityId: dossierId,
    verb: status === 10 ? 'returned' : 'corrected',
    baseVersion: dossier.version,
    payloadVersion: 1,
    payloadHash: hash,
    scope: 'upstream',
    prevHash: GENESIS,
    hash,
  }
  const { epoch, seq, noun, verb } = header
  await db
    .insertInto('entries')
    .values({
      stationId: OTHER,
      ...{ epoch, seq, noun, verb, hash },
      agencyId: dossier.agencyId,
      entityId: dossierId,
      header: JSON.stringify(header),
      payload: JSON.stringify(payload),
      salt: '00',
      receivedAt: at,
      state: 'accepted',
    })
    .execute()
  await db
    .updateTable('dossiers')
    .set({
      facts: JSON.stringify(facts),
      applicantName: facts.applicant.name,
      version: dossier.version + 3,
      writerStationId: OTHER,
      writerEpoch: 1,
      ...(status !== undefined && { status }),
    })
    .where('id', '=', dossierId)
    .execute()
}
