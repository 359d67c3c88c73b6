import { getCalendar, getDeadlineRules } from '../../../db/tables/calendar.ts'
import { openDossierWith } from '../../../db/tables/dossiers-of-applicant.ts'
import { dossierIdOf, insertDossier } from '../../../db/tables/dossiers.ts'
import { deleteDraft, findDraft } from '../../../db/tables/drafts.ts'
import { putGuidanceDossier } from '../../../db/tables/guidances.ts'
import { decideFiling, findFiling } from '../../../db/tables/filings.ts'
import { findProcedure } from '../../../db/tables/procedures.ts'
import { handOverBy } from '../../common/deadlines/hand-over-by.ts'
import { ACTIONS } from '../../common/dossiers/actions.ts'
import { apply } from '../../common/dossiers/rules.ts'
import { missingComponents } from '../../common/procedures/rules.ts'
import { intakeDoubts } from '../../common/portal/intake-doubts.ts'
import { paperIntakeFault } from '../../common/receipts/paper-intake.ts'
import { billFor, dueFor, factsOf } from '../../common/receipts/rules.ts'
import { upstreamFacts } from '../../common/receipts/upstream-facts.ts'
import { dayOf } from '../../common/time/rules.ts'
import { newId } from '../../common/uuid.ts'
import { actorUpstream } from '../actor-upstream.ts'

import { withStepDue } from '../act-on-dossier.ts'
import { checkUnsent } from '../closings/check-unsent.ts'
import { commit } from '../commit.ts'
import type { Act } from '../counter.ts'
import type { UseCase } from '../dispatch.ts'
import { isElsewhere } from '../filings/is-elsewhere.ts'
import { done, refuse } from '../outcome.ts'
import { takePaperNo } from '../papers/paper-no.ts'
import { isBehind } from '../restoration/restoration-state.ts'
import { checkClock } from './check-clock.ts'
import { keepApplicant, knownApplicant } from './keep-applicant.ts'
import { takeDossierNo, takeNamedNo } from './take-dossier-no.ts'

/** Takes a dossier in: numbers, dossier, applicant, journal entry and the end of the draft in one transaction. */
export const issueReceipt: UseCase<'receipts.issue'> = (
  called,
  { intake, draftId, onPaper, guidanceId, filingId, ...asked },
) => {
  const act: Act = { ...called }
  return commit(act, (journal) => {
    // Read again under the lock: while this call waited for it, another process may have written later entries.
    act.now = act.counter.clock()
    const { register, officer, now } = act
    if (isBehind(register)) return refuse('REGISTER_BEHIND')
    const procedure = findProcedure(register, intake.procedureCode)?.procedure
    if (!procedure?.inForce) return refuse('PROCEDURE_NOT_IN_FORCE')
    const calendar = getCalendar(register)
    const rules = getDeadlineRules(register)
    const filing = filingId === null ? null : filingToTake(act, filingId)
    if (filing && 'refused' in filing) return filing.refused
    // Filed online, the time runs from when it is received as it should be (NĐ 309/2026 Đ17.3), which is now.
    if (filing && (intake.channel !== 'online' || onPaper)) return refuse('FILED_ONLINE')
    const receivedAt = onPaper?.receivedAt ?? now
    const onTime = onPaper && paperIntakeFault(receivedAt, { now, calendar, rules })
    if (onTime) return refuse(onTime, { days: rules.paperIntakeDays })
    const promise = dueFor(procedure, intake.channel, { receivedAt, calendar, rules })
    if (!promise.ok) return refuse('CHANNEL_CLOSED')
    const missing = missingComponents(procedure, intake.components, intake.channel)
    if (missing.length > 0) {
      return refuse('COMPONENTS_MISSING', { codes: missing.map((one) => one.component.code) })
    }
    const clock = checkClock(act, journal, asked.clockConfirmed)
    if (clock) return clock
    const unsent = checkUnsent(register, now)
    if (unsent) return unsent
    const known = knownApplicant(register, intake)
    const same = known && openDossierWith(register, known.id, intake.procedureCode)
    if (same && !asked.sameOpenConfirmed) return refuse('SAME_OPEN', { dossierNo: same.dossierNo })

    const facts = factsOf({
      intake,
      procedure,
      ...promise,
      receivedAt,
      enteredAt: onPaper ? now : null,
      filedAt: filing?.filedAt,
      calendarVersion: calendar.version,
    })
    const upstream = upstreamFacts(facts, billFor(procedure, intake.channel, intake.fees))
    // Asked while the citizen is still there: in the evening nobody can look at their card again.
    const doubts = intakeDoubts(upstream)
    if (doubts.length > 0 && !asked.refusalConfirmed) {
      return refuse('UPSTREAM_WOULD_REFUSE', { codes: doubts })
    }

    const dossierId = filing?.id ?? newId(Date.parse(now))
    const day = dayOf(receivedAt)
    const named = filing
      ? // Its own code, which no number of this station ever is.
        { dossierNo: filing.dossierNo, skipped: [] }
      : onPaper?.sequence
        ? takeNamedNo(register, day, dossierId, {
            sequence: onPaper.sequence,
            gapConfirmed: asked.gapConfirmed,
          })
        : { dossierNo: takeDossierNo(register, day, dossierId), skipped: [] }
    if ('code' in named) return refuse(named.code, named.details)
    const { dossierNo, skipped } = named
    if (!dossierNo) return refuse('NUMBERS_USED_UP')
    const applicantId = keepApplicant(register, intake, { known, now })
    const action = withStepDue(act, { actions: [], facts }, null, {
      kind: 'receive',
      id: newId(Date.parse(now)),
      at: now,
      officer: { id: officer.id, name: officer.name, role: officer.role },
      receiptNo: takePaperNo(act, 'receipt'),
      signOffRequired: procedure.signOffRequired,
      departmentSignOff: procedure.departmentSignOff,
      dueAt: facts.dueAt,
      // What is answered while the citizen waits is handed to nobody. What lay on paper is handed over from when it is
      // entered: before, there was nothing to hand over.
      handOverBy: procedure.noWait ? null : handOverBy(now, calendar, rules),
      steps: procedure.steps,
    })
    insertDossier(
      register,
      { id: dossierId, dossierNo, applicantId, facts, actions: [action] },
      apply(null, action),
    )
    if (filing) {
      const decision = { decidedAt: now, decidedBy: officer.name, declined: null }
      decideFiling(register, filing.id, { state: 'received', ...decision })
    }
    if (guidanceId) putGuidanceDossier(register, guidanceId, dossierId)
    if (draftId && findDraft(register, draftId)?.officerId === officer.id) deleteDraft(register, draftId)
    journal.record({
      noun: 'dossier',
      entityId: dossierId,
      verb: ACTIONS.receive.verb,
      scope: ACTIONS.receive.scope,
      payload: {
        dossierNo,
        facts: upstream,
        actor: actorUpstream(officer),
        // For whoever replays the journal; the shared system reads only what stands above.
        action,
        register: {
          applicantId,
          applicant: intake.applicant,
          facts,
          ...(skipped.length > 0 && { voidNumbers: skipped }),
          ...(guidanceId && { guidanceId }),
          ...(filing && { filingRound: filing.round }),
        },
      },
    })
    return done({ dossierId, dossierNo, receivedAt, dueAt: facts.dueAt })
  })
}

/* What was filed online, while it still waits for this station. */
function filingToTake(act: Act, id: string) {
  const filing = findFiling(act.register, id)
  if (!filing) return { refused: refuse('FILING_GONE') }
  if (filing.state !== 'waiting' || isElsewhere(act, filing)) return { refused: refuse('FILING_DECIDED') }
  // Its code went to a dossier that came another way, such as an import.
  if (dossierIdOf(act.register, filing.dossierNo) !== undefined) return { refused: refuse('FILING_DECIDED') }
  return filing
}
