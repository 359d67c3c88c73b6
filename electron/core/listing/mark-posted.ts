import { dropPosted, postedSheets, putPosted } from '../../../db/tables/listing.ts'
import { findPaper } from '../../../db/tables/papers.ts'
import { changedParts } from '../../common/listing/rules.ts'
import { WallSheetsPaper } from '../../common/papers/records/wall-sheets.ts'
import { commit } from '../commit.ts'
import type { UseCase } from '../dispatch.ts'
import { done, refuse } from '../outcome.ts'
import { listedNow } from './listed-now.ts'

/** What the paper says hangs on the wall from now on; a sheet that a change has overtaken is left to be printed anew. */
export const markPosted: UseCase<'listing.markPosted'> = (act, { paperId }) =>
  commit(act, (journal) => {
    const paper = findPaper(act.register, paperId)
    if (paper?.kind !== 'wall-sheets') return refuse('NOT_FOUND')
    const current = new Map(listedNow(act.register).map((one) => [one.code, one]))
    const procedures = WallSheetsPaper.parse(JSON.parse(paper.record)).procedures.filter((sheet) => {
      const holds = current.get(sheet.code)
      return holds !== undefined && changedParts(sheet, holds).length === 0
    })
    for (const content of procedures) putPosted(act.register, { content, paperId, postedAt: act.now })
    journal.record({
      noun: 'listing',
      entityId: paper.about,
      verb: 'posted',
      scope: 'local',
      payload: { paperId, codes: procedures.map((one) => one.code) },
    })
    return done({ posted: procedures.length })
  })

/** Sheets of procedures that are in force no more have been taken down. */
export const markRemoved: UseCase<'listing.markRemoved'> = (act, { codes }) =>
  commit(act, (journal) => {
    const inForce = new Set(listedNow(act.register).map((one) => one.code))
    if (codes.some((code) => inForce.has(code))) return refuse('STILL_IN_FORCE')
    const wall = postedSheets(act.register)
    const removed = [...new Set(codes)].filter((code) => wall.has(code))
    for (const code of removed) dropPosted(act.register, code)
    journal.record({
      noun: 'listing',
      entityId: 'wall',
      verb: 'removed',
      scope: 'local',
      payload: { codes: removed },
    })
    return done({ removed: removed.length })
  })
