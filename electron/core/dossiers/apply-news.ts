import { dossierIdOf } from '../../../db/tables/dossiers.ts'
import { insertUpwardNews } from '../../../db/tables/upward-news.ts'
import type { DossierNews } from '../../common/sync/inbox-model.ts'
import type { Instant } from '../../common/time/model.ts'
import type { Journal } from '../commit.ts'
import type { Act } from '../counter.ts'

/**
 * A superior body tells how a dossier stands there. It is told on the dossier's page and is a task for who has it;
 * the dossier's own status moves only when somebody here acts upon it.
 */
export function applyNews(
  { register }: Act,
  journal: Journal,
  { itemId, at, news }: { itemId: number; at: Instant; news: DossierNews },
): { what: 'told' | 'not-here' } {
  const dossierId = dossierIdOf(register, news.dossierNo)
  // Another station of the commune has it.
  if (dossierId === undefined) return { what: 'not-here' }
  insertUpwardNews(register, { itemId, dossierId, at, body: JSON.stringify(news), settledAt: null })
  journal.record({
    noun: 'dossier',
    entityId: dossierId,
    verb: 'upward-news',
    scope: 'local',
    payload: { news },
  })
  return { what: 'told' }
}
