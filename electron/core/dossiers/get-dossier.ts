import type { Register } from '../../../db/engine/query.ts'
import { listAccounts } from '../../../db/tables/accounts.ts'
import { getCalendar } from '../../../db/tables/calendar.ts'
import { type ArrivalRow, countBroughtFiles, findArrival } from '../../../db/tables/custody.ts'
import { findDossier } from '../../../db/tables/dossiers.ts'
import { packedUntil } from '../../../db/tables/packets.ts'
import { deliveriesOf, deliveryOfEntry } from '../../../db/tables/sync-deliveries.ts'
import { historyOf, isAfter } from '../../../db/tables/told-journal.ts'
import { apologyIsDue } from '../../common/apologies/rules.ts'
import { latestApologyDay } from '../../common/deadlines/rules.ts'
import { ACTIONS } from '../../common/dossiers/actions.ts'
import { STATUSES } from '../../common/dossiers/statuses.ts'
import { lastAct } from '../../common/dossiers/last-act.ts'
import { possibleActions, reduceDossier } from '../../common/dossiers/rules.ts'
import { stoppedActions } from '../../common/dossiers/stopped-actions.ts'
import { timedOf, timelinessOf } from '../../common/dossiers/timeliness.ts'
import { isAboutLateness } from '../../common/lateness/rules.ts'
import { dayOf } from '../../common/time/rules.ts'
import { declinedMove } from '../custody/declined-move.ts'
import { withElsewhere } from '../custody/with-elsewhere.ts'
import { isDossierLate } from '../act-on-dossier.ts'
import type { UseCase } from '../dispatch.ts'
import { latenessOf } from '../lateness-of.ts'
import { noteView } from '../note-view.ts'
import { timeLeft } from '../dossier-line.ts'
import { done, refuse } from '../outcome.ts'
import { actorOf, standIns } from '../stand-ins.ts'
import { stepsOf } from './steps-of.ts'
import { undoBarrier } from './undo-barrier.ts'

/** Everything about one dossier: facts, state, what this role can do now, and its history out of the journal. */
export const getDossier: UseCase<'dossiers.get'> = (act, { id }) => {
  const { register } = act
  const dossier = findDossier(register, id)
  const state = dossier && reduceDossier(dossier.actions)
  if (!dossier || !state) return refuse('NOT_FOUND')
  const calendar = getCalendar(register)
  const accounts = listAccounts(register)
  const names = new Map(accounts.map((account) => [account.id, account.name]))
  const draft = lastAct(dossier.actions, 'draft-apology')
  const answers = new Map(deliveriesOf(register, id).map((row) => [`${row.epoch}/${row.seq}`, row]))
  const entries = historyOf(register, id)
  const packed = packedUntil(register)
  // Of an act that came back by its header alone the register knows more than the journal.
  const acts = new Map(dossier.actions.map((action) => [action.id, action]))
  const declined = state.status === 'moved' ? declinedMove(register, id) : undefined
  // It did not go: it goes elsewhere, or stays.
  const settles = (['move', 'keep'] as const).filter(
    (kind) => declined && ACTIONS[kind].roles.includes(act.officer.role),
  )
  const late = isDossierLate(act, { dossier, state })
  const possible = [...possibleActions(state, actorOf(act)), ...settles].filter(
    (kind) => late || !isAboutLateness(kind),
  )
  const arrival = findArrival(register, id)
  noteView(act, { how: 'opened', what: 'dossier', subject: id })
  const momentOf = (entry: (typeof entries)[number]) => {
    const answer = answers.get(`${entry.epoch}/${entry.seq}`)
    const delivery = entry.scope === 'upstream' ? deliveryOfEntry(answer, !isAfter(entry, packed)) : null
    return {
      at: entry.at,
      officerName: names.get(entry.officer) ?? '',
      verb: entry.verb,
      details: entry.payload
        ? (JSON.parse(entry.payload) as Record<string, unknown>)
        : { action: acts.get(`${entry.epoch}/${entry.seq}`) },
      delivery,
      reason: delivery === 'refused' ? (answer?.reason ?? null) : null,
    }
  }
  return done({
    id,
    dossierNo: dossier.dossierNo,
    facts: dossier.facts,
    state,
    remaining: timeLeft(act, state.status, state.dueAt),
    latestApologyDay: latestApologyDay(state.dueAt, calendar),
    apologyDue: apologyIsDue(state, dossier.facts.receivedAt, act.now, calendar),
    draftedApology: state.apology === 'none' ? null : (draft ?? null),
    outcome:
      timelinessOf(timedOf(dossier.facts.receivedAt, dossier.actions, state), dayOf(act.now))?.outcome ??
      null,
    late,
    lateness: latenessOf(dossier, state),
    possible,
    undo:
      state.last && possible.includes('undo')
        ? { kind: state.last.kind, barrier: undoBarrier(register, id, state, entries) }
        : null,
    stopped: stoppedActions(state, act.officer),
    assigneeDepartment: accounts.find((one) => one.id === state.assignee?.id)?.department ?? '',
    standIn: (state.assignee && standIns(act).get(state.assignee.id)) ?? null,
    steps: stepsOf(act, dossier.actions, STATUSES[state.status].clock === 'runs'),
    custody:
      arrival?.state === 'here' || declined
        ? {
            arrived: arrival?.state === 'here' ? arrivedOf(register, arrival) : null,
            declined: declined ? { reason: declined.reason } : null,
          }
        : null,
    timeline: arrival ? withElsewhere(dossier.actions, entries, momentOf) : entries.map(momentOf),
  })
}

function arrivedOf(
  register: Register,
  { dossierId, fromCode, how, hereAt, wordless, moneyCame }: ArrivalRow,
) {
  const filesToCome = countBroughtFiles(register, dossierId)
  return { from: fromCode, how, at: hereAt!, wordless, moneyCame: moneyCame === 1, filesToCome }
}
