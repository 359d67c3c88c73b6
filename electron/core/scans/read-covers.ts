import { findDossier } from '../../../db/tables/dossiers.ts'
import { pagesWithoutCover, putCover } from '../../../db/tables/scan-bench.ts'
import type { CoverSheet } from '../../common/scans/bench-model.ts'
import { readCoverCode } from '../../common/scans/cover-code.ts'
import type { UseCase } from '../dispatch.ts'
import { done, refuse } from '../outcome.ts'
import { changeDesk } from './change-desk.ts'
import { pictures } from './pictures.ts'

/** So many at a time: the desk shows what was found, and pages that come meanwhile have their turn. */
const AT_A_TIME = 8

/** Looks for cover sheets among pages that nobody looked at yet. A page that cannot be read is none. */
export const readCovers: UseCase<'scans.readCovers'> = async (act, { dossierId }) => {
  if (!findDossier(act.register, dossierId)) return refuse('NOT_FOUND')
  const found: [pageId: string, cover: CoverSheet | null][] = []
  for (const page of pagesWithoutCover(act.register, dossierId).slice(0, AT_A_TIME)) {
    try {
      const { texts } = await pictures.readCodes(await act.files.get(page.sha256))
      found.push([page.id, texts.map(readCoverCode).find((cover) => cover !== null) ?? null])
    } catch (error) {
      act.counter.log('cover sheet', error)
      found.push([page.id, null])
    }
  }
  return changeDesk(act, () => {
    for (const [pageId, cover] of found) putCover(act.register, pageId, cover)
    return done({ left: pagesWithoutCover(act.register, dossierId).length })
  })
}
