import { basename } from 'node:path'
import { findTable } from '../../common/imports/columns.ts'
import { newId } from '../../common/uuid.ts'
import type { UseCase } from '../dispatch.ts'
import { done, refuse } from '../outcome.ts'
import { openedFiles } from './opened-file.ts'
import { openWorkbook } from './workbook.ts'
import { WorkbookFault } from './workbook-fault.ts'

/** Reads a workbook and finds its table and what its columns mean. */
export const openFile: UseCase<'imports.open'> = async (act, { path }) => {
  openedFiles.delete(act.counter)
  try {
    const table = findTable(await openWorkbook(path))
    if (!table || table.body.length === 0) return refuse('NO_ROWS')
    const { sheet, header, body, columns } = table
    const fileId = newId(Date.parse(act.now))
    const name = basename(path).slice(0, 200)
    openedFiles.set(act.counter, {
      id: fileId,
      officerId: act.officer.id,
      name,
      columns,
      body,
      checked: null,
    })
    return done({ fileId, name, sheet: sheet.name, headerRow: header.row, rows: body.length, columns })
  } catch (error) {
    if (error instanceof WorkbookFault) return refuse(error.code)
    throw error
  }
}
