import { findProcedure, putProcedure } from '../../../db/tables/procedures.ts'
import { Procedure } from '../../common/procedures/model.ts'
import { type Gap, readyForForce } from '../../common/procedures/rules.ts'
import type { Reply } from '../../common/reply.ts'
import { commit } from '../commit.ts'
import type { Act } from '../counter.ts'
import { done, refuse } from '../outcome.ts'

type Refusal = 'NOT_FOUND' | 'CHANGED_MEANWHILE'
type Change<E extends string> =
  | { to: Procedure; verb: string; details: Record<string, unknown> }
  | { refused: ReturnType<typeof refuse<E>> }

/** The one way a procedure changes: load, check that it is still as the administrator saw it, write, journal whole. */
export function editProcedure<E extends string = never>(
  act: Act,
  on: { code: string; version: number },
  change: (procedure: Procedure) => Change<E>,
): Reply<{ code: string; version: number; gaps: Gap[] }, Refusal | E> {
  return commit<{ code: string; version: number; gaps: Gap[] }, Refusal | E>(act, (journal) => {
    const stored = findProcedure(act.register, on.code)
    if (!stored) return refuse('NOT_FOUND')
    if (stored.version !== on.version) return refuse('CHANGED_MEANWHILE')
    const changed = change(stored.procedure)
    if ('refused' in changed) return changed.refused
    const procedure = Procedure.parse(changed.to)
    const version = stored.version + 1
    putProcedure(act.register, { procedure, version, changedAt: act.now })
    journal.record({
      noun: 'procedure',
      entityId: procedure.code,
      verb: changed.verb,
      baseVersion: stored.version,
      payload: { ...changed.details, procedure },
      scope: 'local',
    })
    return done({ code: procedure.code, version, gaps: readyForForce(procedure) })
  })
}
