import { listAccounts } from '../../../db/tables/accounts.ts'
import { dossierIdOf } from '../../../db/tables/dossiers.ts'
import { findProcedure } from '../../../db/tables/procedures.ts'
import { RUNNING } from '../../common/petitions/actions.ts'
import type { PetitionAction } from '../../common/petitions/model.ts'
import { personalDataIn } from '../../common/petitions/personal-data.ts'
import { possibleActs } from '../../common/petitions/rules.ts'
import type { UseCase } from '../dispatch.ts'
import { noteView } from '../note-view.ts'
import { done, refuse } from '../outcome.ts'
import { petitionFor } from '../petition-access.ts'
import { actorOf } from '../stand-ins.ts'
import { getPetitionRules } from './petition-rules.ts'

/** One petition with what has happened to it and what this officer may do now. */
export const getPetition: UseCase<'petitions.get'> = (act, { id }) => {
  const { register, now } = act
  const petition = petitionFor(act, id)
  if (!petition) return refuse('NOT_FOUND')
  noteView(act, { how: 'opened', what: 'petition', subject: id })
  const { state, actions } = petition
  const { facts, due, status } = state
  const accounts = listAccounts(register)
  const dossierId = facts.dossierNo ? dossierIdOf(register, facts.dossierNo) : undefined
  const topic = getPetitionRules(register).topics.find((one) => one.id === facts.topic)
  return done({
    id,
    state,
    topic: topic?.label ?? facts.topic,
    procedureName:
      facts.procedureCode === null
        ? null
        : (findProcedure(register, facts.procedureCode)?.procedure.name ?? facts.procedureCode),
    accusedNames: facts.accused.map((one) => accounts.find((account) => account.id === one)?.name ?? one),
    dossier: dossierId ? { id: dossierId, dossierNo: facts.dossierNo } : null,
    late: RUNNING.includes(status) && due.answerBy !== null && due.answerBy < now,
    possible: possibleActs(state, actorOf(act)),
    timeline: actions.map((action) => ({
      kind: action.kind,
      at: action.at,
      officerName: action.officer.name,
      to: action.kind === 'hand-over' ? action.toName : null,
      by: action.kind === 'answer' ? action.by : null,
      words: wordsOf(action),
    })),
  })
}

/** What of these words would tell the public who somebody is. */
export const checkPublic: UseCase<'petitions.checkPublic'> = (act, { id, text }) => {
  const petition = petitionFor(act, id)
  return petition ? done({ found: personalDataIn(text, petition.state.facts) }) : refuse('NOT_FOUND')
}

/* What was said with an act. The facts stand beside it as they are now. */
function wordsOf(action: PetitionAction): string | null {
  switch (action.kind) {
    case 'hand-over':
      return action.note || null
    case 'ask-more':
    case 'receive-more':
      return action.what
    case 'answer':
      return action.text
    case 'publish':
      return `${action.question}\n${action.answer}`
    case 'refuse':
    case 'withdraw':
    case 'keep-unpublished':
    case 'correct':
      return action.reason
    case 'receive':
    case 'set-due':
    case 'undo':
      return null
  }
}
