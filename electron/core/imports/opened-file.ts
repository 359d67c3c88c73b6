import type { ImportColumn, ImportRow } from '../../common/imports/model.ts'
import type { RowFinding } from '../../common/imports/check-rows.ts'
import type { Counter } from '../counter.ts'

/** The workbook an officer has chosen and not yet imported; only in memory, as its rows are people. */
export type OpenedFile = {
  id: string
  officerId: string
  name: string
  columns: ImportColumn[]
  body: ImportRow[]
  /** The last check, and how it was asked for. */
  checked: { asked: string; findings: RowFinding[] } | null
}

/** One at a time on a counter. */
export const openedFiles = new WeakMap<Counter, OpenedFile>()
