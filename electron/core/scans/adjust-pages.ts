import { type ScanPageRow, updatePage } from '../../../db/tables/scans.ts'
import type { UseCase } from '../dispatch.ts'
import { done } from '../outcome.ts'
import { adjustmentOf } from './adjustment-of.ts'
import { changeDesk } from './change-desk.ts'
import { loosePictures } from './desk-pages.ts'

/** Puts pages straight, crops, brightens or turns them. Their files stay; `former` undoes it. */
export const adjustPages: UseCase<'scans.adjust'> = (act, { pages }) =>
  changeDesk(act, () => {
    const rows = loosePictures(
      act,
      pages.map((page) => page.pageId),
    )
    if ('ok' in rows) return rows
    for (const { pageId, rotation, angle, crop, contrast } of pages) {
      updatePage(act.register, pageId, {
        ...(rotation !== undefined && { rotation }),
        ...(angle !== undefined && { angle }),
        ...(crop !== undefined && { crop: crop && JSON.stringify(crop) }),
        ...(contrast !== undefined && { contrast }),
      })
    }
    return done({ former: rows.map(asShown) })
  })

/** A page as `adjust` takes it. */
export function asShown(row: ScanPageRow) {
  return { pageId: row.id, rotation: row.rotation, ...adjustmentOf(row) }
}
