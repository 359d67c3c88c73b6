import { listAccounts } from '../../../db/tables/accounts.ts'
import { findProcedure } from '../../../db/tables/procedures.ts'
import type { PetitionFacts } from '../../common/petitions/model.ts'
import type { Act } from '../counter.ts'
import { refuse } from '../outcome.ts'
import { getPetitionRules } from './petition-rules.ts'

/** What keeps these facts from being registered; null for nothing. */
export function checkFacts(act: Act, facts: PetitionFacts) {
  const { register, officer } = act
  const rules = getPetitionRules(register)
  if (!rules.topics.some(({ id }) => id === facts.topic)) return refuse('TOPIC_UNKNOWN')
  if (facts.procedureCode !== null && !findProcedure(register, facts.procedureCode))
    return refuse('PROCEDURE_UNKNOWN')
  if (facts.petitioner === null && rules.anonymous[facts.kind].how === 'not-taken')
    return refuse('ANONYMOUS_NOT_TAKEN')
  const accounts = listAccounts(register)
  if (facts.accused.some((id) => !accounts.some((one) => one.id === id))) return refuse('ACCUSED_UNKNOWN')
  if (facts.kind !== 'accusation') return null
  if (facts.accused.includes(officer.id)) return refuse('ACCUSED_RECEIVES')
  const handles = accounts.some(
    ({ active, role, id }) => active && role === 'leader' && !facts.accused.includes(id),
  )
  return handles ? null : refuse('NO_HANDLER')
}
