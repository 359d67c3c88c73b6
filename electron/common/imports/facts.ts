import type { Applicant } from '../applicants/model.ts'
import type { DossierFacts } from '../dossiers/model.ts'
import type { Procedure } from '../procedures/model.ts'
import { limitFor } from '../procedures/rules.ts'
import { personOf, procedureOf } from '../receipts/rules.ts'
import type { Instant } from '../time/model.ts'
import { dayOf, daysBetween } from '../time/rules.ts'
import type { ReadRow } from './check-rows.ts'
import type { ImportScope } from './model.ts'

/** The person of a row, as the register keeps people. */
export function applicantOf({ isOrganisation, name, idNumber, phone, address }: ReadRow): Applicant {
  const personal = /^\d{12}$/.test(idNumber) ? 'cccd' : /^\d{9}$/.test(idNumber) ? 'cmnd' : 'passport'
  return {
    kind: isOrganisation ? 'organisation' : 'citizen',
    name,
    idKind: isOrganisation ? 'organisation' : idNumber === '' ? 'cccd' : personal,
    idNumber,
    address,
    ...(phone && { phone }),
  }
}

/**
 * What is fixed of a dossier of another system. Which papers were brought and what was paid stands there, not here;
 * the moment promised is the one that was promised, whatever the limit would give.
 */
export function importedFacts(
  read: ReadRow,
  procedure: Procedure,
  { now, scope, calendarVersion }: { now: Instant; scope: ImportScope; calendarVersion: number },
): DossierFacts {
  const stated = limitFor(procedure, 'counter')
  const days = Math.max(1, daysBetween(dayOf(read.receivedAt), dayOf(read.dueAt)))
  const applicant = applicantOf(read)
  return {
    applicantKind: applicant.kind,
    applicant: personOf(applicant),
    authorised: null,
    priority: [],
    procedure: procedureOf(procedure),
    request: read.request,
    channel: 'counter',
    components: [],
    sets: 1,
    limit: typeof stated === 'string' ? { amount: days, unit: 'day' } : stated,
    returnBy: 'counter',
    returnAddress: null,
    fee: 0,
    receivedAt: read.receivedAt,
    enteredAt: now,
    imported: scope,
    dueAt: read.dueAt,
    calendarVersion,
  }
}
