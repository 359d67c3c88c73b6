import { findDossier } from '../../../db/tables/dossiers.ts'
import { filesOfArrival, settleArrival, waitingArrivals } from '../../../db/tables/scan-arrivals.ts'
import type { UseCase } from '../dispatch.ts'
import { done, refuse } from '../outcome.ts'
import { changeDesk } from './change-desk.ts'
import { layDownPages } from './lay-down-pages.ts'

/** What came out of the watched folder and lies on no desk yet. */
export const listArrivals: UseCase<'scans.arrivals'> = ({ register }) =>
  done({
    arrivals: waitingArrivals(register).map((row) => ({
      id: row.id,
      name: row.name,
      pages: filesOfArrival(register, row.id).reduce((sum, { pages }) => sum + pages.length, 0),
      arrivedAt: row.arrivedAt,
    })),
  })

/** Lays arrived scans onto a dossier's desk, each file a run of its own; one that is settled already is passed over. */
export const takeArrivals: UseCase<'scans.takeArrivals'> = (act, { dossierId, ids }) =>
  changeDesk(act, () => {
    if (!findDossier(act.register, dossierId)) return refuse('NOT_FOUND')
    let pages = 0
    for (const row of waitingArrivals(act.register)) {
      if (!ids.includes(row.id)) continue
      pages += layDownPages(act, dossierId, 'folder', filesOfArrival(act.register, row.id))
      settleArrival(act.register, row.id, act.now)
    }
    return done({ pages })
  })

/** Puts arrived scans aside that belong to no dossier. */
export const discardArrivals: UseCase<'scans.discardArrivals'> = (act, { ids }) =>
  changeDesk(act, () => {
    for (const id of ids) settleArrival(act.register, id, act.now)
    return done({})
  })
