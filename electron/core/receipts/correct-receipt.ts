import { getCalendar, getDeadlineRules } from '../../../db/tables/calendar.ts'
import { linesInBook } from '../../../db/tables/certifications.ts'
import { openDossierWith } from '../../../db/tables/dossiers-of-applicant.ts'
import { findDossier } from '../../../db/tables/dossiers.ts'
import { findProcedure } from '../../../db/tables/procedures.ts'
import { isUndone } from '../../common/certifications/rules.ts'
import { pausesOf } from '../../common/dossiers/pauses.ts'
import { intakeDoubts } from '../../common/portal/intake-doubts.ts'
import { choiceOf } from '../../common/receipts/corrected-fee.ts'
import { type CorrectionFault, correct } from '../../common/receipts/correction.ts'
import { actorUpstream } from '../actor-upstream.ts'
import { actOnDossier } from '../act-on-dossier.ts'
import type { UseCase } from '../dispatch.ts'
import { done, refuse } from '../outcome.ts'
import { parkedEntry } from '../sync/parked-entry.ts'
import { applicantOf, correctApplicant } from './correct-applicant.ts'
import { knownApplicant } from './keep-applicant.ts'
import { toldFacts } from './told-facts.ts'

/** Verbs that carry the whole facts: a correction can stand in the place of a refused one. */
const CARRIES_FACTS: ReadonlySet<string> = new Set(['received', 'corrected'])

type Unfit = 'CHANNEL_CLOSED' | 'PAPER_IN_FUTURE' | 'PAPER_TOO_OLD' | 'RECEIVED_ELSEWHERE'
const REFUSED: Record<CorrectionFault, Unfit> = {
  'channel-not-offered': 'CHANNEL_CLOSED',
  'limit-unconfirmed': 'CHANNEL_CLOSED',
  PAPER_IN_FUTURE: 'PAPER_IN_FUTURE',
  PAPER_TOO_OLD: 'PAPER_TOO_OLD',
  RECEIVED_ELSEWHERE: 'RECEIVED_ELSEWHERE',
}

/** What the form of a correction needs besides the dossier. */
export const readCorrection: UseCase<'receipts.correction'> = ({ register }, { dossierId }) => {
  const dossier = findDossier(register, dossierId)
  if (!dossier) return refuse('NOT_FOUND')
  const parked = parkedEntry(register, dossierId)
  const { facts } = dossier
  return done({
    applicant: applicantOf(register, dossier),
    fees: choiceOf(facts, findProcedure(register, facts.procedure.code)?.procedure),
    pauses: pausesOf(dossier.actions),
    refused: parked && CARRIES_FACTS.has(parked.verb) ? (parked.reason ?? '') : null,
  })
}

/**
 * Sets right what was taken in, with the reason; what stood there before stays in the act. The due moment follows a
 * change of channel, the person follows in the register of people, the receipt is made anew from the facts.
 */
export const correctReceipt: UseCase<'receipts.correct'> = (act, { correction, reason, ...given }) => {
  const { refusalConfirmed, sameOpenConfirmed, ...on } = given
  const { register, now, officer } = act
  return actOnDossier<
    { newDueAt: typeof now | null },
    'NO_CHANGES' | 'IN_BOOK' | 'UPSTREAM_WOULD_REFUSE' | 'SAME_OPEN' | Unfit
  >(act, on, (dossier, state, journal) => {
    const rules = getDeadlineRules(register)
    const corrected = correct(
      {
        facts: dossier.facts,
        applicant: applicantOf(register, dossier),
        state,
        procedure: findProcedure(register, dossier.facts.procedure.code)?.procedure,
        calendar: getCalendar(register),
        rules,
        pauses: pausesOf(dossier.actions),
      },
      correction,
    )
    if (!corrected.ok) return { refused: refuse(REFUSED[corrected.why], { days: rules.paperIntakeDays }) }
    const { facts, changes, newDueAt } = corrected
    if (changes.length === 0) return { refused: refuse('NO_CHANGES') }
    // Each has been signed under its number: to add one or to leave one out is to certify anew.
    const lines = isUndone(state.status) ? 0 : linesInBook(register, dossier.id)
    if (lines > 0 && lines !== (facts.certified?.length ?? 0)) return { refused: refuse('IN_BOOK') }

    const { idNumber } = correction.applicant
    if (idNumber && idNumber !== dossier.facts.applicant.idNumber && !sameOpenConfirmed) {
      const known = knownApplicant(register, { applicant: correction.applicant, applicantId: null })
      const same = known && openDossierWith(register, known.id, facts.procedure.code, dossier.id)
      if (same) return { refused: refuse('SAME_OPEN', { dossierNo: same.dossierNo }) }
    }
    const told = toldFacts(facts, newDueAt ? { firstDueAt: newDueAt } : state)
    const doubts = intakeDoubts(told)
    if (doubts.length > 0 && !refusalConfirmed) {
      return { refused: refuse('UPSTREAM_WOULD_REFUSE', { codes: doubts }) }
    }

    const applicantId = correctApplicant(register, dossier, correction.applicant, now)
    const parked = parkedEntry(register, dossier.id)
    const place = parked && CARRIES_FACTS.has(parked.verb) ? parked : undefined
    if (place?.overtaken) {
      // Behind the refused act an older correction waits: it would be read after this one if this one took the place.
      // So the place is taken apart, and the correction itself goes behind everything.
      journal.record({
        noun: 'dossier',
        entityId: dossier.id,
        verb: 'corrected',
        baseVersion: state.version,
        scope: 'upstream',
        payload: {
          dossierNo: dossier.dossierNo,
          actor: actorUpstream(officer),
          facts: told,
          reason,
          supersedes: place.key,
        },
      })
    }
    return {
      action: { kind: 'correct', reason, changes, facts, newDueAt },
      upstream: {
        facts: told,
        reason,
        ...(place && !place.overtaken && { supersedes: place.key }),
        // For whoever replays the journal.
        register: { applicantId, applicant: correction.applicant },
      },
      answer: { newDueAt },
    }
  })
}
