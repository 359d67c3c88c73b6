import { hash } from 'node:crypto'
import { type Kysely, sql, type Transaction } from 'kysely'
import { canonical } from '../electron/common/journal/canonical.ts'
import { GENESIS, type JournalHeader } from '../electron/common/journal/model.ts'
import type {
  Answer,
  Batch,
  BatchAnswer,
  ChainFault,
  Entry,
  EntryKey,
  Head,
  Receipt,
} from '../electron/common/sync/model.ts'
import { receiptText } from '../electron/common/sync/signing.ts'
import { toInstant } from '../electron/common/time/rules.ts'
import { answerOf } from './answer.ts'
import type { Desk } from './desk.ts'
import type { Identity } from './identity.ts'
import { keptQuery } from './kept-query.ts'
import { layOut } from './lay-out.ts'
import { placeEntry, understandNow } from './place-entry.ts'
import { REASONS } from './reasons.ts'
import type { Station } from './station.ts'
import type { Tables } from './tables.ts'
import { transact } from './transact.ts'
import { headerTextOf } from './text-once.ts'
import { takeTurn } from './turns.ts'
import { writeDown } from './write-down.ts'

/* Invariant: `entries` holds of every station's epoch exactly the first n entries, each hashed over the one before.
   What breaks the chain is not kept; what the rules refuse is kept and parked, so that the chain goes on. */

/** Takes a batch in one transaction; when it returns, everything answered is on disk. */
export async function takeBatch(
  db: Kysely<Tables>,
  station: Station,
  batch: Batch,
  identity: Identity,
  now: number,
): Promise<BatchAnswer> {
  return transact(db, async (tx) => {
    const turn = await takeTurn(tx, station.agencyId)
    const before = await headOf(tx, station.id)
    const desk = await layOut(tx, station, batch.entries, before, toInstant(now), turn)
    const { answers, head } = placeAll(desk, batch.entries, before)
    await writeDown(tx, desk)
    const receipt = head && (await keepReceipt(tx, station.id, head, answers, identity, now))
    return { answers, head, receipt }
  })
}

/** Decides upon each entry in turn, on the desk alone. */
function placeAll(desk: Desk, entries: readonly Entry[], before: Head | null) {
  const answers: Answer[] = []
  const lifted: EntryKey[] = []
  let head = before
  for (const entry of entries) {
    const { header } = entry
    const known = desk.find(header)
    const fault = chainFault(header, desk.station.code, head, known?.hash)
    if (fault) answers.push(refusal(header, fault))
    else if (known) {
      lifted.push(...understandNow(desk, known))
      answers.push(answerOf(known, 'again'))
    } else {
      const { row, freed } = placeEntry(desk, entry)
      answers.push(answerOf(row, 'first'))
      lifted.push(...freed)
      head = { epoch: header.epoch, seq: header.seq, hash: header.hash }
    }
  }
  for (const key of lifted) answers.push(answerOf(desk.find(key)!, 'first'))
  return { answers, head }
}

/** The last entry held of a station; entries before it are all there. */
export async function headOf(tx: Kysely<Tables>, stationId: string): Promise<Head | null> {
  const last = () =>
    tx
      .selectFrom('entries')
      .select(['epoch', 'seq', 'hash'])
      .where('stationId', '=', stationId)
      .orderBy('epoch', 'desc')
      .orderBy('seq', 'desc')
      .limit(sql.lit(1))
  const [row] = await keptQuery(tx, 'head', last, [stationId])
  return row ?? null
}

type Fault = { code: ChainFault; next?: EntryKey }

/** Does the entry go on where the chain ends (or is it one we have)? */
function chainFault(
  header: JournalHeader,
  stationCode: string,
  head: Head | null,
  knownHash: string | undefined,
): Fault | null {
  if (header.station !== stationCode) return { code: 'WRONG_STATION' }
  if (knownHash !== undefined) return knownHash === header.hash ? null : { code: 'TAMPERED' }
  if (hash('sha256', headerTextOf(header)) !== header.hash) {
    return { code: 'BAD_HASH' }
  }
  const { epoch } = header
  // A restored backup opens a new epoch; the copy that stayed behind must not go on writing the old one.
  if (head && epoch < head.epoch) return { code: 'EPOCH_CLOSED' }
  const before = head?.epoch === epoch ? head : { seq: 0, hash: GENESIS }
  const next = { epoch, seq: before.seq + 1 }
  if (header.seq !== next.seq) return { code: 'GAP', next }
  if (header.prevHash !== before.hash) return { code: 'BROKEN_CHAIN', next }
  return null
}

function refusal({ epoch, seq }: EntryKey, { code, next }: Fault): Answer {
  return { result: 'refused', epoch, seq, code, reason: REASONS[code], ...(next && { next }) }
}

async function keepReceipt(
  tx: Transaction<Tables>,
  stationId: string,
  head: Head,
  answers: Answer[],
  identity: Identity,
  now: number,
): Promise<Receipt> {
  const answersHash = hash('sha256', canonical(answers))
  const unsigned = { stationId, ...head, at: toInstant(now), answersHash }
  const receipt = { ...unsigned, signature: identity.sign(receiptText(unsigned)) }
  const values = { stationId, at: receipt.at, receipt: JSON.stringify(receipt) }
  const keep = () =>
    tx
      .insertInto('receipts')
      .values(values)
      .onConflict((clash) => clash.column('stationId').doUpdateSet(values))
  const each = Object.values(values)
  await keptQuery(tx, 'receipt', keep, [...each, ...each])
  return receipt
}
