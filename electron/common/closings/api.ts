import { z } from 'zod'
import { command, EVERYBODY, query } from '../api-spec.ts'
import { words } from '../dossiers/act-call.ts'
import { Instant, PlainDate } from '../time/model.ts'
import { EntryKey } from '../sync/model.ts'
import { DayClosing } from './model.ts'
import { Chosen, Review } from './review.ts'
import { SyncSchedule } from './schedule.ts'
import { UnsentCap, UnsentStand, UnsentWord, WORD_DAYS } from './unsent-cap.ts'

const CLOSERS = ['officer', 'leader', 'administrator'] as const

export const closingsApi = {
  /** Today in numbers, dossier by dossier, and what is still open. */
  today: query({ input: z.object({}), output: DayClosing, roles: EVERYBODY }),
  /** Scanned papers that cannot go up as they are; `lost`: this PC has no whole copy, else the shared system declines it. */
  failedFiles: query({
    input: z.object({}),
    output: z.array(z.object({ dossierId: z.string(), name: z.string().nullable(), lost: z.boolean() })),
    roles: EVERYBODY,
  }),
  /** Makes and archives today's closing sheet (Phiếu chốt sổ); print it with papers.print. */
  make: command({
    input: z.object({}),
    output: z.object({ paperId: z.string() }),
    errors: ['PAPER_FAILED'],
    roles: CLOSERS,
  }),
  /** Looked at, and left for now with a word; until anything else is open of the dossier. */
  attend: command({
    input: z.object({ dossierId: z.string(), note: words(500) }),
    output: z.object({}),
    errors: ['NOTHING_OPEN'],
    roles: [...CLOSERS, 'specialist'],
  }),
  /** Both sides of an act that the shared system declined. */
  review: query({ input: EntryKey, output: Review, errors: ['NOT_OPEN'], roles: EVERYBODY }),
  /** Decides it: the act again upon what stands there, or let go; and each field in which the facts differ. */
  settle: command({
    input: z.object({
      ...EntryKey.shape,
      version: z.int(),
      repeat: z.boolean(),
      chosen: Chosen,
      reason: words(500),
    }),
    output: z.object({}),
    errors: [
      'NOT_OPEN',
      'CHANGED_MEANWHILE',
      'THEIRS_UNKNOWN',
      'NOT_REPEATABLE',
      'NOT_CORRECTABLE',
      'UPSTREAM_WOULD_REFUSE',
      'NOT_POSSIBLE',
      'ROLE_CANNOT',
    ],
    roles: ['officer', 'specialist'],
  }),
  /** When this PC sends by itself, and the next moment; null when at no fixed time. */
  schedule: query({
    input: z.object({}),
    output: z.object({ schedule: SyncSchedule, nextAt: Instant.nullable() }),
    roles: EVERYBODY,
  }),
  setSchedule: command({
    input: z.object({ schedule: SyncSchedule }),
    output: z.object({}),
    roles: ['administrator'],
  }),
  /** For how long this PC has told nobody, and what follows; `word`: by whose leave receipts are issued all the same. */
  unsent: query({
    input: z.object({}),
    output: z.object({
      cap: UnsentCap,
      oldestAt: Instant.nullable(),
      days: z.int(),
      stand: UnsentStand,
      word: UnsentWord.nullable(),
    }),
    roles: EVERYBODY,
  }),
  setCap: command({ input: z.object({ cap: UnsentCap }), output: z.object({}), roles: ['administrator'] }),
  /** The leader lets the counter go on; anybody else writes down who said so on the telephone, for this day. */
  allowUnsent: command({
    input: z.object({
      reason: words(500),
      days: z.int().min(1).max(WORD_DAYS.leader),
      saidBy: words(120).nullable(),
    }),
    output: z.object({ until: PlainDate }),
    errors: ['WORD_MISSING'],
    roles: CLOSERS,
  }),
}
