import type { Register } from '../../../db/engine/query.ts'
import { findDossier, type Dossier } from '../../../db/tables/dossiers.ts'
import { lateCauses } from '../../../db/tables/late-causes.ts'
import { answeredIds, apologisedIds } from '../../../db/tables/public-boards.ts'
import { type BoardRules, type Boards, MOST_ROWS } from '../../common/boards/model.ts'
import { reduceName } from '../../common/boards/reduce-name.ts'
import { lastAct } from '../../common/dossiers/last-act.ts'
import { reduceDossier } from '../../common/dossiers/rules.ts'
import { timedOf, timelinessOf } from '../../common/dossiers/timeliness.ts'
import type { Instant } from '../../common/time/model.ts'
import { addDays, dayOf, startOf } from '../../common/time/rules.ts'
import { getBoardRules } from './board-rules.ts'

/** Both boards as the public reads them: names, numbers and procedures reduced here, before anything leaves the register. */
export function publicBoards(register: Register, now: Instant): Boards {
  const rules = getBoardRules(register)
  const since = (days: number) => startOf(addDays(dayOf(now), -days))
  const causes = new Map(lateCauses(register).map(({ id, name }) => [id, name]))
  const whole = (ids: readonly string[]) => ids.map((id) => findDossier(register, id)!)
  return {
    apologies: whole(apologisedIds(register, since(rules.apologyDays), MOST_ROWS)).map((dossier) => {
      const { firstDueAt, dueAt, finishedAt } = reduceDossier(dossier.actions)!
      const cause = lastAct(dossier.actions, 'draft-apology')?.cause
      return {
        ...whoOf(dossier, rules),
        firstDueDay: dayOf(firstDueAt),
        newDueDay: dayOf(dueAt),
        cause: (cause && causes.get(cause)) ?? null,
        finishedDay: finishedAt && dayOf(finishedAt),
      }
    }),
    results: whole(answeredIds(register, since(rules.resultDays), MOST_ROWS)).flatMap((dossier) => {
      const state = reduceDossier(dossier.actions)!
      const stood = timelinessOf(timedOf(dossier.facts.receivedAt, dossier.actions, state), dayOf(now))
      if (!stood?.ending || state.finishedAt === null) return []
      return [
        {
          ...whoOf(dossier, rules),
          finishedDay: dayOf(state.finishedAt),
          outcome: stood.outcome,
          state: state.returnedAt === null ? ('waiting' as const) : ('returned' as const),
        },
      ]
    }),
  }
}

function whoOf({ dossierNo, facts }: Dossier, { name, number, procedure }: BoardRules) {
  const person = facts.applicantKind === 'citizen'
  return {
    dossierNo: number ? dossierNo : null,
    name: reduceName(facts.applicant.name, person || name === 'hidden' ? name : 'full'),
    procedure: procedure === 'hidden' ? null : facts.procedure[procedure],
  }
}
