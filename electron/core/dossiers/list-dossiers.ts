import type { z } from 'zod'
import { countDossiers, listDossiers as listRows, sortOf } from '../../../db/tables/dossier-lists.ts'
import { View } from '../../common/dossiers/api.ts'
import type { UseCase } from '../dispatch.ts'
import { dossierLines } from '../dossier-line.ts'
import { noteSearch } from '../note-search.ts'
import { done } from '../outcome.ts'
import { viewFrame } from '../view-frame.ts'

/** One page of the register. */
export const listDossiers: UseCase<'dossiers.list'> = (act, { view, mine, text, limit, after }) => {
  noteSearch(act, text)
  const [sort, rowid] = after?.split(' ') ?? []
  const cursor = sort && rowid ? { sort, rowid: Number(rowid) } : null
  const frame = viewFrame(act)
  const rows = listRows(act.register, view, frame, { mine, text, limit, cursor })
  const last = rows.at(-1)
  return done({
    lines: dossierLines(act, rows, frame),
    next: last && rows.length === limit ? `${sortOf(view, last)} ${last.rowid}` : null,
  })
}

/** How many dossiers stand in each view. */
export const countViews: UseCase<'dossiers.counts'> = (act, { mine }) => {
  const frame = viewFrame(act)
  const counts = View.options.map((view) => [view, countDossiers(act.register, view, frame, mine)] as const)
  return done(Object.fromEntries(counts) as Record<z.infer<typeof View>, number>)
}
