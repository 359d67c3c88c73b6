import { z } from 'zod'
import { getCalendar, getDeadlineRules } from '../../../db/tables/calendar.ts'
import { findDossier } from '../../../db/tables/dossiers.ts'
import { findProcedure } from '../../../db/tables/procedures.ts'
import { findTheirs } from '../../../db/tables/sync-theirs.ts'
import { type Chosen, withChosen } from '../../common/closings/review.ts'
import type { ErrorOf } from '../../common/contract.ts'
import { pausesOf } from '../../common/dossiers/pauses.ts'
import { reduceDossier } from '../../common/dossiers/rules.ts'
import { canonical } from '../../common/journal/canonical.ts'
import { choiceOf } from '../../common/receipts/corrected-fee.ts'
import { type Correction, Correction as CorrectionForm, correct } from '../../common/receipts/correction.ts'
import { checkFacts } from '../../common/sync/upstream-rules.ts'
import { actorUpstream } from '../actor-upstream.ts'
import { takeAction } from '../act-on-dossier.ts'
import { commit } from '../commit.ts'
import type { UseCase } from '../dispatch.ts'
import { done, refuse } from '../outcome.ts'
import { applicantOf, correctApplicant } from '../receipts/correct-applicant.ts'
import { toldFacts } from '../receipts/told-facts.ts'
import { parkedEntry } from '../sync/parked-entry.ts'
import { readEntry } from '../sync/read-batch.ts'
import { openReview } from './open-review.ts'

type Dossier = NonNullable<ReturnType<typeof findDossier>>

/** Both sides of what was declined. */
export const showReview: UseCase<'closings.review'> = (act, key) => {
  const review = openReview(act, key)
  return review ? done(review) : refuse('NOT_OPEN')
}

/**
 * What somebody decided of a declined act, as entries that say so: in its place stands either the act again, built upon
 * what the shared system holds, or a correction with the facts as decided. What was decided otherwise than it stands
 * here is corrected here too, so that both sides tell the same from then on.
 */
export const settleReview: UseCase<'closings.settle'> = (act, { version, chosen, repeat, reason, ...key }) =>
  commit<Record<string, never>, ErrorOf<'closings.settle'>>(act, (journal) => {
    const { register, now, officer } = act
    const review = openReview(act, key)
    if (!review) return refuse('NOT_OPEN')
    if (review.version !== version) return refuse('CHANGED_MEANWHILE')
    const dossier = findDossier(register, review.dossierId)!
    const state = reduceDossier(dossier.actions)!
    const parked = parkedEntry(register, dossier.id)
    const entry = readEntry(register, key)
    // Of several attempts at one place only the last is settled; the others fall with it.
    if (!entry || parked?.key.epoch !== key.epoch || parked.key.seq !== key.seq) return refuse('NOT_OPEN')
    const theirs = findTheirs(register, dossier.id)?.held
    if (!theirs && review.remedy === 'review') return refuse('THEIRS_UNKNOWN')
    if (repeat && !review.canRepeat) return refuse('NOT_REPEATABLE')

    const applicant = applicantOf(register, dossier)
    const procedure = findProcedure(register, dossier.facts.procedure.code)?.procedure
    const basis = {
      facts: dossier.facts,
      applicant,
      state,
      procedure,
      calendar: getCalendar(register),
      rules: getDeadlineRules(register),
      pauses: pausesOf(dossier.actions),
    }
    const wanted = decided(asItStands(dossier, applicant, procedure), chosen)
    if (!wanted) return refuse('NOT_CORRECTABLE')
    const corrected = correct(basis, wanted)
    if (!corrected.ok) return refuse('NOT_CORRECTABLE')
    const told = toldFacts(corrected.facts, corrected.newDueAt ? { firstDueAt: corrected.newDueAt } : state)
    const faults = checkFacts(told)
    if (faults.length > 0) return refuse('UPSTREAM_WOULD_REFUSE', { codes: faults.map(({ code }) => code) })

    const base = {
      noun: 'dossier',
      entityId: dossier.id,
      baseVersion: Math.max(state.version, theirs?.version ?? 0),
      scope: 'upstream',
    } as const
    const correction = { dossierNo: dossier.dossierNo, actor: actorUpstream(officer), facts: told, reason }
    if (repeat) {
      const {
        action: _action,
        register: _facts,
        supersedes: _older,
        ...upstream
      } = Payload.parse(entry.payload)
      journal.record({ ...base, verb: entry.header.verb, payload: { ...upstream, supersedes: key } })
    } else {
      journal.record({ ...base, verb: 'corrected', payload: { ...correction, supersedes: key } })
    }
    if (corrected.changes.length > 0) {
      const applicantId = correctApplicant(register, dossier, wanted.applicant, now)
      const { facts, changes, newDueAt } = corrected
      const taken = takeAction(
        act,
        journal,
        { dossier, state },
        {
          action: { kind: 'correct', reason, changes, facts, newDueAt },
          upstream: { facts: told, reason, register: { applicantId, applicant: wanted.applicant } },
        },
      )
      return taken.ok ? done({}) : taken
    }
    // Repeated, the act tells no facts; and an older correction that waited would be read over these.
    const untold = repeat && theirs?.facts && canonical(theirs.facts) !== canonical(told)
    if (untold || parked.overtaken) journal.record({ ...base, verb: 'corrected', payload: correction })
    return done({})
  })

const Payload = z.record(z.string(), z.unknown())

/* What was typed is read as the form reads it; what nobody touched stays, whatever the form would say of it today. */
function decided(as: Correction, chosen: Chosen): Correction | undefined {
  return Object.keys(chosen).length === 0 ? as : CorrectionForm.safeParse(withChosen(as, chosen)).data
}

/** The facts as they stand here, in the shape of a correction. */
function asItStands(
  { facts }: Dossier,
  applicant: ReturnType<typeof applicantOf>,
  procedure: Parameters<typeof choiceOf>[1],
): Correction {
  const { authorised, priority, request, channel, posted, sets, returnBy, returnAddress, receivedAt } = facts
  return {
    ...{ applicant, authorised, priority, request, channel, sets, returnBy, returnAddress, receivedAt },
    posted: posted ?? null,
    components: facts.components.map(({ code, originals, copies, notNeeded, applies }) => ({
      ...{ code, originals, copies, notNeeded, applies },
    })),
    fees: choiceOf(facts, procedure),
    fee: null,
  }
}
