import { z } from 'zod'
import { command, query } from '../api-spec.ts'
import { Instant } from '../time/model.ts'
import { CertificateFacts, CertificateNote, ItemFault, SigningFault, SigningSource } from './model.ts'

const hands = ['officer', 'specialist'] as const
/** The administrator sets what everybody at this PC signs with, and may try it. */
const keepers = [...hands, 'administrator'] as const
const nothing = z.object({})

/** Keys that are open, until the screen is locked. */
const Opened = z.object({
  certificates: z.array(CertificateFacts.extend({ notes: z.array(CertificateNote) })),
  /** The certificate that signs; null while one has to be chosen or none is valid. */
  chosen: z.string().nullable(),
})

const RunItem = z.object({
  documentId: z.string(),
  dossierNo: z.string(),
  name: z.string(),
  state: z.enum(['waiting', 'signed', 'failed']),
  fault: ItemFault.nullable(),
})

export const signaturesApi = {
  /** What the officer signs with. */
  setup: query({
    input: nothing,
    output: z.object({
      source: SigningSource.nullable(),
      /** Set by the officer; otherwise what the administrator set for this PC. */
      own: z.boolean(),
      /** Name and time in the corner of the first page. */
      stamp: z.boolean(),
      /** PKCS#11 modules of known makers that are on this PC. */
      modules: z.array(z.object({ name: z.string(), path: z.string() })),
    }),
    roles: keepers,
  }),
  /** Null: what the administrator set. Keys that are open are closed. */
  setSource: command({
    input: z.object({ source: SigningSource.nullable(), stamp: z.boolean() }),
    output: nothing,
    roles: keepers,
  }),
  /** Opens the keys. The secret goes to the signing process and is stored nowhere. */
  open: command({
    input: z.object({ secret: z.string().min(1).max(200) }),
    output: Opened,
    errors: [...SigningFault.options, 'SOURCE_NOT_SET', 'SIGNING_RUNNING'],
    roles: keepers,
  }),
  choose: command({
    input: z.object({ certificate: z.string() }),
    output: Opened,
    errors: ['NOT_FOUND', 'CERTIFICATE_EXPIRED', 'CERTIFICATE_NOT_YET_VALID'],
    roles: keepers,
  }),
  /** Closes the keys: the PIN is asked for again. */
  close: command({ input: nothing, output: nothing, roles: keepers }),
  /** What waits for the officer's signature, in all dossiers; and how the last run stands. */
  queue: query({
    input: nothing,
    output: z.object({
      /** Oldest first, at most 500. */
      waiting: z.array(
        z.object({
          documentId: z.string(),
          dossierId: z.string(),
          dossierNo: z.string(),
          applicant: z.string(),
          name: z.string(),
          revision: z.int(),
          madeAt: Instant,
        }),
      ),
      total: z.int(),
      hasSource: z.boolean(),
      opened: Opened.nullable(),
      run: z
        .object({
          running: z.boolean(),
          items: z.array(RunItem),
          /** What ended it before its last item. */
          stoppedBy: ItemFault.nullable(),
        })
        .nullable(),
    }),
    roles: hands,
  }),
  count: query({ input: nothing, output: z.object({ count: z.int() }), roles: hands }),
  /** Signs one document after the other and answers at once; how it goes shows in the queue. */
  start: command({
    input: z.object({ documentIds: z.array(z.string()).min(1).max(500) }),
    output: nothing,
    errors: [
      'KEYS_CLOSED',
      'NOT_CHOSEN',
      'SIGNING_RUNNING',
      'CERTIFICATE_EXPIRED',
      'CERTIFICATE_NOT_YET_VALID',
    ],
    roles: hands,
  }),
  /** Stops after the document in hand; the others wait on. */
  cancel: command({ input: nothing, output: nothing, roles: hands }),
  /** Who has signed the documents of a dossier. */
  ofDossier: query({
    input: z.object({ dossierId: z.string() }),
    output: z.array(
      z.object({
        documentId: z.string(),
        owner: z.string(),
        issuer: z.string(),
        serial: z.string(),
        signedAt: Instant,
      }),
    ),
    roles: ['officer', 'specialist', 'head', 'leader', 'administrator'],
  }),
}
