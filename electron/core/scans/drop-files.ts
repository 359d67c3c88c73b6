import { findDossier } from '../../../db/tables/dossiers.ts'
import type { StoredPages } from '../../../db/tables/scan-arrivals.ts'
import type { UseCase } from '../dispatch.ts'
import { done, refuse } from '../outcome.ts'
import { changeDesk } from './change-desk.ts'
import { DocumentFault } from './document-fault.ts'
import { layDownPages } from './lay-down-pages.ts'
import { readDroppedFile } from './read-dropped-file.ts'
import { storeDroppedFile } from './store-dropped-file.ts'

/** Stores dropped files and lays their pages on the desk; each file is taken or refused by itself. */
export const dropFiles: UseCase<'scans.drop'> = async (act, { dossierId, paths }) => {
  if (!findDossier(act.register, dossierId)) return refuse('NOT_FOUND')
  const taken: StoredPages[][] = []
  const refused: { index: number; code: DocumentFault['code'] }[] = []
  for (const [index, path] of paths.entries()) {
    try {
      taken.push(await storeDroppedFile(act.files, await readDroppedFile(path)))
    } catch (error) {
      if (!(error instanceof DocumentFault)) throw error
      refused.push({ index, code: error.code })
    }
  }
  return changeDesk(act, () =>
    done({ taken: taken.length, pages: layDownPages(act, dossierId, 'drop', taken.flat()), refused }),
  )
}
