import { z } from 'zod'
import { command, query } from '../api-spec.ts'
import { Instant } from '../time/model.ts'
import { CheckedRow, ImportColumn, ImportField, ImportScope, MAX_BATCH } from './model.ts'

const roles = ['officer', 'administrator'] as const

/** Why a chosen file is not a workbook that can be read. */
export const FILE_FAULTS = [
  'FILE_GONE',
  'FILE_EMPTY',
  'FILE_TOO_LARGE',
  'FILE_XLS',
  'FILE_TEXT',
  'FILE_ENCRYPTED',
  'FILE_OTHER',
  'FILE_BROKEN',
  'TOO_MANY_ROWS',
  'NO_ROWS',
] as const
export type FileFault = (typeof FILE_FAULTS)[number]

/** How the officer wants the opened file read. */
const reading = {
  fileId: z.string(),
  /** Column of each field, from 0. */
  columns: z.partialRecord(ImportField, z.int().min(0).max(500)),
  scope: ImportScope,
  /** What words that name no procedure mean: folded words to code. */
  procedures: z.record(z.string(), z.string()).default({}),
}
const Cell = z.union([z.string().max(4000), z.number()])

export const importsApi = {
  /** Reads a workbook, in a thread of its own; it stays open in main until another one is. Nothing is written. */
  open: query({
    input: z.object({ path: z.string().min(1).max(4096) }),
    output: z.object({
      fileId: z.string(),
      name: z.string(),
      sheet: z.string(),
      headerRow: z.int(),
      rows: z.int(),
      columns: z.array(ImportColumn),
    }),
    errors: FILE_FAULTS,
    roles,
  }),
  /** Every row with what is wrong or odd about it. Nothing is written. */
  check: query({
    input: z.object(reading),
    output: z.object({ rows: z.array(CheckedRow) }),
    errors: ['FILE_CLOSED', 'COLUMNS_MISSING'],
    roles,
  }),
  /** Takes in some rows of the file in one transaction; a code that is in the register already adds nothing. */
  write: command({
    input: z.object({
      ...reading,
      /** The same for all batches of one import. */
      importId: z.string().min(8).max(80),
      rows: z.array(z.int()).min(1).max(MAX_BATCH),
    }),
    output: z.object({ added: z.int(), known: z.int() }),
    errors: ['FILE_CLOSED', 'COLUMNS_MISSING', 'ROW_NOT_READY', 'IMPORT_ENDED'],
    roles,
  }),
  /** Imports so far, newest first. */
  list: query({
    input: z.object({}),
    output: z.array(
      z.object({
        id: z.string(),
        at: Instant,
        officer: z.string(),
        fileName: z.string(),
        scope: ImportScope,
        dossiers: z.int(),
        /** Dossiers with which something has been done since. */
        touched: z.int(),
        /** Taken back already. */
        voided: z.int(),
      }),
    ),
    roles,
  }),
  /** Takes back some hundred dossiers of an import with which nothing was done; `left` says how many are still there. */
  undo: command({
    input: z.object({ importId: z.string(), reason: z.string().trim().min(3).max(1000) }),
    output: z.object({ voided: z.int(), left: z.int() }),
    errors: ['NOT_FOUND', 'TOUCHED'],
    roles,
  }),
  /** Saves a table where the officer says: the template or the report. Every cell is text, so that zeros stay. */
  save: command({
    input: z.object({
      name: z.string().min(1).max(100),
      format: z.enum(['xlsx', 'csv']),
      sheets: z
        .array(
          z.object({ name: z.string().min(1).max(31), rows: z.array(z.array(Cell).max(40)).max(25_000) }),
        )
        .min(1)
        .max(5),
    }),
    output: z.object({}),
    errors: ['CANCELLED', 'CANNOT_WRITE'],
    roles,
  }),
}
