import { findInspection, findSampled, putAnswers } from '../../../db/tables/inspections.ts'
import type { GivenAnswer } from '../../common/inspections/model.ts'
import { commit } from '../commit.ts'
import type { UseCase } from '../dispatch.ts'
import { done, refuse } from '../outcome.ts'
import { lineOf } from './inspection-view.ts'

/** Least letters of a word that says why. */
const WORD = 3

/** The inspector confirms what the register says or says otherwise, then with a word why. */
export const answerChecks: UseCase<'inspections.answer'> = (act, { id, dossierId, answers }) =>
  commit(act, (journal) => {
    const { register, now, officer } = act
    const sampled = findSampled(register, id, dossierId)
    if (!sampled) return refuse('NOT_FOUND')
    if (findInspection(register, id)?.closed) return refuse('CLOSED')
    const found = new Map(sampled.checks.map(({ check, finding }) => [check, finding]))
    if (answers.some(({ check, verdict, note }) => found.get(check) !== verdict && note.length < WORD))
      return refuse('NOTE_MISSING')
    const given = answers.map((one): GivenAnswer => ({ ...one, at: now, by: officer.name }))
    const kept = sampled.answers.filter(({ check }) => !given.some((one) => one.check === check))
    const all = [...kept, ...given]
    putAnswers(register, id, { dossierId, answers: all })
    journal.record({
      noun: 'inspection',
      entityId: id,
      verb: 'answered',
      scope: 'local',
      payload: { dossierId, answers: given },
    })
    return done({ open: lineOf({ ...sampled, answers: all }).open })
  })
