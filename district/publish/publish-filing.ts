import type { Kysely, Transaction } from 'kysely'
import type { z } from 'zod'
import { isInRange, parseDossierNo } from '../../electron/common/dossiers/number.ts'
import { Filing } from '../../electron/common/filings/model.ts'
import type { Instant } from '../../electron/common/time/model.ts'
import { newId } from '../../electron/common/uuid.ts'
import { postToInbox } from '../inbox.ts'
import type { Tables } from '../tables.ts'
import { transact } from '../transact.ts'
import { takeTurn } from '../turns.ts'

/** What somebody has filed, as the portal hands it over; id, round and station are the district's to say. */
export const Submission = Filing.omit({ id: true, round: true, station: true })
export type Submission = z.input<typeof Submission>

/**
 * A dossier filed online goes to a commune, to the station that is named, else to the one that had it before, else to
 * the commune's first. Filed again after it was declined for what was missing, it is the same dossier in its next round;
 * the same submission once more changes at most the station.
 * @throws Error in plain words when it cannot be theirs
 */
export async function publishFiling(
  db: Kysely<Tables>,
  to: { agencyId: string; station?: string | undefined },
  submission: unknown,
  at: Instant,
): Promise<{ id: string; round: number; station: string | null }> {
  const filed = Submission.parse(submission)
  return transact(db, async (tx) => {
    await takeTurn(tx, to.agencyId)
    const stations = await stationsOf(tx, to.agencyId)
    if (to.station !== undefined && !stations.some((one) => one.code === to.station))
      throw new Error(`no station ${to.station} in use`)
    checkCode(filed.dossierNo, to.agencyId, stations)
    const known = await tx
      .selectFrom('filings')
      .selectAll()
      .where('agencyId', '=', to.agencyId)
      .where('dossierNo', '=', filed.dossierNo)
      .executeTakeFirst()
    const content = JSON.stringify(filed)
    const again = known !== undefined && known.content !== content
    await checkOpen(tx, { agencyId: to.agencyId, dossierNo: filed.dossierNo, id: known?.id ?? null, again })
    const id = known?.id ?? newId(Date.parse(at))
    const round = (known ? Number(known.round) : 0) + (again || !known ? 1 : 0)
    const before = stations.find((one) => one.code === known?.stationCode)?.code
    const station = to.station ?? before ?? stations[0]?.code ?? null
    const row = { id, stationCode: station, round, content, filedAt: filed.filedAt, publishedAt: at }
    await tx
      .insertInto('filings')
      .values({ agencyId: to.agencyId, dossierNo: filed.dossierNo, ...row })
      .onConflict((clash) => clash.columns(['agencyId', 'dossierNo']).doUpdateSet(row))
      .execute()
    const body: Filing = { ...filed, id, round, station }
    await postToInbox(tx, to.agencyId, { kind: 'online-dossier', at, body })
    return { id, round, station }
  })
}

function stationsOf(tx: Transaction<Tables>, agencyId: string) {
  return tx
    .selectFrom('stations')
    .select(['code', 'rangeFirst', 'rangeLast'])
    .where('agencyId', '=', agencyId)
    .where('retiredAt', 'is', null)
    .orderBy('stationIndex')
    .execute()
}

/** A code that a counter could give to somebody who comes there is no code of the portal's. */
function checkCode(
  dossierNo: string,
  agencyId: string,
  stations: readonly { code: string; rangeFirst: number; rangeLast: number }[],
): void {
  const parts = parseDossierNo(dossierNo)
  if (!parts || parts.agencyId !== agencyId || parts.system !== '') return
  const owner = stations.find(({ rangeFirst, rangeLast }) =>
    isInRange({ first: Number(rangeFirst), last: Number(rangeLast) }, parts.sequence),
  )
  if (owner) throw new Error(`${dossierNo} lies in the range of station ${owner.code}`)
}

/** What is taken in, or refused for good, is not filed again under the same code. */
async function checkOpen(
  tx: Transaction<Tables>,
  {
    agencyId,
    dossierNo,
    id,
    again,
  }: { agencyId: string; dossierNo: string; id: string | null; again: boolean },
): Promise<void> {
  const dossier = await tx
    .selectFrom('dossiers')
    .select(['id', 'status', 'facts'])
    .where('agencyId', '=', agencyId)
    .where('dossierNo', '=', dossierNo)
    .executeTakeFirst()
  const declined = dossier?.facts === null && Number(dossier.status) === 5
  if (dossier && (dossier.id !== id || !declined)) throw new Error(`${dossierNo} is a dossier already`)
  if (again && !declined) throw new Error(`${dossierNo} is filed already and waits for the commune`)
}
