import type { UseCase } from '../dispatch.ts'
import { done, refuse } from '../outcome.ts'
import { makeCsv } from './make-csv.ts'
import { makeWorkbook } from './make-workbook.ts'

/** Saves the template or a report where the officer says. */
export const saveTable: UseCase<'imports.save'> = async (act, { name, format, sheets }) => {
  const bytes = format === 'csv' ? makeCsv(sheets[0]!.rows) : makeWorkbook(sheets)
  const saved = await act.counter.press.save(bytes, `${name.replace(/[\\/:*?"<>|]/g, '-')}.${format}`)
  return saved === 'saved' ? done({}) : refuse(saved)
}
