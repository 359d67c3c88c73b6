import { findDossier } from '../../../db/tables/dossiers.ts'
import { addPage, insertRun } from '../../../db/tables/scans.ts'
import { newId } from '../../common/uuid.ts'
import type { UseCase } from '../dispatch.ts'
import { done, refuse } from '../outcome.ts'
import { changeDesk } from './change-desk.ts'
import { DocumentFault } from './document-fault.ts'
import { type DroppedFile, readDroppedFile } from './read-dropped-file.ts'

type Taken = Omit<DroppedFile, 'bytes'> & { sha256: string }

/** Stores dropped files as they are and lays their pages on the desk; each file is taken or refused by itself. */
export const dropFiles: UseCase<'scans.drop'> = async (act, { dossierId, paths }) => {
  if (!findDossier(act.register, dossierId)) return refuse('NOT_FOUND')
  const taken: Taken[] = []
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
  return changeDesk(act, () => {
    const { register, now } = act
    const runId = newId(Date.parse(now))
    const pages = taken.flatMap(({ kind, sha256, pages: own }) =>
      own.map((page, pageIndex) => ({ ...page, kind, sha256, pageIndex })),
    )
    if (pages.length > 0) {
      insertRun(register, {
        id: runId,
        dossierId,
        source: 'drop',
        officerId: act.officer.id,
        startedAt: now,
        endedAt: now,
        fault: null,
      })
    }
    for (const { blank, ...page } of pages) {
      addPage(register, {
        ...page,
        id: newId(Date.parse(now)),
        dossierId,
        runId,
        rotation: 0,
        blank: blank ? 1 : 0,
        addedAt: now,
        documentId: null,
        removedAt: null,
      })
    }
    return done({ taken: taken.length, pages: pages.length, refused })
  })
}
