import { z } from 'zod'
import { UPSTREAM, UpstreamFacts } from '../electron/common/dossiers/upstream.ts'
import { JournalHeader } from '../electron/common/journal/model.ts'
import { InboxItem, InboxPage } from '../electron/common/sync/inbox-model.ts'
import { CopyPage } from '../electron/common/sync/copy-model.ts'
import { HeldDossier } from '../electron/common/sync/held-dossier.ts'
import { JOURNAL_PAGE, JournalPage } from '../electron/common/sync/journal-page.ts'
import * as model from '../electron/common/sync/model.ts'
import { ShortBatch, ShortEntry } from '../electron/common/sync/short-batch.ts'
import { PROTOCOLS } from '../electron/common/sync/versions.ts'

/* openapi.yaml is written from here: the shapes are the zod models that both sides parse with, so the document
   cannot say anything else than the code. openapi.test.ts compares the file with this, and the paths with the
   routes the running server really has. `npx vitest run district/openapi.test.ts -u` writes it anew. */

const SCHEMAS = {
  EnrolmentRequest: model.EnrolmentRequest,
  Enrolment: model.Enrolment,
  KeyChange: model.KeyChange,
  KeyChanged: model.KeyChanged,
  ServerKeyStep: model.ServerKeyStep,
  JournalHeader,
  Entry: model.Entry,
  Batch: model.Batch,
  ShortEntry,
  ShortBatch,
  EntryKey: model.EntryKey,
  AgencyId: model.AgencyId,
  StationRange: model.StationRange,
  Answer: model.Answer,
  Head: model.Head,
  Receipt: model.Receipt,
  BatchAnswer: model.BatchAnswer,
  FileRef: model.FileRef,
  FileState: model.FileState,
  InboxItem: InboxItem,
  InboxPage: InboxPage,
  ServerTime: model.ServerTime,
  Status: model.Status,
  JournalPage,
  HeldDossier,
  CopyPage,
  ErrorAnswer: model.ErrorAnswer,
  DossierFacts: UpstreamFacts,
} as const
type SchemaName = keyof typeof SCHEMAS

const ref = (name: SchemaName) => ({ $ref: `#/components/schemas/${name}` })
const json = (name: SchemaName) => ({ 'application/json': { schema: ref(name) } })
const ok = (description: string, name: SchemaName) => ({ description, content: json(name) })
const refusal = (codes: string) => ({ description: codes, content: json('ErrorAnswer') })

const SIGNED = ['station', 'time', 'nonce', 'signature'].map((name) => ({
  $ref: `#/components/parameters/${name}`,
}))
const VERSION_REFUSAL = {
  426: refusal('PROTOCOL_TOO_OLD, PROTOCOL_TOO_NEW: station and server have no version in common'),
}
const SIGNED_REFUSALS = {
  401: refusal('UNKNOWN_STATION, BAD_SIGNATURE'),
  403: refusal('STATION_RETIRED, STATION_REVOKED'),
  ...VERSION_REFUSAL,
}
const header = (name: string, description: string, type = 'string') => ({
  name,
  in: 'header',
  required: true,
  description,
  schema: { type },
})
const PAGED = [
  ...SIGNED,
  {
    name: 'cursor',
    in: 'query',
    description: '`nextCursor` of the page before; left out the first time',
    schema: { type: 'string' },
  },
  {
    name: 'limit',
    in: 'query',
    schema: { type: 'integer', minimum: 1, maximum: 200, default: 50 },
  },
]
const SHA_IN_PATH = {
  name: 'sha256',
  in: 'path',
  required: true,
  description: 'SHA-256 of the whole file, hex',
  schema: z.toJSONSchema(model.Hash, { target: 'openapi-3.0' }),
}
const OFFSET_OUT = {
  'Upload-Offset': { description: 'Bytes the server holds', schema: { type: 'integer' } },
  'Upload-Length': { description: 'Size of the whole file', schema: { type: 'integer' } },
}

const DESCRIPTION = `How a commune's counter hands its day to the shared system over a bad line.

**Idempotent.** The journal entry (station, epoch, seq) is its own key. Anything may be sent again, batches may be
cut anew; a repeated entry is answered \`duplicate\`, or as it was answered the first time.

**Signed.** Ed25519 by the station's key over these lines joined by LF: \`quay-mot-cua/1\`, method, path with query,
hex SHA-256 of the body as sent (\`unsigned\` for the bytes of a file, which the path names by their SHA-256), station
id, time, nonce, Upload-Offset or nothing. The time is not judged: a station with a dead clock battery must be able to
deliver, and a replayed request changes nothing. Every answer carries \`X-Server-Time\`, a signed request's answer also
\`X-Clock-Skew-Ms\`.

**Versions.** Both sides send \`X-Protocol: oldest-newest\`; who sends none speaks 1. Answers may grow within a version:
readers take what they know and leave the rest. Requests may not. Without a version in common the answer is 426.

**Keys.** A station announces its next key and begins it by using it; the proof is the next key's signature over
\`quay-mot-cua/2/key\`, station id, present key, next key, joined by LF. The server's keys are told as steps in the status,
each signed by the key before it over \`quay-mot-cua/2/server-key\`, key, next key. \`proof\` in the status is the server's
signature over \`quay-mot-cua/2/status\`, station id, server time, nonce of the request.

**Per entry.** \`accepted\` and \`duplicate\`: it has arrived. \`refused\` with a parking code and \`conflict\`: it is kept,
not applied, and fences later entries of the same entity (\`fenced\`), nothing else. An entry whose payload says
\`supersedes: {epoch, seq}\` takes its place and lifts the fence; the answers for entries freed that way follow in the
same list, and a fenced entry that is sent again is answered as it stands. \`refused\` with a chain fault (GAP, TAMPERED,
BAD_HASH, BROKEN_CHAIN, EPOCH_CLOSED, WRONG_STATION): it is not kept; \`next\` says where to go on.

**Files.** Announced by \`files\` in an accepted entry's payload, then sent under their SHA-256: HEAD tells the offset,
PATCH goes on from it. What arrived before a cut stays. The last byte makes the server compare the hash; a wrong one
is answered SHA_MISMATCH and the upload starts at 0.`

/** Named shapes refer to each other by name, so that each stands in the document once. */
function schemas(): Record<string, unknown> {
  const registry = z.registry<{ id: string }>()
  for (const [id, type] of Object.entries(SCHEMAS)) registry.add(type, { id })
  for (const [verb, type] of Object.entries(UPSTREAM)) registry.add(type, { id: `dossier.${verb}` })
  const made = z.toJSONSchema(registry, {
    target: 'openapi-3.0',
    io: 'input',
    uri: (id) => `#/components/schemas/${id}`,
  })
  return Object.fromEntries(
    Object.entries(made.schemas).map(([id, { $id: _, ...schema }]) => [id, withNull(schema)]),
  )
}

/* OpenAPI 3.0 knows `nullable` beside a type alone: a named shape that may be missing is one of two. */
function withNull(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(withNull)
  if (typeof schema !== 'object' || schema === null) return schema
  const { nullable, allOf, ...rest } = schema as Record<string, unknown>
  const inside = Object.fromEntries(Object.entries(rest).map(([key, value]) => [key, withNull(value)]))
  if (nullable === true && Array.isArray(allOf) && rest.type === undefined) {
    return { ...inside, oneOf: [...allOf, { type: 'object', nullable: true, enum: [null] }] }
  }
  return {
    ...inside,
    ...(nullable !== undefined && { nullable }),
    ...(allOf !== undefined && { allOf: withNull(allOf) }),
  }
}

/** The protocol as an OpenAPI 3.0 document. */
export function openapi(): Record<string, unknown> {
  return {
    openapi: '3.0.3',
    info: {
      title: 'District shared system, upstream protocol',
      version: String(PROTOCOLS.newest),
      description: DESCRIPTION,
    },
    paths: {
      '/v1/time': {
        get: {
          summary: 'Is the line there, how do the clocks stand',
          responses: { 200: ok('Now', 'ServerTime') },
        },
      },
      '/v1/enrolment': {
        post: {
          summary: 'Make a station known, by one-time code',
          requestBody: { required: true, content: json('EnrolmentRequest') },
          responses: {
            200: ok('Enrolled; the same request with the same key answers the same again', 'Enrolment'),
            400: refusal('BAD_REQUEST'),
            403: refusal('CODE_UNKNOWN, CODE_USED, CODE_EXPIRED, CODE_OTHER_AGENCY, CODE_OTHER_STATION'),
            ...VERSION_REFUSAL,
            409: refusal('RANGE_TAKEN, STATION_CODE_TAKEN, KEY_ENROLLED'),
            429: refusal('TOO_MANY_ATTEMPTS'),
          },
        },
      },
      '/v1/keys': {
        post: {
          summary:
            'Announce the next key, signed by the present one; both count until the next is first used',
          parameters: SIGNED,
          requestBody: { required: true, content: json('KeyChange') },
          responses: {
            200: ok('Announced; said again, it is answered the same', 'KeyChanged'),
            400: refusal('BAD_REQUEST; `details.at` is `proof` when the next key did not sign'),
            ...SIGNED_REFUSALS,
            409: refusal('KEY_ENROLLED: the key is or was in use'),
          },
        },
      },
      '/v1/entries': {
        post: {
          summary: 'Journal entries, oldest first',
          parameters: [...SIGNED, { ...header('Content-Encoding', '`br` or left out'), required: false }],
          requestBody: {
            required: true,
            content: { 'application/json': { schema: { oneOf: [ref('Batch'), ref('ShortBatch')] } } },
          },
          responses: {
            200: ok('One answer per entry; all of them are on disk', 'BatchAnswer'),
            400: refusal('BAD_REQUEST'),
            ...SIGNED_REFUSALS,
            413: refusal('TOO_LARGE'),
          },
        },
      },
      '/v1/files/{sha256}': {
        parameters: [SHA_IN_PATH],
        head: {
          summary: 'How much of this file is here',
          parameters: SIGNED,
          responses: {
            200: { description: 'No body', headers: OFFSET_OUT },
            401: { description: 'No body' },
            404: { description: 'No entry announced it' },
          },
        },
        get: {
          summary: 'A file that the shared system has for the commune, in pieces',
          parameters: [
            ...SIGNED,
            { name: 'from', in: 'query', schema: { type: 'integer', minimum: 0, default: 0 } },
            {
              name: 'most',
              in: 'query',
              schema: { type: 'integer', minimum: 1, maximum: 4_194_304, default: 1_048_576 },
            },
          ],
          responses: {
            200: {
              description: 'The bytes from there, at most so many',
              headers: OFFSET_OUT,
              content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } },
            },
            400: refusal('BAD_REQUEST'),
            ...SIGNED_REFUSALS,
            404: refusal('FILE_NOT_ANNOUNCED: it is not there, or not all of it'),
          },
        },
        patch: {
          summary: 'Go on from the offset',
          parameters: [...SIGNED, header('Upload-Offset', 'Where these bytes begin', 'integer')],
          requestBody: {
            required: true,
            content: { 'application/offset+octet-stream': { schema: { type: 'string', format: 'binary' } } },
          },
          responses: {
            200: { ...ok('The bytes are on disk', 'FileState'), headers: OFFSET_OUT },
            ...SIGNED_REFUSALS,
            404: refusal('FILE_NOT_ANNOUNCED'),
            409: refusal('OFFSET_MISMATCH; `details.offset` is where to go on'),
            413: refusal('FILE_TOO_LONG'),
            422: refusal('SHA_MISMATCH; the upload begins again at 0'),
          },
        },
      },
      '/v1/inbox': {
        get: {
          summary: 'What the shared system has for this station, oldest first',
          parameters: PAGED,
          responses: {
            200: ok('A page', 'InboxPage'),
            400: refusal('BAD_REQUEST'),
            ...SIGNED_REFUSALS,
            410: refusal('RESYNC_REQUIRED: the cursor is not one of this server; begin again without one'),
          },
        },
      },
      '/v1/copies': {
        get: {
          summary: 'The commune’s dossiers that are with its other stations, each as it is now',
          parameters: PAGED,
          responses: {
            200: ok('A page; those that changed first come first', 'CopyPage'),
            400: refusal('BAD_REQUEST'),
            ...SIGNED_REFUSALS,
            410: refusal('RESYNC_REQUIRED: the cursor is not one of this server; begin again without one'),
          },
        },
      },
      '/v1/dossiers/{id}': {
        get: {
          summary: 'What the server holds of a dossier of the commune, and who brought it there',
          parameters: [
            ...SIGNED,
            {
              name: 'id',
              in: 'path',
              required: true,
              description: 'The entity id of its entries',
              schema: { type: 'string', minLength: 1, maxLength: 100 },
            },
          ],
          responses: {
            200: ok('As it stands, with the last acts that were accepted', 'HeldDossier'),
            ...SIGNED_REFUSALS,
            404: refusal('NOT_FOUND'),
          },
        },
      },
      '/v1/journal': {
        get: {
          summary:
            'What the server holds of this station’s own journal, for a register put back to an older copy',
          parameters: [
            ...SIGNED,
            ...['epoch', 'seq'].map((name) => ({
              name,
              in: 'query',
              description: 'The entry before the first one wanted; left out: from the beginning',
              schema: { type: 'integer', minimum: 0, default: 0 },
            })),
            {
              name: 'limit',
              in: 'query',
              schema: {
                type: 'integer',
                minimum: 1,
                maximum: JOURNAL_PAGE.most,
                default: JOURNAL_PAGE.usual,
              },
            },
          ],
          responses: {
            200: ok('Entries as they were sent, oldest first, each with how it stands now', 'JournalPage'),
            400: refusal('BAD_REQUEST'),
            ...SIGNED_REFUSALS,
          },
        },
      },
      '/v1/status': {
        get: {
          summary: 'What the server holds of this station',
          parameters: SIGNED,
          responses: { 200: ok('Head, last receipt and what is still open', 'Status'), ...SIGNED_REFUSALS },
        },
      },
    },
    components: {
      parameters: {
        station: header('X-Station', 'Station id from the enrolment'),
        time: header('X-Time', "The station's clock, ISO 8601 UTC with milliseconds"),
        nonce: header('X-Nonce', '16 random bytes, base64url'),
        signature: header('X-Signature', 'Ed25519 over the lines above, base64url'),
      },
      schemas: schemas(),
    },
  }
}
