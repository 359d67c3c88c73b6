import type { Register } from '../../../db/engine/query.ts'
import { findDossier, type Dossier } from '../../../db/tables/dossiers.ts'
import { lateCauses } from '../../../db/tables/late-causes.ts'
import { answeredRows, apologisedIds } from '../../../db/tables/public-boards.ts'
import { factsOfRow } from '../../../db/tables/report-rows.ts'
import { timedRow } from '../../../db/tables/tallies.ts'
import { type BoardRules, type Boards, MOST_ROWS } from '../../common/boards/model.ts'
import { reduceName } from '../../common/boards/reduce-name.ts'
import { lastAct } from '../../common/dossiers/last-act.ts'
import { reduceDossier } from '../../common/dossiers/rules.ts'
import { timelinessOf } from '../../common/dossiers/timeliness.ts'
import type { Instant } from '../../common/time/model.ts'
import { addDays, dayOf, startOf } from '../../common/time/rules.ts'
import { getBoardRules } from './board-rules.ts'

/** Both boards as the public reads them: names, numbers and procedures reduced here, before anything leaves the register. */
export function publicBoards(register: Register, now: Instant): Boards {
  const rules = getBoardRules(register)
  const since = (days: number) => startOf(addDays(dayOf(now), -days))
  const causes = new Map(lateCauses(register).map(({ id, name }) => [id, name]))
  return {
    apologies: apologisedIds(register, since(rules.apologyDays), MOST_ROWS).map((id) => {
      const dossier = findDossier(register, id)!
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
    results: answeredRows(register, since(rules.resultDays), MOST_ROWS).flatMap((row) => {
      const stood = timelinessOf(timedRow(register, row), dayOf(now))
      if (!stood?.ending || row.finishedAt === null) return []
      return [
        {
          ...whoOf({ dossierNo: row.dossierNo, facts: factsOfRow(row) }, rules),
          finishedDay: dayOf(row.finishedAt),
          outcome: stood.outcome,
          state: row.returnedAt === null ? ('waiting' as const) : ('returned' as const),
        },
      ]
    }),
  }
}

function whoOf(
  { dossierNo, facts }: Pick<Dossier, 'dossierNo' | 'facts'>,
  { name, number, procedure }: BoardRules,
) {
  const person = facts.applicantKind === 'citizen'
  return {
    dossierNo: number ? dossierNo : null,
    name: reduceName(facts.applicant.name, person || name === 'hidden' ? name : 'full'),
    procedure: procedure === 'hidden' ? null : facts.procedure[procedure],
  }
}
