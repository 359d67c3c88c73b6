import { createHash, randomBytes, sign } from 'node:crypto'
import { promisify } from 'node:util'
import { brotliCompress, constants } from 'node:zlib'
import type { z } from 'zod'
import { canonical } from '../../common/journal/canonical.ts'
import { CopyPage } from '../../common/sync/copy-model.ts'
import { CustodyPage, TakenOver } from '../../common/sync/custody-page.ts'
import { HeldDossier } from '../../common/sync/held-dossier.ts'
import { JournalPage } from '../../common/sync/journal-page.ts'
import { InboxPageHeard } from '../../common/sync/inbox-model.ts'
import {
  type Answer,
  type Batch,
  BatchAnswer,
  ChainFault,
  type Enrolment,
  Enrolment as EnrolmentAnswer,
  type EnrolmentRequest,
  type EntryKey,
  ErrorAnswer,
  ErrorCode,
  type FileState,
  HEADERS,
  type KeyChange,
  KeyChanged,
  type Receipt,
  Status,
} from '../../common/sync/model.ts'
import type { ShortBatch } from '../../common/sync/short-batch.ts'
import { keyChangeText, receiptText, requestText, UNSIGNED_BODY } from '../../common/sync/signing.ts'
import {
  type ProtocolRange,
  PROTOCOLS,
  protocolText,
  readProtocols,
  tooOld,
} from '../../common/sync/versions.ts'
import { Instant } from '../../common/time/model.ts'
import { Blocked, Cut, Declined } from './line-fault.ts'
import { followServerKeys, isSignedBy } from './follow-server-keys.ts'
import { type KeyPair, type Link, privateKeyOf, serverKeysOf } from './link.ts'
import type { Wire, WireAnswer, WireRequest } from './wire.ts'

const compress = promisify(brotliCompress)
const sha256 = (...parts: (string | Buffer)[]) => {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  return hash.digest('hex')
}

/** A batch ready for the line; compressed once, however often it is sent. */
export async function packBatch(batch: Batch | ShortBatch): Promise<Buffer> {
  return compress(Buffer.from(JSON.stringify(batch), 'utf8'), {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 7,
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
    },
  })
}

export type StationCalls = ReturnType<typeof stationCalls>

/**
 * The protocol's calls as this station makes them: signed, and the answers checked.
 * @param hear told the shared system's time at each answer
 * @throws Cut, Declined, Blocked from each call
 */
export function stationCalls(
  link: Link,
  wire: Wire,
  clock: () => Instant,
  hear: (serverTime: Instant) => void,
) {
  let key = privateKeyOf(link)
  let signer: KeyPair = link
  let known = link
  let theirs = readProtocols(undefined)

  async function call(
    request: Omit<WireRequest, 'headers'> & {
      headers?: Record<string, string>
      offset?: number
      nonce?: string
    },
  ): Promise<WireAnswer> {
    const { method, path, body, signal, offset } = request
    const time = clock()
    const { nonce = randomBytes(16).toString('base64url') } = request
    const bodyHash = method === 'PATCH' ? UNSIGNED_BODY : sha256(body ?? '')
    const { stationId } = known
    const text = requestText({ method, path, bodyHash, stationId, time, nonce, offset: offset?.toString() })
    const answer = await wire.send({
      method,
      path,
      body,
      signal,
      headers: {
        ...request.headers,
        [HEADERS.protocol]: protocolText(PROTOCOLS),
        [HEADERS.station]: stationId,
        [HEADERS.time]: time,
        [HEADERS.nonce]: nonce,
        [HEADERS.signature]: sign(null, Buffer.from(text, 'utf8'), key).toString('base64url'),
        ...(offset !== undefined && { [HEADERS.offset]: String(offset) }),
      },
    })
    return listen(answer, method, (serverTime, protocols) => {
      theirs = protocols
      hear(serverTime)
    })
  }

  async function status(signal: AbortSignal): Promise<Status> {
    const nonce = randomBytes(16).toString('base64url')
    const held = read(Status, await call({ method: 'GET', path: '/v1/status', signal, nonce }))
    known = { ...known, ...followServerKeys(known, held, nonce) }
    if (held.receipt) checkReceipt(held.receipt, known)
    return held
  }

  return {
    /** What the shared system speaks, as its last answer said. */
    theirs: (): ProtocolRange => theirs,

    /** What the shared system holds of this station, by its own proven word. */
    status,

    /** Requests from now on are signed by this key. */
    signWith: (pair: KeyPair): void => {
      signer = pair
      key = privateKeyOf(pair)
    },

    /** Keys of the shared system: the one that signs now, then those that may sign next. */
    serverKeys: (): string[] => serverKeysOf(known),

    /** Names the key that is to follow the one that signs now. */
    announceKey: async (next: KeyPair, signal: AbortSignal): Promise<KeyChanged> => {
      const { publicKey } = next
      const text = keyChangeText({ stationId: known.stationId, publicKey: signer.publicKey, next: publicKey })
      const proof = sign(null, Buffer.from(text, 'utf8'), privateKeyOf(next)).toString('base64url')
      const body = Buffer.from(JSON.stringify({ publicKey, proof } satisfies KeyChange), 'utf8')
      const headers = { 'content-type': 'application/json' }
      return read(KeyChanged, await call({ method: 'POST', path: '/v1/keys', headers, body, signal }))
    },

    /** @returns the answers, proven to be the shared system's own by its signature over them */
    sendBatch: async (packed: Buffer, signal: AbortSignal): Promise<BatchAnswer> => {
      const headers = { 'content-type': 'application/json', 'content-encoding': 'br' }
      const heard = await call({ method: 'POST', path: '/v1/entries', body: packed, headers, signal })
      const answer = read(BatchAnswer, heard)
      // What is signed is the answers as they came, with whatever a newer shared system says in them.
      const { answers } = json(heard.body) as { answers: unknown }
      checkAnswers(answer, sha256(canonical(answers)), known)
      return answer
    },

    /** How many bytes of a file are there; null when the shared system does not expect it. */
    fileOffset: async (sha: string, signal: AbortSignal): Promise<number | null> => {
      try {
        const { headers } = await call({ method: 'HEAD', path: `/v1/files/${sha}`, signal })
        return offsetIn(headers[HEADERS.offset])
      } catch (error) {
        if (!(error instanceof Declined)) throw error
        if (error.code === 'FILE_NOT_ANNOUNCED') return null
        // An answer to HEAD has no body that could say why; this one has.
        await status(signal)
        throw new Cut('TROUBLE', error)
      }
    },

    /** @returns the bytes that are there now */
    sendFile: async (sha: string, offset: number, bytes: Buffer, signal: AbortSignal): Promise<FileState> => {
      const headers = { 'content-type': 'application/offset+octet-stream' }
      const answer = await call({
        method: 'PATCH',
        path: `/v1/files/${sha}`,
        body: bytes,
        headers,
        offset,
        signal,
      })
      const there = offsetIn(answer.headers[HEADERS.offset])
      const total = offsetIn(answer.headers[HEADERS.length])
      return { sha256: sha, size: total, offset: there, complete: there === total }
    },

    /** What the shared system holds of this station's own journal after a place. */
    journalAfter: async ({ epoch, seq }: EntryKey, limit: number, signal: AbortSignal) => {
      const path = `/v1/journal?epoch=${epoch}&seq=${seq}&limit=${limit}`
      return read(JournalPage, await call({ method: 'GET', path, signal }))
    },

    /** The commune's dossiers that are with its other stations. */
    copies: async (cursor: string | null, limit: number, signal: AbortSignal) => {
      const from = cursor === null ? '' : `&cursor=${encodeURIComponent(cursor)}`
      const path = `/v1/copies?limit=${limit}${from}`
      return read(CopyPage, await call({ method: 'GET', path, signal }))
    },

    /** What the shared system holds of a dossier. */
    dossier: async (id: string, signal: AbortSignal): Promise<HeldDossier> =>
      read(
        HeldDossier,
        await call({ method: 'GET', path: `/v1/dossiers/${encodeURIComponent(id)}`, signal }),
      ),

    /** What was done to a dossier that is with this station now, from a place on. */
    entriesOfDossier: async (
      id: string,
      { after, limit }: { after: number; limit: number },
      signal: AbortSignal,
    ): Promise<CustodyPage> => {
      const path = `/v1/dossiers/${encodeURIComponent(id)}/entries?after=${after}&limit=${limit}`
      return read(CustodyPage, await call({ method: 'GET', path, signal }))
    },

    /** Takes over a dossier whose station is no more. */
    takeOver: async (dossierId: string, signal: AbortSignal): Promise<TakenOver> => {
      const body = Buffer.from(JSON.stringify({ dossierId }), 'utf8')
      const headers = { 'content-type': 'application/json' }
      return read(TakenOver, await call({ method: 'POST', path: '/v1/custody', headers, body, signal }))
    },

    /** Bytes of a file that lies there, from `from`, at most so many. */
    fetchFile: async (
      sha: string,
      { from, most }: { from: number; most: number },
      signal: AbortSignal,
    ): Promise<Buffer> => {
      const path = `/v1/files/${sha}?from=${from}&most=${most}`
      const { body } = await call({ method: 'GET', path, signal })
      return body
    },

    inbox: async (cursor: string | null, signal: AbortSignal) => {
      const path = cursor === null ? '/v1/inbox' : `/v1/inbox?cursor=${encodeURIComponent(cursor)}`
      return read(InboxPageHeard, await call({ method: 'GET', path, signal }))
    },
  }
}

/**
 * Asks to be enrolled; not signed, for nobody knows the key yet.
 * @throws Cut, Declined
 */
export async function askEnrolment(
  wire: Wire,
  request: EnrolmentRequest,
  signal: AbortSignal,
): Promise<Enrolment> {
  const body = Buffer.from(JSON.stringify(request), 'utf8')
  const headers = { 'content-type': 'application/json', [HEADERS.protocol]: protocolText(PROTOCOLS) }
  const answer = await wire.send({ method: 'POST', path: '/v1/enrolment', headers, body, signal })
  return read(
    EnrolmentAnswer,
    listen(answer, 'POST', () => undefined),
  )
}

/** Is this the shared system that speaks, and does it say yes? A login page in between answers 200 too. */
function listen(
  answer: WireAnswer,
  method: string,
  hear: (serverTime: Instant, protocols: ProtocolRange) => void,
): WireAnswer {
  const { status, headers, body } = answer
  const time = Instant.safeParse(headers[HEADERS.serverTime])
  // What stands before the shared system may take less at once than it does.
  if (!time.success && status === 413 && BODIES.has(method)) throw new Declined('TOO_LARGE')
  if (!time.success) throw new Cut(isTrouble(status) ? 'TROUBLE' : 'STRANGE')
  const theirs = readProtocols(headers[HEADERS.protocol])
  hear(time.data, theirs)
  const old = tooOld(PROTOCOLS, theirs)
  if (old) throw new Declined(old === 'mine' ? 'PROTOCOL_TOO_OLD' : 'PROTOCOL_TOO_NEW')
  if (status >= 200 && status < 300) return answer
  if (method === 'HEAD') {
    if (status === 404) throw new Declined('FILE_NOT_ANNOUNCED')
    throw status < 500 ? new Declined('BAD_REQUEST') : new Cut('TROUBLE')
  }
  const refusal = ErrorAnswer.safeParse(json(body))
  if (!refusal.success) throw new Cut('STRANGE')
  const { code, details, reason } = refusal.data.error
  const unknown = !ErrorCode.safeParse(code).success
  if (code === 'INTERNAL' || (unknown && isTrouble(status))) throw new Cut('TROUBLE')
  throw new Declined(code, details, reason)
}

/** Too much is asked of it, or something in it is broken: another time it will answer. */
const isTrouble = (status: number) => status >= 500 || status === 429
const BODIES: ReadonlySet<string> = new Set(['POST', 'PATCH'])

function read<T extends z.ZodType>(type: T, { body }: WireAnswer): z.output<T> {
  const parsed = type.safeParse(json(body))
  if (!parsed.success) throw new Cut('STRANGE', parsed.error)
  return parsed.data
}

function json(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'))
  } catch {
    return undefined
  }
}

function offsetIn(header: string | string[] | undefined): number {
  if (typeof header !== 'string' || !/^\d{1,15}$/.test(header)) throw new Cut('STRANGE')
  return Number(header)
}

/* Only what is signed counts as the shared system's word. Chain faults alone may come before it holds anything of
   ours; all that they can do is make us send again. */
export function checkAnswers({ answers, head, receipt }: BatchAnswer, about: string, link: Link): void {
  if (!receipt) {
    if (head !== null || !answers.every(isChainFault)) throw new Blocked('WRONG_SERVER')
    return
  }
  checkReceipt(receipt, link)
  const sameHead = head?.epoch === receipt.epoch && head.seq === receipt.seq && head.hash === receipt.hash
  if (receipt.answersHash !== about || !sameHead) throw new Blocked('WRONG_SERVER')
}

function isChainFault(answer: Answer): boolean {
  return answer.result === 'refused' && ChainFault.safeParse(answer.code).success
}

function checkReceipt({ signature, ...receipt }: Receipt, link: Link): void {
  const text = receiptText(receipt)
  const signed = serverKeysOf(link).some((key) => isSignedBy(key, text, signature))
  if (!signed || receipt.stationId !== link.stationId) throw new Blocked('WRONG_SERVER')
}
