import { findAccount, listAccounts } from '../../../db/tables/accounts.ts'
import { getCalendar } from '../../../db/tables/calendar.ts'
import type { Petition } from '../../../db/tables/petitions.ts'
import { answerByAfterWait, dueOf, limitEnd } from '../../common/petitions/due.ts'
import type { WantedAct } from '../../common/petitions/model.ts'
import { personalDataIn } from '../../common/petitions/personal-data.ts'
import { mayAct } from '../../common/petitions/rules.ts'
import { commit } from '../commit.ts'
import type { Act } from '../counter.ts'
import type { UseCase } from '../dispatch.ts'
import { done, refuse } from '../outcome.ts'
import { petitionFor } from '../petition-access.ts'
import { actorOf } from '../stand-ins.ts'
import { checkFacts } from './check-facts.ts'
import { getPetitionRules } from './petition-rules.ts'
import { type NewPetitionAction, writePetitionAction } from './write-action.ts'

/** One act on a petition: it must be as the officer saw it, and theirs to do. Who may not know of it is told there is none. */
export const actOnPetition: UseCase<'petitions.act'> = (act, { id, version, act: wanted }) =>
  commit(act, (journal) => {
    const petition = petitionFor(act, id)
    if (!petition) return refuse('NOT_FOUND')
    if (petition.state.version !== version) return refuse('CHANGED_MEANWHILE')
    if (!mayAct(petition.state, wanted.kind, actorOf(act))) return refuse('NOT_POSSIBLE')
    const action = actionOf(act, petition, wanted)
    if ('ok' in action) return action
    const after = writePetitionAction(act, journal, { id, before: petition }, action)
    return done({ id, version: after.version })
  })

/* What is stored of it: with whom it then is, and the limits that follow. Or why not. */
function actionOf(act: Act, { state }: Petition, wanted: WantedAct) {
  const { register, now } = act
  const rules = getPetitionRules(register)
  const calendar = getCalendar(register)
  switch (wanted.kind) {
    case 'hand-over':
      return handedTo(act, state.facts, wanted)
    case 'receive-more':
      return { ...wanted, answerBy: answerByAfterWait(state, now, rules, calendar) } as NewPetitionAction
    case 'answer':
      return {
        ...wanted,
        publishBy: limitEnd(now, rules.limits[state.facts.kind].publish, calendar),
      } as NewPetitionAction
    case 'publish': {
      const found = personalDataIn(`${wanted.question}\n${wanted.answer}`, state.facts)
      return found.length > 0 ? refuse('PERSONAL_DATA', { found }) : wanted
    }
    case 'correct':
      return (
        checkFacts(act, wanted.facts) ?? {
          ...wanted,
          due: dueOf(wanted.facts, state.receivedAt, rules, calendar),
        }
      )
    case 'ask-more':
    case 'refuse':
    case 'withdraw':
    case 'keep-unpublished':
      return wanted
  }
}

function handedTo(
  { register }: Act,
  { kind, accused }: Petition['state']['facts'],
  wanted: Extract<WantedAct, { kind: 'hand-over' }>,
) {
  const { toId, toDepartment } = wanted
  if (toId === null) {
    if (kind === 'accusation') return refuse('ONE_PERSON')
    const somebody = listAccounts(register).some(
      ({ active, role, department, id }) =>
        active && role !== 'administrator' && department === toDepartment && !accused.includes(id),
    )
    if (!toDepartment || !somebody) return refuse('RECEIVER_UNKNOWN')
    return { ...wanted, toName: toDepartment }
  }
  const receiver = findAccount(register, toId)
  if (!receiver?.active || receiver.role === 'administrator') return refuse('RECEIVER_UNKNOWN')
  if (accused.includes(toId)) return refuse('RECEIVER_ACCUSED')
  return { ...wanted, toDepartment: null, toName: receiver.name }
}
