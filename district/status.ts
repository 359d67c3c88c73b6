import type { Kysely } from 'kysely'
import { Receipt, type Status } from '../electron/common/sync/model.ts'
import { receiptText, statusText } from '../electron/common/sync/signing.ts'
import type { ProtocolRange } from '../electron/common/sync/versions.ts'
import { toInstant } from '../electron/common/time/rules.ts'
import type { Identity } from './identity.ts'
import { isWanted } from './is-wanted.ts'
import type { Station } from './station.ts'
import { headOf } from './take-batch.ts'
import type { Tables } from './tables.ts'

/**
 * What the server holds of a station, from one moment.
 * @param nonce of the request, so that the answer proves who gives it now
 */
export async function statusOf(
  db: Kysely<Tables>,
  station: Station,
  { identity, protocols, nonce }: { identity: Identity; protocols: ProtocolRange; nonce: string },
  now: number,
): Promise<Status> {
  return db.transaction().execute(async (tx) => {
    const states = await tx
      .selectFrom('entries')
      .select(({ fn }) => ['state', fn.countAll<number>().as('number')])
      .where('stationId', '=', station.id)
      .where('state', 'in', ['refused', 'conflict', 'fenced'])
      .groupBy('state')
      .execute()
    const number = (state: string) => Number(states.find((row) => row.state === state)?.number ?? 0)
    const missing = await tx
      .selectFrom('files')
      .select(({ fn }) => fn.countAll<number>().as('number'))
      .where('agencyId', '=', station.agencyId)
      .where('completeAt', 'is', null)
      .where(isWanted)
      .executeTakeFirstOrThrow()
    const receipt = await tx
      .selectFrom('receipts')
      .select('receipt')
      .where('stationId', '=', station.id)
      .executeTakeFirst()
    const siblings = await tx
      .selectFrom('stations')
      .selectAll()
      .where('agencyId', '=', station.agencyId)
      .where('id', '!=', station.id)
      .where('retiredAt', 'is', null)
      .where('revokedAt', 'is', null)
      .orderBy('stationIndex')
      .execute()
    const serverTime = toInstant(now)
    return {
      protocol: protocols.newest,
      protocols,
      serverTime,
      serverKeys: identity.steps,
      proof: identity.sign(statusText({ stationId: station.id, serverTime, nonce })),
      stationId: station.id,
      stationCode: station.code,
      agencyId: station.agencyId,
      head: await headOf(tx, station.id),
      receipt: receipt ? signedNow(Receipt.parse(JSON.parse(receipt.receipt)), identity) : null,
      parked: number('refused') + number('conflict'),
      fenced: number('fenced'),
      filesMissing: Number(missing.number),
      siblings: await Promise.all(
        siblings.map(async (one) => ({
          stationCode: one.code,
          stationId: one.id,
          range: { first: one.rangeFirst, last: one.rangeLast },
          head: await headOf(tx, one.id),
        })),
      ),
    }
  })
}

/** It may have been signed before the server's key was changed; whoever asks now knows the present one. */
function signedNow({ signature: _, ...receipt }: Receipt, identity: Identity): Receipt {
  return { ...receipt, signature: identity.sign(receiptText(receipt)) }
}
