import { findPages, updatePage } from '../../../db/tables/scans.ts'
import type { Rotation } from '../../common/scans/model.ts'
import type { UseCase } from '../dispatch.ts'
import { done, refuse } from '../outcome.ts'
import { changeDesk } from './change-desk.ts'
import { deskPages } from './desk-pages.ts'
import { takeOffDesk } from './take-off-desk.ts'

/** Turns pages on the desk to the right. */
export const rotatePages: UseCase<'scans.rotate'> = (act, { pageIds, by }) =>
  changeDesk(act, () => {
    const pages = deskPages(act, pageIds)
    if (!pages) return refuse('NOT_FOUND')
    if (pages.some((page) => page.documentId)) return refuse('PAGE_IN_DOCUMENT')
    for (const page of pages) {
      updatePage(act.register, page.id, { rotation: ((page.rotation + by) % 360) as Rotation })
    }
    return done({})
  })

/** Gives pages another order among themselves; all others keep their places. */
export const reorderPages: UseCase<'scans.reorder'> = (act, { pageIds }) =>
  changeDesk(act, () => {
    const pages = deskPages(act, pageIds)
    if (!pages) return refuse('NOT_FOUND')
    if (pages.some((page) => page.documentId)) return refuse('PAGE_IN_DOCUMENT')
    const places = pages.map((page) => page.place).toSorted((a, b) => a - b)
    for (const [index, page] of pages.entries()) updatePage(act.register, page.id, { place: places[index]! })
    return done({})
  })

/** Takes pages off the desk. They are forgotten after a day (sweep-files.ts). */
export const removePages: UseCase<'scans.remove'> = (act, { pageIds }) =>
  changeDesk(act, () => {
    const pages = deskPages(act, pageIds)
    if (!pages) return refuse('NOT_FOUND')
    if (pages.some((page) => page.documentId)) return refuse('PAGE_IN_DOCUMENT')
    for (const page of pages) takeOffDesk(act.register, page, act.now)
    return done({})
  })

/** Lays removed pages back where they were. */
export const restorePages: UseCase<'scans.restore'> = (act, { pageIds }) =>
  changeDesk(act, () => {
    const pages = findPages(act.register, pageIds)
    if (!pages) return refuse('NOT_FOUND')
    for (const page of pages) updatePage(act.register, page.id, { removedAt: null })
    return done({})
  })
