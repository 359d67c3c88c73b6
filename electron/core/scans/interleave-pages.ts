import { updatePage } from '../../../db/tables/scans.ts'
import type { UseCase } from '../dispatch.ts'
import { done, refuse } from '../outcome.ts'
import { changeDesk } from './change-desk.ts'
import { deskPages } from './desk-pages.ts'

/** Lays backs, scanned from the turned stack, behind their fronts; all other pages keep their places. */
export const interleavePages: UseCase<'scans.interleave'> = (act, { fronts, backs }) =>
  changeDesk(act, () => {
    const pages = deskPages(act, [...fronts, ...backs])
    if (!pages) return refuse('NOT_FOUND')
    if (pages.some((page) => page.documentId)) return refuse('PAGE_IN_DOCUMENT')
    if (fronts.length !== backs.length) {
      return refuse('SIDES_UNEQUAL', { fronts: fronts.length, backs: backs.length })
    }
    const places = pages.map((page) => page.place).toSorted((a, b) => a - b)
    const last = backs.length - 1
    for (const [index, front] of fronts.entries()) {
      updatePage(act.register, front, { place: places[2 * index]! })
      updatePage(act.register, backs[last - index]!, { place: places[2 * index + 1]! })
    }
    return done({})
  })
