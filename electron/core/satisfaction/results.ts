import { listAccounts } from '../../../db/tables/accounts.ts'
import { listProcedures } from '../../../db/tables/procedures.ts'
import { countAsks, type TallyRow, talliesBetween } from '../../../db/tables/satisfaction.ts'
import type { Score } from '../../common/satisfaction/api.ts'
import type { Month, SatisfactionRules } from '../../common/satisfaction/model.ts'
import { bandOf, meansOf, pointsOf, ratingsIn } from '../../common/satisfaction/rules.ts'
import type { PlainDate } from '../../common/time/model.ts'
import { addDays, startOf } from '../../common/time/rules.ts'
import type { UseCase } from '../dispatch.ts'
import { done } from '../outcome.ts'
import { getSatisfactionRules } from './rules.ts'

/** What was answered in these months: in all, by criterion, officer and procedure; of few ratings only their number. */
export const satisfactionResults: UseCase<'satisfaction.results'> = ({ register, officer }, { from, to }) => {
  const rules = getSatisfactionRules(register)
  const tallies = talliesBetween(register, from, to)
  const ofService = tallies.filter((one) => one.officerId !== '')
  const names = new Map(listAccounts(register).map((account) => [account.id, account.name]))
  const procedures = new Map(
    listProcedures(register).map(({ procedure }) => [procedure.code, procedure.name]),
  )
  const seesAll = officer.role === 'leader' || officer.role === 'administrator'
  return done({
    asked: countAsks(register, startOf(firstDay(from)), startOf(firstDay(nextMonth(to)))),
    all: { ...scoreOf(tallies, { ...rules, least: 1 }), ratings: ratingsIn(ofService) },
    criteria: meansOf(tallies),
    least: rules.least,
    officers: grouped(ofService, 'officerId')
      .filter(([id]) => seesAll || id === officer.id)
      .map(([officerId, own]) => ({ officerId, name: names.get(officerId) ?? '', ...scoreOf(own, rules) })),
    procedures: grouped(ofService, 'procedureCode').map(([code, own]) => ({
      code,
      name: procedures.get(code) ?? '',
      ...scoreOf(own, rules),
    })),
  })
}

/** Most ratings first. */
function grouped(tallies: readonly TallyRow[], by: 'officerId' | 'procedureCode'): [string, TallyRow[]][] {
  const groups = new Map<string, TallyRow[]>()
  for (const one of tallies) groups.set(one[by], [...(groups.get(one[by]) ?? []), one])
  return [...groups].sort(([, a], [, b]) => ratingsIn(b) - ratingsIn(a))
}

function scoreOf(tallies: readonly TallyRow[], rules: SatisfactionRules): Score {
  const ratings = ratingsIn(tallies)
  const points = ratings < rules.least ? null : pointsOf(meansOf(tallies))
  return { ratings, points, band: points === null ? null : bandOf(points, rules) }
}

const firstDay = (month: string) => `${month}-01` as PlainDate
/** Thirty-one days after its first a month is over. */
const nextMonth = (month: Month) => addDays(firstDay(month), 31).slice(0, 7)
