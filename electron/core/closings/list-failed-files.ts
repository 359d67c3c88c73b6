import { findDossier } from '../../../db/tables/dossiers.ts'
import { failedFiles } from '../../../db/tables/sync-files.ts'
import { documentName } from '../../common/scans/document-name.ts'
import type { UseCase } from '../dispatch.ts'
import { done } from '../outcome.ts'

/** What the store says of a file that it has no more; all other codes are the shared system's. */
const LOST: readonly (string | null)[] = ['FILE_MISSING', 'FILE_DAMAGED']

/** Papers that cannot go up as they are, each with its name and at which end the fault lies. */
export const listFailedFiles: UseCase<'closings.failedFiles'> = ({ register }) =>
  done(
    failedFiles(register).flatMap(({ dossierId, component, code }) => {
      const dossier = findDossier(register, dossierId)
      const name = dossier && component !== null ? documentName(dossier.facts, component) : null
      return { dossierId, name, lost: LOST.includes(code) }
    }),
  )
