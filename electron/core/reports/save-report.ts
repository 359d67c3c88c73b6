import { findReport } from '../../../db/tables/reports.ts'
import { Form6a } from '../../common/reports/form-6a.ts'
import type { UseCase } from '../dispatch.ts'
import { fileName } from '../exports/file-name.ts'
import { done, refuse } from '../outcome.ts'
import { form6aRecord } from '../papers/form-6a-record.ts'
import { officeOf } from '../papers/paper-head.ts'
import { form6aWorkbook } from './form-6a-workbook.ts'
import { formOf } from './show-form.ts'

/** Saves the form as a workbook where the officer says: as it is now, or as it was signed. */
export const saveReport: UseCase<'reports.save'> = async (act, { closedId, ...now }) => {
  const closed = closedId === null ? undefined : findReport(act.register, closedId)
  if (closedId !== null && !closed) return refuse('NOT_FOUND')
  const given = closed
    ? { ...closed, from: closed.fromDay, to: closed.toDay, at: closed.closedAt }
    : { ...now, at: act.now }
  const { from, to, name, recipient, at } = given
  const form = closed ? Form6a.parse(JSON.parse(closed.form)) : await formOf(act, now)
  const record = form6aRecord(officeOf(act), {
    ...{ from, to, name, recipient, form, at },
    preparedBy: act.officer.name,
  })
  const saved = await act.counter.press.save(
    await form6aWorkbook(record),
    `${fileName(`bieu ii.06a ${name}`)}.xlsx`,
  )
  return saved === 'saved' ? done({}) : refuse(saved)
}
