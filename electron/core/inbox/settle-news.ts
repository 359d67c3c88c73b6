import { settleNewsOf } from '../../../db/tables/upward-news.ts'
import { commit } from '../commit.ts'
import type { UseCase } from '../dispatch.ts'
import { done, refuse } from '../outcome.ts'

/** Who has the dossier knows what the superior body says; it is no task any more. */
export const settleNews: UseCase<'inbox.settleNews'> = (act, { dossierId }) =>
  commit(act, (journal) => {
    const settled = settleNewsOf(act.register, dossierId, act.now)
    if (settled === 0) return refuse('NOT_FOUND')
    journal.record({
      noun: 'dossier',
      entityId: dossierId,
      verb: 'upward-news-seen',
      scope: 'local',
      payload: { settled },
    })
    return done({})
  })
