import { z } from 'zod'
import { command, EVERYBODY, query } from '../api-spec.ts'
import { DossierNews, InboxItem } from '../sync/inbox-model.ts'
import { Instant } from '../time/model.ts'
import { InboxFault } from './faults.ts'

/** What came down, as the list shows it. */
export const InboxLine = z.object({
  id: z.int(),
  at: Instant,
  receivedAt: Instant,
  kind: z.string(),
  /** Null: this program cannot read it. */
  item: InboxItem.nullable(),
  /** What came of it here; by kind. */
  outcome: z.record(z.string(), z.unknown()).nullable(),
  /** Kept, and without effect so far. */
  fault: InboxFault.nullable(),
  /** Of a message: who has read it, first reader first, and whether the one who asks has. */
  reads: z.array(z.object({ name: z.string(), at: Instant })),
  unread: z.boolean(),
})
export type InboxLine = z.infer<typeof InboxLine>

export const CatalogueAge = z.object({
  number: z.string(),
  days: z.int(),
  warnAfter: z.int(),
  /** Older than that. */
  old: z.boolean(),
  /** False: the product's own, none has ever come down. */
  fromAbove: z.boolean(),
})
export type CatalogueAge = z.infer<typeof CatalogueAge>

/** The inbox was read anew from its start, and gave less than lies here; nothing was deleted. */
export const Shrunken = z.object({ at: Instant, held: z.int(), read: z.int() })
export type Shrunken = z.infer<typeof Shrunken>

/** A dossier of which a superior body has told something that nobody has settled. */
const News = z.object({
  dossierId: z.string(),
  dossierNo: z.string(),
  applicantName: z.string(),
  at: Instant,
  news: DossierNews,
})

export const inboxApi = {
  /** What came down, newest first. */
  list: query({
    input: z.object({}),
    output: z.object({ lines: z.array(InboxLine), shrunken: Shrunken.nullable() }),
    roles: EVERYBODY,
  }),
  /** What of it waits for the one who asks. */
  summary: query({
    input: z.object({}),
    output: z.object({
      filings: z.object({ waiting: z.int(), late: z.int(), oldestFiledAt: Instant.nullable() }),
      /** Messages that this officer has not read. */
      unread: z.int(),
      /** News of dossiers in this officer's hands; of all for who overlooks them. */
      news: z.array(News),
      /** Of the administrator: changes from above that meet the commune's own, and what could not be applied. */
      choices: z.int(),
      faulty: z.int(),
      catalogue: CatalogueAge,
    }),
    roles: EVERYBODY,
  }),
  /** This officer has read a message. */
  read: command({
    input: z.object({ id: z.int() }),
    output: z.object({}),
    errors: ['NOT_FOUND'],
    roles: EVERYBODY,
  }),
  /** What could not be applied is tried once more. */
  tryAgain: command({
    input: z.object({}),
    output: z.object({ applied: z.int() }),
    roles: ['administrator'],
  }),
  /** What a superior body told of a dossier has been seen; nothing is to be done. */
  settleNews: command({
    input: z.object({ dossierId: z.string() }),
    output: z.object({}),
    errors: ['NOT_FOUND'],
    roles: ['officer', 'specialist', 'head', 'leader'],
  }),
  /** After how many days without a new version the catalogue counts as old. */
  setCatalogueDays: command({
    input: z.object({ days: z.int().min(1).max(3650) }),
    output: z.object({}),
    roles: ['administrator'],
  }),
}
