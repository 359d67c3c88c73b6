import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, brotliDecompress, constants } from 'node:zlib'
import fastify, { type FastifyReply, type FastifyRequest } from 'fastify'
import type { Kysely } from 'kysely'
import { z } from 'zod'
import type { InboxPage } from '../electron/common/sync/inbox-model.ts'
import type { CopyPage } from '../electron/common/sync/copy-model.ts'
import {
  CUSTODY_PAGE,
  type CustodyPage,
  TakeOver,
  type TakenOver,
} from '../electron/common/sync/custody-page.ts'
import type { HeldDossier } from '../electron/common/sync/held-dossier.ts'
import { JOURNAL_PAGE, type JournalPage } from '../electron/common/sync/journal-page.ts'
import {
  Batch,
  type BatchAnswer,
  type Enrolment,
  EnrolmentRequest,
  type FileState,
  Hash,
  HEADERS,
  KeyChange,
  type KeyChanged,
  LIMITS,
  type ServerTime,
  type Status,
} from '../electron/common/sync/model.ts'
import {
  PROTOCOLS,
  type ProtocolRange,
  protocolText,
  readProtocols,
  tooOld,
} from '../electron/common/sync/versions.ts'
import { ShortBatch } from '../electron/common/sync/short-batch.ts'
import { toInstant } from '../electron/common/time/rules.ts'
import { countWrongCode, hasGuessedTooOften } from './attempt-limit.ts'
import { announcedFile, noteState } from './announced-file.ts'
import { entriesOfDossier, takeOver } from './custody.ts'
import { openDatabase } from './database.ts'
import { enrol } from './enrolment.ts'
import { expandBatch } from './expand-batch.ts'
import { fileStore } from './file-store.ts'
import { heldDossier } from './held-dossier.ts'
import { serverIdentity } from './identity.ts'
import { type IncomingBytes, incomingBytes } from './incoming-bytes.ts'
import { readInbox } from './inbox.ts'
import { readCopies } from './copies.ts'
import { journalAfter } from './journal.ts'
import { packetIdentity, packetKey } from './packets/packet-key.ts'
import { Refused } from './refused.ts'
import { authenticate, type Station } from './station.ts'
import { announceKey } from './station-keys.ts'
import { statusOf } from './status.ts'
import type { Tables } from './tables.ts'
import { takeBatch } from './take-batch.ts'
import { webPages } from './web/routes.ts'

export type District = {
  url: string
  db: Kysely<Tables>
  /** `METHOD /path/{parameter}` of everything that stations ask. */
  routes: string[]
  close: () => Promise<void>
}

/** The database of a server that is given none of its own. */
export const databaseIn = (dataDir: string) => join(dataDir, 'district.sqlite')

const compress = promisify(brotliCompress)
/** Answers below this many characters go as they are. */
const LIGHT = 1_000

/**
 * Runs the shared system on a data folder. It answers only what is on disk, so it may be killed at any moment.
 * @param dataDir holds the files and the server's key; shared by all processes that serve one database
 * @param database an SQLite file, or `postgres://…`
 * @param port 0 lets the system choose; the address is in `url`
 * @param clock milliseconds since 1970, for demonstrations and tests
 * @param protocols what it speaks; another than the program's own only in tests
 */
export async function startDistrict({
  dataDir,
  database = databaseIn(dataDir),
  port = 0,
  host = '127.0.0.1',
  clock = Date.now,
  protocols = PROTOCOLS,
}: {
  dataDir: string
  database?: string
  port?: number
  host?: string
  clock?: () => number
  protocols?: ProtocolRange
}): Promise<District> {
  const db = await openDatabase(database)
  const identity = serverIdentity(dataDir)
  const packets = await packetIdentity(dataDir)
  const files = fileStore(join(dataDir, 'files'))

  // No idle timeout: on a slow line a healthy upload may be silent for longer than any guess.
  const app = fastify({
    bodyLimit: LIMITS.batchBytes,
    exposeHeadRoutes: false,
    forceCloseConnections: true,
    requestTimeout: 0,
  })
  const routes: string[] = []
  app.addHook('onRoute', ({ method, url }) => {
    if (!url.startsWith('/v1/')) return
    for (const one of [method].flat()) routes.push(`${one} ${url.replace(/:(\w+)/g, '{$1}')}`)
  })
  app.removeAllContentTypeParsers()
  app.addContentTypeParser('application/json', { parseAs: 'buffer' }, (_, body, done) => done(null, body))
  app.addContentTypeParser('application/offset+octet-stream', (_, body, done) =>
    done(null, incomingBytes(body)),
  )
  app.addHook('onSend', async (request, reply, payload) => {
    reply.header(HEADERS.serverTime, toInstant(clock())).header(HEADERS.protocol, protocolText(protocols))
    const accepted = String(request.headers['accept-encoding'] ?? '')
    if (typeof payload !== 'string' || payload.length < LIGHT || !/\bbr\b/.test(accepted)) return payload
    reply.header('content-encoding', 'br')
    return compress(payload, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } })
  })
  // Before anything of the body is read: a form that we do not know says nothing to us.
  app.addHook('onRequest', async ({ headers, url }) => {
    const old = tooOld(protocols, readProtocols(headers[HEADERS.protocol]))
    if (old && url.startsWith('/v1/') && url !== '/v1/time')
      throw new Refused(old === 'mine' ? 'PROTOCOL_TOO_NEW' : 'PROTOCOL_TOO_OLD')
  })
  app.setNotFoundHandler(() => {
    throw new Refused('NOT_FOUND')
  })
  app.setErrorHandler((error, request, reply) => {
    const refused = asRefused(error)
    // A line that broke under a request is not a fault of ours, and nobody hears the answer.
    if (refused.code === 'INTERNAL' && !request.socket.destroyed) console.error(error)
    return reply.code(refused.status).send(refused.body)
  })

  /** For handlers of signed requests. */
  const signed =
    <T>(handler: (station: Station, request: FastifyRequest, reply: FastifyReply) => Promise<T>) =>
    async (request: FastifyRequest, reply: FastifyReply): Promise<T> => {
      const body = request.method === 'PATCH' ? 'stream' : bytesOf(request)
      const { method, url: path, headers } = request
      const { station, skewMs } = await authenticate(db, { method, path, headers, body }, clock())
      if (skewMs !== null) reply.header(HEADERS.skew, skewMs)
      return handler(station, request, reply)
    }

  app.get('/v1/time', async (): Promise<ServerTime> => {
    return { protocol: protocols.newest, protocols, serverTime: toInstant(clock()) }
  })

  app.post('/v1/enrolment', async (request): Promise<Enrolment> => {
    const input = parse(EnrolmentRequest, await jsonOf(request))
    if (await hasGuessedTooOften(db, request.ip, clock())) throw new Refused('TOO_MANY_ATTEMPTS')
    try {
      const enrolled = await enrol(db, input, identity.publicKey, clock())
      return { ...enrolled, packetKey: await packetKey(packets, identity) }
    } catch (error) {
      if (error instanceof Refused && error.code === 'CODE_UNKNOWN') {
        await countWrongCode(db, request.ip, clock())
      }
      throw error
    }
  })

  app.post(
    '/v1/keys',
    signed(async (station, request): Promise<KeyChanged> => {
      return announceKey(db, station, parse(KeyChange, await jsonOf(request)), clock())
    }),
  )

  app.post(
    '/v1/entries',
    signed(async (station, request): Promise<BatchAnswer> => {
      const told = await jsonOf(request)
      const isShort = typeof told === 'object' && told !== null && 'after' in told
      const batch = isShort ? expandBatch(parse(ShortBatch, told)) : parse(Batch, told)
      return takeBatch(db, station, batch, identity, clock())
    }),
  )

  /** The announced file a request is about. */
  const fileOf = ({ agencyId }: Station, request: FastifyRequest) =>
    announcedFile(db, agencyId, parse(Hash, (request.params as { sha256?: string }).sha256))
  const tell = async (agencyId: string, state: FileState, reply: FastifyReply) => {
    await noteState(db, agencyId, state, clock())
    reply.header(HEADERS.offset, state.offset).header(HEADERS.length, state.size)
    return state
  }

  app.head(
    '/v1/files/:sha256',
    signed(async (station, request, reply) => {
      await tell(station.agencyId, await files.state(await fileOf(station, request)), reply)
      return ''
    }),
  )

  app.patch(
    '/v1/files/:sha256',
    signed(async (station, request, reply): Promise<FileState> => {
      const offset = parse(z.coerce.number().int().min(0), request.headers[HEADERS.offset])
      if (!request.body) throw new Refused('BAD_REQUEST')
      const bytes = request.body as IncomingBytes
      try {
        const file = await fileOf(station, request)
        return await tell(station.agencyId, await files.append(file, offset, bytes), reply)
      } catch (error) {
        await bytes.swallow()
        throw error
      }
    }),
  )

  app.get(
    '/v1/files/:sha256',
    signed(async (station, request, reply) => {
      const part = parse(FilePart, request.query)
      const file = await fileOf(station, request)
      const bytes = part.from < file.size ? await files.read(file, part) : null
      if (!bytes) throw new Refused('FILE_NOT_ANNOUNCED')
      reply.header(HEADERS.offset, part.from).header(HEADERS.length, file.size)
      return reply.type('application/octet-stream').send(bytes)
    }),
  )

  app.get(
    '/v1/inbox',
    signed(async (station, request): Promise<InboxPage> => {
      const { cursor, limit } = parse(InboxQuery, request.query)
      return readInbox(db, station.agencyId, cursor, limit)
    }),
  )

  app.get(
    '/v1/copies',
    signed(async (station, request): Promise<CopyPage> => {
      const { cursor, limit } = parse(InboxQuery, request.query)
      return readCopies(db, station, cursor, limit)
    }),
  )

  app.get(
    '/v1/dossiers/:id',
    signed(async (station, request): Promise<HeldDossier> => {
      return heldDossier(db, station, parse(DossierId, (request.params as { id?: string }).id))
    }),
  )

  app.get(
    '/v1/dossiers/:id/entries',
    signed(async (station, request): Promise<CustodyPage> => {
      const id = parse(DossierId, (request.params as { id?: string }).id)
      return entriesOfDossier(db, station, id, parse(CustodyQuery, request.query))
    }),
  )

  app.post(
    '/v1/custody',
    signed(async (station, request): Promise<TakenOver> => {
      const { dossierId } = parse(TakeOver, await jsonOf(request))
      return takeOver(db, station, dossierId, clock())
    }),
  )

  app.get(
    '/v1/journal',
    signed(async (station, request): Promise<JournalPage> => {
      const { epoch, seq, limit } = parse(JournalQuery, request.query)
      return journalAfter(db, station, { epoch, seq }, limit)
    }),
  )

  app.get(
    '/v1/status',
    signed(async (station, { headers }): Promise<Status> => {
      const nonce = String(headers[HEADERS.nonce] ?? '')
      const status = await statusOf(db, station, { identity, protocols, nonce }, clock())
      return { ...status, packetKey: await packetKey(packets, identity) }
    }),
  )

  app.get('/', async (_, reply) => reply.redirect('/web/communes', 303))
  await app.register(webPages, {
    prefix: '/web',
    db,
    clock,
    packets: { identity, packetIdentity: packets, files },
  })

  await app.listen({ port, host })
  const address = app.server.address() as AddressInfo
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${address.port}`,
    db,
    routes,
    close: async () => {
      await app.close()
      await db.destroy()
    },
  }
}

const DossierId = z.string().min(1).max(100)

const JournalQuery = z.strictObject({
  epoch: z.coerce.number().int().min(0).default(0),
  seq: z.coerce.number().int().min(0).default(0),
  limit: z.coerce.number().int().min(1).max(JOURNAL_PAGE.most).default(JOURNAL_PAGE.usual),
})

const CustodyQuery = z.strictObject({
  after: z.coerce.number().int().min(0).default(0),
  limit: z.coerce.number().int().min(1).max(CUSTODY_PAGE.most).default(CUSTODY_PAGE.usual),
})

/** A file in pieces, so that a line which breaks costs one. */
const FilePart = z.strictObject({
  from: z.coerce.number().int().min(0).default(0),
  most: z.coerce.number().int().min(1).max(4_194_304).default(1_048_576),
})

const InboxQuery = z.strictObject({
  cursor: z.string().max(80).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
})

function bytesOf(request: FastifyRequest): Buffer {
  return Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0)
}

async function jsonOf(request: FastifyRequest): Promise<unknown> {
  const encoding = request.headers['content-encoding'] ?? 'identity'
  if (encoding !== 'br' && encoding !== 'identity') throw new Refused('BAD_REQUEST')
  const text = encoding === 'br' ? await inflate(bytesOf(request)) : bytesOf(request)
  try {
    return JSON.parse(text.toString('utf8'))
  } catch {
    throw new Refused('BAD_REQUEST')
  }
}

/** A batch of the usual size comes out in one piece. */
const INFLATED_AT_ONCE = 262_144

/** Bounded, so that a few kilobytes cannot fill the memory. */
function inflate(bytes: Buffer): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    brotliDecompress(
      bytes,
      { maxOutputLength: LIMITS.batchInflatedBytes, chunkSize: INFLATED_AT_ONCE },
      (error, inflated) => {
        if (!error) resolve(inflated)
        else
          reject(
            new Refused(
              (error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE' ? 'TOO_LARGE' : 'BAD_REQUEST',
            ),
          )
      },
    )
  })
}

/** @throws Refused BAD_REQUEST naming the first place that does not fit */
function parse<T extends z.ZodType>(type: T, value: unknown): z.output<T> {
  const result = type.safeParse(value)
  if (!result.success) throw new Refused('BAD_REQUEST', { at: result.error.issues[0]!.path.join('.') })
  return result.data
}

function asRefused(error: unknown): Refused {
  if (error instanceof Refused) return error
  const status = (error as { statusCode?: number }).statusCode
  if (status === 413) return new Refused('TOO_LARGE')
  return new Refused(status && status < 500 ? 'BAD_REQUEST' : 'INTERNAL')
}
