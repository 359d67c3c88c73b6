import { updatePage } from '../../../db/tables/scans.ts'
import type { UseCase } from '../dispatch.ts'
import { done, refuse } from '../outcome.ts'
import { changeDesk } from './change-desk.ts'
import { deskPages } from './desk-pages.ts'

/** Splits or joins stacks of pages on the desk. */
export const stackPages: UseCase<'scans.stack'> = (act, { pages }) =>
  changeDesk(act, () => {
    const rows = deskPages(
      act,
      pages.map((page) => page.pageId),
    )
    if (!rows) return refuse('NOT_FOUND')
    for (const { pageId, stack } of pages) updatePage(act.register, pageId, { stack })
    return done({ former: rows.map(({ id, stack, runId }) => ({ pageId: id, stack: stack ?? runId })) })
  })
