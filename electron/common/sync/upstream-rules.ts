import { isInRange, type NumberRange, parseDossierNo } from '../dossiers/number.ts'
import type { UpstreamFacts, UpstreamPayload, UpstreamVerb } from '../dossiers/upstream.ts'
import type { Instant } from '../time/model.ts'
import { dayOf } from '../time/rules.ts'
import type { ParkCode } from './model.ts'

/* What the shared system accepts of a dossier. Pure, so that the counter can ask the same questions while the
   citizen is still there. Everything is reported as a code and a field; sentences belong to who shows them. */

/** What the shared system holds of one dossier. */
export type UpstreamDossier = {
  dossierNo: string
  /** TrangThaiHoSo (domain: 2 received, 3 refused, 4 in work, 5 supplement, 6 obligation, 7 withdrawn, 8 stopped, 9 finished, 10 returned); `void` for a number that is nobody's. */
  status: 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 'void'
  /** Null only for a void number whose intake never was accepted, and for what was filed online and declined. */
  facts: UpstreamFacts | null
  /** Promised at intake, and now (later after an apology). */
  firstDueAt: Instant | null
  dueAt: Instant | null
  /** NgayKetThucXuLy. */
  finishedAt: Instant | null
  /** NgayTra. */
  returnedAt: Instant | null
  apologies: number
}

export type Fault = { code: ParkCode; field?: string }
export type Issuer = { agencyId: string; range?: NumberRange | undefined }

/**
 * The number carries the agency, the day of intake and, unless the dossier came online with its own code, a number
 * of the station's range.
 * Source: dossier code of TT 01/2018/TT-VPCP Đ19, TT 03/2025 Đ13 with TT 04/2025 Đ23; the range is the protocol's.
 */
export function checkNumber(
  dossierNo: string,
  facts: Pick<UpstreamFacts, 'channel' | 'receivedAt'>,
  issuer: Issuer,
): Fault | null {
  if (facts.channel === 'online') return null
  const parts = parseDossierNo(dossierNo)
  const fault = (code: ParkCode): Fault => ({ code, field: 'dossierNo' })
  if (parts?.no !== dossierNo || parts.agencyId !== issuer.agencyId) return fault('NUMBER_FOREIGN')
  if (parts.day !== dayOf(facts.receivedAt)) return fault('NUMBER_DATE')
  if (issuer.range && !isInRange(issuer.range, parts.sequence)) return fault('NUMBER_OUT_OF_RANGE')
  return null
}

/** 12 digits (CCCD, căn cước), 9 digits (CMND); letters with digits are a foreigner's passport. */
export function isPersonalNumber(number: string): boolean {
  return /^(\d{9}|\d{12})$/.test(number) || /^(?=.*[A-Z])[A-Z0-9]{6,12}$/i.test(number)
}

/** National numbers: 10 digits (mobile, some hotlines) or 11 (02x fixed line); `+84` may stand for the first 0. */
export function isPhone(phone: string): boolean {
  return /^0\d{9,10}$/.test(phone.replace(/[\s.()-]/g, '').replace(/^\+?84(?=\d{9,10}$)/, '0'))
}

export function isEmail(email: string): boolean {
  return /^[^\s@]+@[^\s@]+\.[^\s@]{2,}$/.test(email)
}

/**
 * Every fault of a dossier's facts that would make the national record wrong, in the order of the form.
 * Source: DongBoHoSoMC fields (DinhDanhCHS 12 or 9 digits, SoDienThoai, Email, TrichYeuHoSo ≤ 1000,
 * NgayHenTra not before NgayTiepNhan).
 */
export function checkFacts(facts: UpstreamFacts): Fault[] {
  const { applicant } = facts
  const faults: Fault[] = []
  const check = (good: boolean, code: ParkCode, field: string) => {
    if (!good) faults.push({ code, field: `facts.${field}` })
  }
  check(applicant.name.trim() !== '', 'NAME_MISSING', 'applicant.name')
  if (applicant.idNumber && applicant.kind === 'citizen') {
    check(isPersonalNumber(applicant.idNumber), 'ID_NUMBER', 'applicant.idNumber')
  }
  if (applicant.phone) check(isPhone(applicant.phone), 'PHONE', 'applicant.phone')
  if (applicant.email) check(isEmail(applicant.email), 'EMAIL', 'applicant.email')
  const length = facts.summary.trim().length
  check(length >= 1 && length <= 1000, 'SUMMARY_LENGTH', 'summary')
  if (facts.dueAt) check(facts.dueAt >= facts.receivedAt, 'DUE_BEFORE_RECEIVED', 'dueAt')
  return faults
}

const LIVING = [2, 3, 4, 5, 6, 7, 8, 9, 10] as const

/** From which status a verb may follow. A no-wait result goes from received (2) straight to returned. */
const FROM: Record<
  Exclude<UpstreamVerb, 'received' | 'intake-declined'>,
  ReadonlyArray<UpstreamDossier['status']>
> = {
  'handed-over': [2, 4, 9],
  'result-ready': [2, 4, 9],
  approved: [2, 4, 9],
  'signed-off': [2, 4, 9],
  'supplement-asked': [2, 4],
  'supplement-received': [5],
  'handed-upward': [2, 4],
  'came-back': [4],
  'obligation-asked': [2, 4],
  'obligation-met': [6],
  withdrawn: [2, 4, 5, 6],
  stopped: [2, 4, 5, 6],
  notified: LIVING,
  returned: [2, 3, 9],
  'post-came-back': [10],
  apologised: [2, 4],
  corrected: LIVING,
  voided: [2, 4, 5, 6],
  moved: LIVING,
  kept: LIVING,
  undone: LIVING,
  scanned: LIVING,
  // At once (2) and in part (4) included; not while the applicant is waited for, nor when there is nothing to answer.
  'result-scanned': [2, 3, 4, 9, 10],
  'digitally-signed': LIVING,
}

/**
 * The dossier after one act, or why the act is refused.
 * @param inPlaceOf verb of the refused entry whose place the act takes; null for an ordinary act
 * @param recordedAt from the journal header: when it was done, unless the act says that it happened before
 */
export function applyAct(
  dossier: UpstreamDossier | null,
  act: UpstreamPayload,
  recordedAt: Instant,
  issuer: Issuer,
  inPlaceOf: UpstreamVerb | null = null,
): { dossier: UpstreamDossier } | { fault: Fault } {
  const { payload } = act
  const at = payload.happenedAt ?? recordedAt
  if (dossier === null && act.verb !== 'intake-declined') return create(act, issuer, inPlaceOf)
  if (dossier && act.verb === 'received' && !isDeclined(dossier))
    return { fault: { code: 'ALREADY_RECEIVED', field: 'dossierNo' } }
  if (dossier && payload.dossierNo !== dossier.dossierNo)
    return { fault: { code: 'NUMBER_CHANGED', field: 'dossierNo' } }
  if (act.verb === 'intake-declined') return decline(dossier, act.payload, at)
  // Filed again with what was missing, it begins anew under its own code.
  if (dossier === null || isDeclined(dossier) || act.verb === 'received')
    return create(act, issuer, inPlaceOf)
  if (!FROM[act.verb].includes(dossier.status)) return { fault: { code: 'STATUS' } }
  switch (act.verb) {
    case 'handed-over':
      return { dossier: { ...dossier, status: 4, finishedAt: null } }
    case 'result-ready':
      // Finished only when nobody has to sign any more: on time is judged by this moment.
      if (act.payload.awaitsSignOff) return { dossier: { ...dossier, status: 4, finishedAt: null } }
      return { dossier: finished(dossier, act.payload.outcome, at) }
    case 'approved':
      return { dossier: act.payload.awaitsSignOff ? dossier : finished(dossier, act.payload.outcome, at) }
    case 'signed-off':
      return { dossier: act.payload.what === 'result' ? finished(dossier, act.payload.outcome, at) : dossier }
    case 'supplement-asked':
      return { dossier: { ...dossier, status: 5 } }
    case 'obligation-asked':
      return { dossier: { ...dossier, status: 6 } }
    case 'supplement-received':
    case 'obligation-met': {
      // The clock stood: the promise itself moves, unless an apology has moved it before.
      const { newDueAt, untaken } = act.payload
      const firstDueAt = dossier.apologies > 0 ? dossier.firstDueAt : newDueAt
      return { dossier: { ...dossier, status: untaken ? 2 : 4, dueAt: newDueAt, firstDueAt } }
    }
    case 'handed-upward':
    case 'came-back':
      return { dossier: { ...dossier, status: 4 } }
    case 'withdrawn':
      return { dossier: { ...dossier, status: 7, finishedAt: at } }
    case 'stopped':
      return { dossier: { ...dossier, status: 8, finishedAt: at } }
    case 'post-came-back':
      return { dossier: { ...dossier, status: 9, returnedAt: null } }
    case 'undone': {
      const { status, dueAt, finishedAt, returnedAt } = act.payload
      const firstDueAt = dossier.apologies > 0 ? dossier.firstDueAt : dueAt
      return { dossier: { ...dossier, status, dueAt, firstDueAt, finishedAt, returnedAt } }
    }
    case 'returned':
      if (act.payload.partly) return { dossier: { ...dossier, status: 4, finishedAt: null } }
      // A refusal stays one when its papers are given back.
      if (dossier.status === 3) return { dossier: { ...dossier, returnedAt: at } }
      return { dossier: { ...dossier, status: 10, finishedAt: dossier.finishedAt ?? at, returnedAt: at } }
    case 'apologised':
      // One re-appointment: NĐ 61/2018 Đ19, NĐ 297/2025 Đ6.5.
      if (dossier.apologies > 0) return { fault: { code: 'SECOND_APOLOGY' } }
      if (dossier.dueAt && act.payload.newDueAt <= dossier.dueAt) {
        return { fault: { code: 'NEW_DUE_NOT_LATER', field: 'newDueAt' } }
      }
      return { dossier: { ...dossier, dueAt: act.payload.newDueAt, apologies: 1 } }
    case 'corrected': {
      const fault = checkFacts(act.payload.facts)[0]
      if (fault) return { fault }
      // The date of an apology letter stands; otherwise the promise itself is what was corrected.
      const { facts } = act.payload
      const promise = dossier.apologies > 0 ? {} : { dueAt: facts.dueAt, firstDueAt: facts.dueAt }
      return { dossier: { ...dossier, facts, ...promise } }
    }
    case 'voided':
      return { dossier: { ...dossier, status: 'void' } }
    case 'kept':
      return inPlaceOf === 'moved' ? { dossier } : { fault: { code: 'NOTHING_TO_SUPERSEDE' } }
    // Whether that station can have it is not the dossier's business.
    case 'moved':
    case 'notified':
    case 'scanned':
    case 'result-scanned':
    case 'digitally-signed':
      return { dossier }
  }
}

/* Declined for what is missing, and nothing taken in yet. */
function isDeclined({ facts, status }: UpstreamDossier): boolean {
  return facts === null && status === 5
}

/** What was filed online is not taken in; its code stays its own. */
function decline(
  dossier: UpstreamDossier | null,
  { dossierNo, kind }: { dossierNo: string; kind: 'supplement' | 'refusal' },
  at: Instant,
): { dossier: UpstreamDossier } | { fault: Fault } {
  if (dossier !== null && !isDeclined(dossier))
    return { fault: { code: 'ALREADY_RECEIVED', field: 'dossierNo' } }
  const refused = kind === 'refusal'
  return {
    dossier: {
      ...NOTHING_YET,
      dossierNo,
      status: refused ? 3 : 5,
      facts: null,
      finishedAt: refused ? at : null,
    },
  }
}

const NOTHING_YET = { dueAt: null, firstDueAt: null, finishedAt: null, returnedAt: null, apologies: 0 }

/* The last signature is there, or none was asked for. */
function finished(
  dossier: UpstreamDossier,
  outcome: 'granted' | 'partial' | 'refused' | null | undefined,
  at: Instant,
): UpstreamDossier {
  return { ...dossier, status: outcome === 'refused' ? 3 : 9, finishedAt: at }
}

/** A dossier begins with its intake, or with what stands in the place of a refused one. */
function create(
  act: UpstreamPayload,
  issuer: Issuer,
  inPlaceOf: UpstreamVerb | null,
): { dossier: UpstreamDossier } | { fault: Fault } {
  if (act.verb === 'voided' && inPlaceOf === 'received') {
    return { dossier: { ...NOTHING_YET, dossierNo: act.payload.dossierNo, status: 'void', facts: null } }
  }
  if (act.verb !== 'received' && !(act.verb === 'corrected' && inPlaceOf === 'received')) {
    return { fault: { code: 'UNKNOWN_DOSSIER' } }
  }
  const { dossierNo, facts } = act.payload
  const fault = checkNumber(dossierNo, facts, issuer) ?? checkFacts(facts)[0]
  if (fault) return { fault }
  const { dueAt } = facts
  return { dossier: { ...NOTHING_YET, dossierNo, status: 2, facts, dueAt, firstDueAt: dueAt } }
}
