import { findDossier } from '../../../db/tables/dossiers.ts'
import { addPage, endRun, findRun, insertRun } from '../../../db/tables/scans.ts'
import type { UseCase } from '../dispatch.ts'
import { done, refuse } from '../outcome.ts'
import { changeDesk } from '../scans/change-desk.ts'
import { DocumentFault } from '../scans/document-fault.ts'
import { newPage } from '../scans/new-page.ts'
import { pictures } from '../scans/pictures.ts'

/**
 * Stores a page of the document camera and lays it on the desk. Its run ends anew with each page, so that a camera
 * screen that dies in between leaves nothing half done.
 */
export const shootPage: UseCase<'camera.shoot'> = async (act, { dossierId, runId, jpeg, dpi }) => {
  const { now, officer, register } = act
  if (!findDossier(register, dossierId)) return refuse('NOT_FOUND')
  const page = await pictures.normalisePage({ bytes: Buffer.from(jpeg), dpi }).catch((error: unknown) => {
    if (error instanceof DocumentFault) return null
    throw error
  })
  if (!page) return refuse('FILE_BROKEN')
  const { jpeg: stored, ...size } = page
  const { sha256 } = await act.files.put(stored)
  return changeDesk(act, () => {
    const run = findRun(register, runId)
    if (run && (run.dossierId !== dossierId || run.source !== 'camera')) return refuse('NOT_FOUND')
    if (run) endRun(register, runId, now, null)
    else {
      insertRun(register, {
        id: runId,
        dossierId,
        source: 'camera',
        officerId: officer.id,
        startedAt: now,
        endedAt: now,
        fault: null,
      })
    }
    const shot = newPage({ ...size, sha256, kind: 'jpeg' }, { dossierId, runId }, now)
    addPage(register, shot)
    return done({ pageId: shot.id })
  })
}
