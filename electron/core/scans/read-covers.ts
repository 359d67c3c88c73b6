import { findDossier } from '../../../db/tables/dossiers.ts'
import { pagesWithoutCover, putCover } from '../../../db/tables/scan-bench.ts'
import type { ScanPageRow } from '../../../db/tables/scans.ts'
import type { CoverSheet } from '../../common/scans/bench-model.ts'
import { readCoverCode } from '../../common/scans/cover-code.ts'
import type { Act } from '../counter.ts'
import type { UseCase } from '../dispatch.ts'
import { done, refuse } from '../outcome.ts'
import { changeDesk } from './change-desk.ts'
import { pictures } from './pictures.ts'

/** So many at a time: the desk shows what was found, and pages that come meanwhile have their turn. */
const AT_A_TIME = 8
/** A PDF is opened anew each time. */
const OF_A_PDF = 24

/** Looks for cover sheets among pages that nobody looked at yet. A page that cannot be read is none. */
export const readCovers: UseCase<'scans.readCovers'> = async (act, { dossierId }) => {
  if (!findDossier(act.register, dossierId)) return refuse('NOT_FOUND')
  const unread = pagesWithoutCover(act.register, dossierId)
  const found: [pageId: string, cover: CoverSheet | null][] = []
  const [first] = unread
  if (first?.kind === 'pdf') {
    found.push(
      ...(await inPdf(
        act,
        unread.filter(({ sha256 }) => sha256 === first.sha256),
      )),
    )
  } else {
    for (const { id, sha256 } of unread.filter(({ kind }) => kind !== 'pdf').slice(0, AT_A_TIME)) {
      const texts = await orNone(
        act,
        async () => (await pictures.readCodes(await act.files.get(sha256))).texts,
      )
      found.push([id, coverAmong(texts)])
    }
  }
  return changeDesk(act, () => {
    for (const [pageId, cover] of found) putCover(act.register, pageId, cover)
    return done({ left: pagesWithoutCover(act.register, dossierId).length })
  })
}

/** The first of the pages of one PDF that were not looked at yet. */
async function inPdf(act: Act, pages: readonly ScanPageRow[]): Promise<[string, CoverSheet | null][]> {
  const from = Math.min(...pages.map(({ pageIndex }) => pageIndex))
  const range = { from, to: from + OF_A_PDF }
  const texts = await orNone(
    act,
    async () => (await pictures.readPdfCodes(await act.files.get(pages[0]!.sha256), range)).texts,
  )
  return pages
    .filter(({ pageIndex }) => pageIndex < range.to)
    .map(({ id, pageIndex }) => [id, coverAmong(texts[pageIndex - from] ?? [])])
}

async function orNone<T>(act: Act, read: () => Promise<T[]>): Promise<T[]> {
  try {
    return await read()
  } catch (error) {
    act.counter.log('cover sheet', error)
    return []
  }
}

function coverAmong(texts: readonly string[]): CoverSheet | null {
  return texts.map(readCoverCode).find((cover) => cover !== null) ?? null
}
