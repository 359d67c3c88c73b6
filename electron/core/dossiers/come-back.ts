import { settleNewsOf } from '../../../db/tables/upward-news.ts'
import { actOnDossier } from '../act-on-dossier.ts'
import type { UseCase } from '../dispatch.ts'

/** The superior body has answered. */
export const comeBack: UseCase<'dossiers.comeBack'> = (act, { documentNo, note, ...on }) =>
  actOnDossier(act, on, () => {
    // What the superior body told of it has led to this.
    settleNewsOf(act.register, on.dossierId, act.now)
    return { action: { kind: 'come-back', documentNo, note }, upstream: { documentNo, note } }
  })
