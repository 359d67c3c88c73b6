import { z } from 'zod'
import { UPSTREAM, UpstreamFacts } from '../electron/common/dossiers/upstream.ts'
import { JournalHeader } from '../electron/common/journal/model.ts'
import { InboxItem, InboxPage } from '../electron/common/sync/inbox-model.ts'
import { CopyPage } from '../electron/common/sync/copy-model.ts'
import { CUSTODY_PAGE, CustodyPage, TakenOver, TakeOver } from '../electron/common/sync/custody-page.ts'
import { HeldDossier } from '../electron/common/sync/held-dossier.ts'
import { JOURNAL_PAGE, JournalPage } from '../electron/common/sync/journal-page.ts'
import * as model from '../electron/common/sync/model.ts'
import { ShortBatch, ShortEntry } from '../electron/common/sync/short-batch.ts'
import { PROTOCOLS } from '../electron/common/sync/versions.ts'
import { DESCRIPTION } from './openapi-description.ts'

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
  CustodyPage,
  TakeOver,
  TakenOver,
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
const DOSSIER_IN_PATH = {
  name: 'id',
  in: 'path',
  required: true,
  description: 'The entity id of its entries',
  schema: { type: 'string', minLength: 1, maxLength: 100 },
}
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
          parameters: [...SIGNED, DOSSIER_IN_PATH],
          responses: {
            200: ok('As it stands, with the last acts that were accepted', 'HeldDossier'),
            ...SIGNED_REFUSALS,
            404: refusal('NOT_FOUND'),
          },
        },
      },
      '/v1/dossiers/{id}/entries': {
        get: {
          summary: 'Everything that was done to a dossier and counts, for the station that it is with now',
          parameters: [
            ...SIGNED,
            DOSSIER_IN_PATH,
            {
              name: 'after',
              in: 'query',
              description: '`next` of the page before; left out: from the beginning',
              schema: { type: 'integer', minimum: 0, default: 0 },
            },
            {
              name: 'limit',
              in: 'query',
              schema: {
                type: 'integer',
                minimum: 1,
                maximum: CUSTODY_PAGE.most,
                default: CUSTODY_PAGE.usual,
              },
            },
          ],
          responses: {
            200: ok(
              'Entries as they were sent, by whichever station, in the order they arrived',
              'CustodyPage',
            ),
            400: refusal('BAD_REQUEST'),
            ...SIGNED_REFUSALS,
            404: refusal('NOT_FOUND'),
            409: refusal('NOT_CUSTODIAN: it is with another station'),
          },
        },
      },
      '/v1/custody': {
        post: {
          summary: 'Take over a dossier whose station was retired or revoked',
          parameters: SIGNED,
          requestBody: { required: true, content: json('TakeOver') },
          responses: {
            200: ok(
              'It is with this station, as the inbox says too; said again, it is answered the same',
              'TakenOver',
            ),
            400: refusal('BAD_REQUEST'),
            ...SIGNED_REFUSALS,
            404: refusal('NOT_FOUND'),
            409: refusal('CUSTODIAN_SERVES: its station gives it itself, by `moved`'),
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
