import { z } from 'zod'
import { Instant } from '../time/model.ts'

/** What a column of an imported workbook can mean for a dossier. */
export const IMPORT_FIELDS = [
  'dossierNo',
  'applicant',
  'idNumber',
  'phone',
  'address',
  'procedureCode',
  'procedureName',
  'request',
  'receivedAt',
  'dueAt',
  'officer',
  'status',
] as const
export const ImportField = z.enum(IMPORT_FIELDS)
export type ImportField = z.infer<typeof ImportField>

/** A cell as the file holds it: text, a number, or a number that is shown as a date (days of the file's calendar). */
export type ImportCell = string | number | { serial: number }
/** A row with its number as Excel shows it; cells by column, from 0, empty ones left out. */
export type ImportRow = { row: number; cells: (ImportCell | undefined)[] }
export type ImportSheet = { name: string; rows: ImportRow[] }

/**
 * Whether the shared system is told. `local`: it has these dossiers already under their codes, and neither the import
 * nor any later act of theirs is sent: progress goes on being entered there. `upstream`: it does not have them; they are
 * sent as received, and everything later like that of any other dossier.
 */
export const ImportScope = z.enum(['local', 'upstream'])
export type ImportScope = z.infer<typeof ImportScope>

export const ImportColumn = z.object({
  index: z.int(),
  /** As Excel shows it: A, B … AA. */
  letter: z.string(),
  header: z.string(),
  sample: z.string(),
  field: ImportField.nullable(),
})
export type ImportColumn = z.infer<typeof ImportColumn>

/** Why a row is not taken in. */
export const ROW_ERRORS = [
  'CODE_MISSING',
  'CODE_TOO_LONG',
  'CODE_TWICE',
  'CODE_REFUSED',
  'NAME_MISSING',
  'PROCEDURE_MISSING',
  'PROCEDURE_UNKNOWN',
  'RECEIVED_MISSING',
  'RECEIVED_IN_FUTURE',
  'DUE_MISSING',
  'DATE_UNREADABLE',
  'DUE_BEFORE_RECEIVED',
  'CLOSED',
] as const
/** What an officer should know about a row that is taken in all the same. */
export const ROW_WARNINGS = [
  'CODE_FORM',
  'ZERO_PHONE',
  'ZERO_ID',
  'PHONE',
  'ID_NUMBER',
  'OTHER_NAME',
  'NOT_IN_FORCE',
  'OVERDUE',
  'OFFICER_UNKNOWN',
  'CLOCK_STANDS',
] as const
export const RowIssueCode = z.enum([...ROW_ERRORS, ...ROW_WARNINGS])
export type RowIssueCode = z.infer<typeof RowIssueCode>

export const RowIssue = z.object({
  code: RowIssueCode,
  /** Letter of the column; null where the whole row is meant or no column was chosen. */
  column: z.string().nullable(),
  /** What the sentence needs: the value read, what it was made of, the other rows. */
  value: z.string().optional(),
  other: z.string().optional(),
})
export type RowIssue = z.infer<typeof RowIssue>

/** `known`: its code is in the register already, nothing is added. */
export const RowState = z.enum(['ok', 'warning', 'error', 'known'])
export type RowState = z.infer<typeof RowState>

export const CheckedRow = z.object({
  row: z.int(),
  state: RowState,
  dossierNo: z.string(),
  applicant: z.string(),
  procedure: z.string(),
  receivedAt: Instant.nullable(),
  dueAt: Instant.nullable(),
  issues: z.array(RowIssue),
})
export type CheckedRow = z.infer<typeof CheckedRow>

/** Most rows of one file, and of one transaction. */
export const MAX_ROWS = 20_000
export const MAX_BATCH = 500
