import type { ImportField } from '../../../electron/common/imports/model.ts'

/** Fields without which no row can be taken in and for which no column is chosen; of a procedure one way is enough. */
export function needed(columns: Partial<Record<ImportField, number>>): ImportField[] {
  const missing = (['dossierNo', 'applicant', 'receivedAt', 'dueAt'] as const).filter(
    (field) => columns[field] === undefined,
  )
  const procedures = ['procedureCode', 'procedureName'] as const
  return procedures.some((field) => columns[field] !== undefined) ? missing : [...missing, ...procedures]
}
