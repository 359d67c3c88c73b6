import type { Step } from './step.ts'

/** Which file of a dossier took whose place. */
export const replacedFiles: Step = [
  'alter table dossier_files add column replaced_by integer references entries (arrival)',
  'create index dossier_files_current on dossier_files (agency_id, sha256) where replaced_by is null',
]
