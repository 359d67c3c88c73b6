import { dossierIdOf, findDossier } from '../../../db/tables/dossiers.ts'
import type { Register } from '../../../db/engine/query.ts'
import { domesticPhone } from '../../common/applicants/phone.ts'
import type { DossierFacts } from '../../common/dossiers/model.ts'
import { STATUSES } from '../../common/dossiers/statuses.ts'
import { reduceDossier } from '../../common/dossiers/rules.ts'
import type { CitizenInput, CitizenReply } from '../../common/kiosk/citizen-api.ts'
import { readReceiptQr } from '../../common/papers/qr.ts'
import { dayOf } from '../../common/time/rules.ts'
import type { Counter } from '../counter.ts'
import { done, refuse } from '../outcome.ts'
import { noteMiss, secondsUntilNext } from './attempts.ts'

/**
 * Where one's own dossier stands. The slip's whole QR shows that it is one's own, or the last four digits of the telephone
 * on it. An unknown number and digits that do not fit get the same answer, and both count as tries.
 */
export function lookUp(
  counter: Counter,
  register: Register,
  { typed, phone }: CitizenInput<'lookUp'>,
): CitizenReply<'lookUp'> {
  const dossierNo = readReceiptQr(typed)
  if (!dossierNo) return refuse('NOT_A_NUMBER')
  const now = counter.clock()
  const seconds = secondsUntilNext(counter, dossierNo, Date.parse(now))
  if (seconds > 0) return refuse('WAIT', { seconds })
  const id = dossierIdOf(register, dossierNo)
  const dossier = id === undefined ? undefined : findDossier(register, id)
  const state = dossier && reduceDossier(dossier.actions)
  if (!dossier || !state || !(hasSlip(typed, dossier.facts) || knowsPhone(phone, dossier.facts))) {
    noteMiss(counter, dossierNo, Date.parse(now))
    return refuse('NO_MATCH')
  }
  return done({
    status: state.status,
    dueDay: dayOf(state.dueAt),
    reappointed: state.apology === 'signed',
    overdue: STATUSES[state.status].clock === 'runs' && now > state.dueAt,
    returnBy: dossier.facts.returnBy,
  })
}

/** The QR's cells of procedure and identity (papers/qr.ts) are those of the dossier; without an identity it proves nothing. */
function hasSlip(typed: string, { procedure, applicant }: DossierFacts): boolean {
  const [, code, idNumber] = typed.split('|')
  return Boolean(applicant.idNumber) && code === procedure.code && idNumber === applicant.idNumber
}

function knowsPhone(last: string | null, { applicant }: DossierFacts): boolean {
  const own = domesticPhone(applicant.phone ?? '')
  return last !== null && /^\d{4}$/.test(last) && /^\d{9,}$/.test(own) && own.endsWith(last)
}
