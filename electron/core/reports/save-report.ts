import { findReport } from '../../../db/tables/reports.ts'
import { TABLE_TITLES } from '../../common/reports/kinds.ts'
import type { UseCase } from '../dispatch.ts'
import { fileName } from '../exports/file-name.ts'
import { done, refuse } from '../outcome.ts'
import { officeOf } from '../papers/paper-head.ts'
import { contentOf, reportRecord, signedContent } from './content.ts'
import { form6aWorkbook } from './form-6a-workbook.ts'
import { tableWorkbook } from './table-workbook.ts'

/** Saves a report as a workbook where the officer says: as it is now, or as it was signed. */
export const saveReport: UseCase<'reports.save'> = async (act, { closedId, ...now }) => {
  const closed = closedId === null ? undefined : findReport(act.register, closedId)
  if (closedId !== null && !closed) return refuse('NOT_FOUND')
  const given = closed
    ? { ...closed, from: closed.fromDay, to: closed.toDay, at: closed.closedAt }
    : { ...now, at: act.now }
  const { kind, from, to, name, recipient, at } = given
  const content = closed ? signedContent(closed) : await contentOf(act, kind, { from, to })
  const asked = { from, to, name, recipient, at, preparedBy: act.officer.name }
  const record = reportRecord(officeOf(act), kind, asked, content)
  const what = kind === 'form-6a' ? 'bieu ii.06a' : TABLE_TITLES[kind].fileName
  const bytes = await (record.kind === 'form-6a' ? form6aWorkbook(record) : tableWorkbook(record))
  const saved = await act.counter.press.save(bytes, `${fileName(`${what} ${name}`)}.xlsx`)
  return saved === 'saved' ? done({}) : refuse(saved)
}
