import { getCalendar } from '../../../db/tables/calendar.ts'
import { openPetitions, topicsInUse } from '../../../db/tables/petitions.ts'
import { putSetting } from '../../../db/tables/settings.ts'
import { dueOf } from '../../common/petitions/due.ts'
import { commit } from '../commit.ts'
import type { UseCase } from '../dispatch.ts'
import { done, refuse } from '../outcome.ts'
import { getPetitionRules } from './petition-rules.ts'
import { writePetitionAction } from './write-action.ts'

/** Limits, nameless ones, content types as they stand. */
export const showPetitionRules: UseCase<'petitions.rules'> = ({ register }) =>
  done(getPetitionRules(register))

/**
 * The administrator's setting. A promise that was made stays as it was; an open petition that had no limit gets the one
 * that is in force now, counted from its reception.
 */
export const setPetitionRules: UseCase<'petitions.setRules'> = (act, { rules }) =>
  commit(act, (journal) => {
    const { register } = act
    const before = getPetitionRules(register)
    if (topicsInUse(register).some((id) => !rules.topics.some((one) => one.id === id)))
      return refuse('TOPIC_IN_USE')
    putSetting(register, 'petition-rules', rules)
    journal.record({
      noun: 'petition',
      entityId: 'petition-rules',
      verb: 'rules-changed',
      scope: 'local',
      payload: { rules, before },
    })
    const calendar = getCalendar(register)
    for (const petition of openPetitions(register)) {
      const { due, facts, receivedAt } = petition.state
      const found = dueOf(facts, receivedAt, rules, calendar)
      const kept = {
        refuseBy: due.refuseBy ?? found.refuseBy,
        askBy: due.askBy ?? found.askBy,
        answerBy: due.answerBy ?? found.answerBy,
      }
      if (kept.refuseBy === due.refuseBy && kept.askBy === due.askBy && kept.answerBy === due.answerBy)
        continue
      writePetitionAction(act, journal, { id: petition.id, before: petition }, { kind: 'set-due', due: kept })
    }
    return done({})
  })
