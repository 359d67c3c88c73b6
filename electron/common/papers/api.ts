import { z } from 'zod'
import { command, EVERYBODY, query } from '../api-spec.ts'
import { Instant } from '../time/model.ts'
import { PAPER_KINDS, type PaperKind } from './kinds.ts'
import { Media, PRINT_CODES, Printer, PrinterTrouble, PrintOptions, Tray } from './printing.ts'

/** Papers made of one dossier. */
export const DossierPaperKind = z.enum([
  'receipt',
  'supplement',
  'refusal',
  'apology',
  'stop-notice',
  'control-slip',
  'return-receipt',
  'certification-slip',
])
export type DossierPaperKind = z.infer<typeof DossierPaperKind>

export const PrintState = z.enum(['asked', 'spooled', 'saved', 'failed', 'confirmed'])

type Archived = Exclude<PaperKind, 'print-stamp' | 'signature-stamp' | 'recovery-sheet' | 'cover-sheet'>
/** Kinds that are archived; a stamp lies on another paper, the recovery sheet is never kept. */
const ARCHIVED = Object.keys(PAPER_KINDS).filter(
  (kind) =>
    kind !== 'print-stamp' &&
    kind !== 'signature-stamp' &&
    kind !== 'recovery-sheet' &&
    kind !== 'cover-sheet',
) as [Archived, ...Archived[]]

const Print = z.object({
  id: z.string(),
  copyNo: z.int(),
  printer: z.string().nullable(),
  state: PrintState,
  code: z.string().nullable(),
  askedAt: Instant,
})

export const PaperLine = z.object({
  id: z.string(),
  kind: z.enum(ARCHIVED),
  revision: z.int(),
  paperNo: z.string().nullable(),
  /** How often the paper of this number was corrected before. */
  correction: z.int(),
  sha256: z.string(),
  size: z.int(),
  madeAt: Instant,
  prints: z.array(Print),
})
export type PaperLine = z.infer<typeof PaperLine>

/**
 * Where a print stands. `waiting`: behind others, or the printer stands still (`trouble` says why) · `printing` ·
 * `sent`: the print system took it, the officer has not said yet that the paper came out · `printed` · `saved` as a
 * file · `failed` · `interrupted`: the program ended before the print did.
 */
export const QueueState = z.enum(['waiting', 'printing', 'sent', 'printed', 'saved', 'failed', 'interrupted'])
export type QueueState = z.infer<typeof QueueState>

export const QueueLine = z.object({
  printId: z.string(),
  paperId: z.string(),
  kind: PaperLine.shape.kind,
  /** A dossier's id, or a day. */
  about: z.string(),
  dossierNo: z.string().nullable(),
  state: QueueState,
  code: z.string().nullable(),
  trouble: PrinterTrouble.nullable(),
  copyNo: z.int(),
  copies: z.int(),
  tray: z.string().nullable(),
  printer: z.string().nullable(),
  media: Media,
  askedAt: Instant,
  officerName: z.string(),
  /** Its turn has not come: it can still be taken back. */
  canWithdraw: z.boolean(),
})
export type QueueLine = z.infer<typeof QueueLine>

/** What can go wrong on the way to paper; each has its own sentence. The dossier is safe in every case. */
export const PRINT_ERRORS = PRINT_CODES.filter((code) => code !== 'SPOOLED')

export const papersApi = {
  /** Papers about a dossier (its id) or a day (closing sheet), newest first. */
  list: query({ input: z.object({ about: z.string() }), output: z.array(PaperLine), roles: EVERYBODY }),
  /** Makes the paper from the stored record and archives it; the same record gives the paper that is there already. */
  make: command({
    input: z.object({ dossierId: z.string(), kind: DossierPaperKind }),
    output: z.object({ paperId: z.string() }),
    errors: ['NOT_FOUND', 'NOT_POSSIBLE', 'PAPER_FAILED'],
    roles: EVERYBODY,
  }),
  /** The apology letter as it would be, marked as a draft; nothing is archived. */
  previewApology: query({
    input: z.object({ dossierId: z.string(), reason: z.string().max(2000), newDueAt: Instant }),
    output: z.object({ pdf: z.instanceof(Uint8Array) }),
    errors: ['NOT_FOUND', 'PAPER_FAILED'],
    roles: EVERYBODY,
  }),
  /** The archived bytes, for the preview on screen. */
  read: query({
    input: z.object({ paperId: z.string() }),
    output: z.object({ pdf: z.instanceof(Uint8Array) }),
    errors: ['NOT_FOUND', 'FILE_DAMAGED'],
    roles: EVERYBODY,
  }),
  printers: query({
    input: z.object({}),
    output: z.object({
      printers: z.array(Printer),
      chosen: z.object({
        A4: z.string().nullable(),
        A5: z.string().nullable(),
        label: z.string().nullable(),
      }),
    }),
    roles: EVERYBODY,
  }),
  choosePrinter: command({
    input: z.object({ media: Media, printer: z.string().nullable() }),
    output: z.object({}),
    roles: EVERYBODY,
  }),
  /** What a printer can be asked for on sheets of one size, and what was chosen for it last; no trays where it does not tell. */
  printOptions: query({
    input: z.object({ media: Media, printer: z.string().nullable() }),
    output: z.object({ printer: z.string().nullable(), trays: z.array(Tray), chosen: PrintOptions }),
    roles: EVERYBODY,
  }),
  /** Remembered with the printer, for sheets of this size. */
  chooseOptions: command({
    input: z.object({ media: Media, printer: z.string(), options: PrintOptions }),
    output: z.object({}),
    roles: EVERYBODY,
  }),
  /**
   * Sends the archived bytes to a printer, without one to that chosen for the paper's size, with the options remembered
   * for it; from the second copy on stamped `Bản in lần n`.
   */
  print: command({
    input: z.object({
      paperId: z.string(),
      printer: z.string().optional(),
      options: PrintOptions.optional(),
    }),
    output: z.object({ printId: z.string(), copyNo: z.int() }),
    errors: ['NOT_FOUND', 'FILE_DAMAGED', ...PRINT_ERRORS],
    roles: EVERYBODY,
  }),
  /** Today's prints and older ones that have not come to an end, newest first; of a paper printed again only the last try. */
  queue: query({ input: z.object({}), output: z.array(QueueLine), roles: EVERYBODY }),
  /** Takes back a print whose turn has not come, or puts one that failed out of sight. */
  dropPrint: command({
    input: z.object({ printId: z.string() }),
    output: z.object({}),
    errors: ['NOT_FOUND', 'NOT_POSSIBLE'],
    roles: EVERYBODY,
  }),
  /** Asks where to and writes a copy; counts as a print like any other. */
  save: command({
    input: z.object({ paperId: z.string() }),
    output: z.object({ printId: z.string(), copyNo: z.int() }),
    errors: ['NOT_FOUND', 'FILE_DAMAGED', 'CANCELLED', 'CANNOT_WRITE'],
    roles: EVERYBODY,
  }),
  /** The officer saw the paper come out: from now on another print is a reprint. */
  confirm: command({
    input: z.object({ printId: z.string() }),
    output: z.object({}),
    errors: ['NOT_FOUND'],
    roles: EVERYBODY,
  }),
  /** The recovery sheet right after first run. Its code is neither archived nor journaled. */
  recoverySheet: command({
    input: z.object({ code: z.string().max(60), how: z.enum(['print', 'save']) }),
    output: z.object({}),
    errors: ['PAPER_FAILED', 'CANCELLED', 'CANNOT_WRITE', ...PRINT_ERRORS],
    roles: ['administrator'],
  }),
  /** Cover sheets for the scanner's tray, one a component. Neither archived nor journaled. */
  coverSheets: command({
    input: z.object({
      dossierId: z.string(),
      components: z.array(z.string()).min(1).max(200),
      how: z.enum(['print', 'save']),
    }),
    output: z.object({}),
    errors: ['NOT_FOUND', 'COMPONENT_UNKNOWN', 'PAPER_FAILED', 'CANCELLED', 'CANNOT_WRITE', ...PRINT_ERRORS],
    roles: ['officer', 'specialist'],
  }),
}
