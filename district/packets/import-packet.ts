import { ReadableStream as WebStream } from 'node:stream/web'
import { promisify } from 'node:util'
import { brotliCompress, brotliDecompress } from 'node:zlib'
import { Decrypter, Encrypter } from 'age-encryption'
import type { Kysely } from 'kysely'
import {
  type FileArrival,
  type Manifest,
  PacketFault,
  type PacketHead,
  type PacketReceipt,
} from '../../electron/common/packets/model.ts'
import { bodyOf, type PartFile, sealPart } from '../../electron/common/packets/part-file.ts'
import { partName } from '../../electron/common/packets/rules.ts'
import { readSections, sectionHead } from '../../electron/common/packets/sections.ts'
import { gather } from '../../electron/common/packets/tools.ts'
import { type Answer, Batch, type BatchAnswer, ChainFault, LIMITS } from '../../electron/common/sync/model.ts'
import { toInstant } from '../../electron/common/time/rules.ts'
import type { FileStore } from '../file-store.ts'
import type { Identity } from '../identity.ts'
import { takeBatch } from '../take-batch.ts'
import type { Tables } from '../tables.ts'
import { type OpenPacket, openPackets } from './open-packets.ts'
import { packetTools } from './packet-tools.ts'
import { takeFilePiece } from './take-file-piece.ts'

const inflate = promisify(brotliDecompress)
const deflate = promisify(brotliCompress)

/** What a packet is imported into; the server's own parts, or those of a command beside it. */
export type PacketDesk = {
  db: Kysely<Tables>
  identity: Identity
  /** From `packetIdentity`. */
  packetIdentity: string
  files: FileStore
  now: number
}

export type Imported = {
  packetId: string
  station: { id: string; code: string; agencyId: string; agencyName: string }
  madeAt: string
  /** Entries by what became of them; `accepted` counts those that were new. */
  entries: number
  accepted: number
  duplicates: number
  refused: number
  waiting: number
  /** Files that are whole now, and that are not. */
  files: number
  filesOpen: number
  /** Everything in it had been here before: an old packet, or one imported twice. */
  nothingNew: boolean
  /** Entries in front of it are missing; nothing of it could be applied. Its receipt tells the station. */
  gap: PacketFault | null
  /** To be carried back. */
  receipt: { name: string; bytes: Uint8Array }
}

/**
 * Imports packets that were brought on a stick, through the same code as what comes over the line: in any order with
 * it, and any number of times, nothing is there twice. All files are proven before anything of them is applied.
 * @param paths all parts of one packet, or of several
 * @param options.agencyId takes packets of this commune alone
 * @throws PacketFault (sentences.ts has the sentence) when nothing was applied
 */
export async function importPacket(
  desk: PacketDesk,
  paths: readonly string[],
  options: { agencyId?: string } = {},
): Promise<Imported[]> {
  const { db, identity } = desk
  const imported: Imported[] = []
  for (const packet of await openPackets(db, identity, paths, options.agencyId)) {
    imported.push(await importOne(desk, packet))
  }
  return imported
}

type Taken = {
  manifest: Manifest | null
  batches: PacketReceipt['batches']
  files: Map<string, FileArrival>
  /** Bytes of files came that had not been here. */
  newBytes: boolean
  gap: PacketFault | null
}

async function importOne(desk: PacketDesk, packet: OpenPacket): Promise<Imported> {
  const taken: Taken = { manifest: null, batches: [], files: new Map(), newBytes: false, gap: null }
  for (const part of packet.parts) {
    await takePart(desk, packet, part, taken)
    if (taken.gap) break
  }
  const { manifest } = taken
  if (!manifest) throw new PacketFault('DAMAGED')
  const { station, head } = packet
  const answers = taken.batches.flatMap(({ entries, answer }) => answer.answers.slice(0, entries.length))
  const number = (...results: Answer['result'][]) =>
    answers.filter(({ result }) => results.includes(result)).length
  const arrivals = [...taken.files.values()]
  const figures = {
    entries: answers.length,
    accepted: number('accepted'),
    duplicates: number('duplicate'),
    refused: number('refused', 'conflict'),
    waiting: number('fenced'),
    files: arrivals.filter(({ complete }) => complete).length,
    filesOpen: arrivals.filter(({ complete }) => !complete).length,
  }
  await keep(desk, packet, figures)
  const { id, code, agencyId, agencyName } = station
  return {
    packetId: head.packetId,
    station: { id, code, agencyId, agencyName },
    madeAt: head.madeAt,
    ...figures,
    nothingNew: !taken.gap && !taken.newBytes && !taken.batches.some(isNews),
    gap: taken.gap,
    receipt: await writeReceipt(desk, head, manifest.replyTo, taken),
  }
}

const isNews = ({ answer }: { answer: BatchAnswer }) =>
  answer.answers.some(({ result }) => result === 'accepted')

async function takePart(desk: PacketDesk, packet: OpenPacket, part: PartFile, taken: Taken): Promise<void> {
  const { db, identity, files, now } = desk
  const { station } = packet
  const plain = await decrypt(desk.packetIdentity, part)
  for await (const { section, content } of readSections(plain, packetTools)) {
    if (section.kind === 'manifest') taken.manifest = section
    else if (section.kind === 'entries') {
      const batch = await readBatch(await gather(content))
      const answer = await takeBatch(db, station, batch, identity, now)
      const fault = chainFaultOf(answer)
      if (fault && fault.code !== 'JOURNAL_GAP') throw fault
      const entries = batch.entries.map(({ header: { epoch, seq } }) => ({ epoch, seq }))
      taken.batches.push({ entries, answer })
      taken.gap = fault
      if (fault) return
    } else if (section.kind === 'file') {
      const { agencyId } = station
      const { arrival, newBytes } = await takeFilePiece({ db, files, agencyId, now }, section, content)
      taken.files.set(section.sha256, arrival)
      taken.newBytes ||= newBytes
    } else throw new PacketFault('DAMAGED')
  }
}

async function decrypt(identity: string, part: PartFile): Promise<AsyncIterable<Uint8Array>> {
  const decrypter = new Decrypter()
  decrypter.addIdentity(identity)
  try {
    // Node's streams of the web are what the library wants and gives; only their types go by other names.
    const body = WebStream.from(bodyOf(part)) as unknown as ReadableStream<Uint8Array>
    return (await decrypter.decrypt(body)) as unknown as AsyncIterable<Uint8Array>
  } catch {
    throw new PacketFault('OTHER_SERVER')
  }
}

async function readBatch(packed: Uint8Array): Promise<Batch> {
  try {
    const text = await inflate(packed, { maxOutputLength: LIMITS.batchInflatedBytes })
    return Batch.parse(JSON.parse(text.toString('utf8')))
  } catch {
    throw new PacketFault('DAMAGED')
  }
}

/* A station's own packet that does not go on where its journal ends here. */
function chainFaultOf({ answers }: BatchAnswer): PacketFault | null {
  for (const answer of answers) {
    if (answer.result !== 'refused' || !ChainFault.safeParse(answer.code).success) continue
    if (answer.code === 'GAP') {
      const { epoch = 1, seq = 1 } = answer.next ?? {}
      return new PacketFault('JOURNAL_GAP', { next: `${epoch}/${seq}` })
    }
    return new PacketFault(answer.code === 'EPOCH_CLOSED' ? 'JOURNAL_CLOSED' : 'JOURNAL_DIFFERS')
  }
  return null
}

async function keep(
  { db, now }: PacketDesk,
  { head, station }: OpenPacket,
  figures: Omit<Imported, 'packetId' | 'station' | 'madeAt' | 'nothingNew' | 'gap' | 'receipt'>,
): Promise<void> {
  const { waiting: _fenced, ...kept } = figures
  const importedAt = toInstant(now)
  const { packetId: id, madeAt, parts } = head
  const row = { stationId: station.id, agencyId: station.agencyId, madeAt, importedAt, parts, ...kept }
  await db
    .insertInto('packets')
    .values({ id, times: 1, ...row })
    .onConflict((clash) =>
      clash.column('id').doUpdateSet((eb) => ({ ...row, times: eb('packets.times', '+', 1) })),
    )
    .execute()
}

async function writeReceipt(
  { identity, now }: PacketDesk,
  { packetId, agencyId, stationId, stationCode }: PacketHead,
  replyTo: string,
  { batches, files }: Taken,
): Promise<Imported['receipt']> {
  const receipt: PacketReceipt = { at: toInstant(now), batches, files: [...files.values()] }
  const packed = await deflate(Buffer.from(JSON.stringify(receipt), 'utf8'))
  const section = sectionHead({ kind: 'answers', bytes: packed.length }, packetTools)
  const encrypter = new Encrypter()
  encrypter.addRecipient(replyTo)
  const body = await encrypter.encrypt(Buffer.concat([section, packed]))
  const head: PacketHead = {
    kind: 'receipt',
    packetId,
    agencyId,
    stationId,
    stationCode,
    server: identity.publicKey,
    signedBy: identity.publicKey,
    part: 1,
    parts: 1,
    madeAt: toInstant(now),
    bodyBytes: body.length,
  }
  const sign = (text: string) => Buffer.from(identity.sign(text), 'base64url')
  const content = (async function* () {
    yield body
  })()
  return { name: partName(head), bytes: await gather(sealPart(head, content, sign, packetTools)) }
}
