import { findDossier } from '../../../db/tables/dossiers.ts'
import type { UseCase } from '../dispatch.ts'
import { done, refuse } from '../outcome.ts'
import { changeDesk } from './change-desk.ts'
import { DocumentFault } from './document-fault.ts'
import { layDownPages, type StoredPages } from './lay-down-pages.ts'
import { readDroppedFile } from './read-dropped-file.ts'

/** Stores dropped files as they are and lays their pages on the desk; each file is taken or refused by itself. */
export const dropFiles: UseCase<'scans.drop'> = async (act, { dossierId, paths }) => {
  if (!findDossier(act.register, dossierId)) return refuse('NOT_FOUND')
  const taken: StoredPages[] = []
  const refused: { index: number; code: DocumentFault['code'] }[] = []
  for (const [index, path] of paths.entries()) {
    try {
      const { kind, pages, bytes } = await readDroppedFile(path)
      const { sha256 } = await act.files.put(bytes)
      taken.push({ kind, pages, sha256 })
    } catch (error) {
      if (!(error instanceof DocumentFault)) throw error
      refused.push({ index, code: error.code })
    }
  }
  return changeDesk(act, () =>
    done({ taken: taken.length, pages: layDownPages(act, dossierId, 'drop', taken), refused }),
  )
}
