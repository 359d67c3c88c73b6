import { z } from 'zod'

/** What a column of an imported workbook can mean for a dossier. */
export const ImportField = z.enum([
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
])
export type ImportField = z.infer<typeof ImportField>
