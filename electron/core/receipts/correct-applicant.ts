import type { Register } from '../../../db/engine/query.ts'
import {
  type ApplicantRow,
  deleteApplicant,
  findApplicant,
  findApplicantByIdNumber,
} from '../../../db/tables/applicants.ts'
import { countDossiersOfApplicant } from '../../../db/tables/dossiers-of-applicant.ts'
import { type Dossier, putDossierApplicant } from '../../../db/tables/dossiers.ts'
import { Applicant } from '../../common/applicants/model.ts'
import { canonical } from '../../common/journal/canonical.ts'
import type { Instant } from '../../common/time/model.ts'
import { newId } from '../../common/uuid.ts'
import { writeApplicant } from '../applicants/write-applicant.ts'

/** The person of a dossier, whole: its own facts, and what only the register of people knows (card, birth, sex). */
export function applicantOf(register: Register, { applicantId, facts }: Dossier): Applicant {
  const { name, idNumber, address, phone, email } = facts.applicant
  const kept = Applicant.safeParse(personOf(findApplicant(register, applicantId))).data
  const same = kept && (kept.idNumber || null) === idNumber ? kept : undefined
  const organisation = facts.applicantKind === 'organisation'
  return {
    kind: facts.applicantKind,
    ...(facts.organisationKind && { organisationKind: facts.organisationKind }),
    name,
    idKind: organisation ? 'organisation' : same && same.idKind !== 'organisation' ? same.idKind : 'cccd',
    idNumber: idNumber ?? '',
    address: address ?? '',
    ...(phone ? { phone } : {}),
    ...(email ? { email } : {}),
    ...(same?.dateOfBirth ? { dateOfBirth: same.dateOfBirth } : {}),
    ...(same?.sex ? { sex: same.sex } : {}),
  }
}

/**
 * Brings the register of people in step with a corrected dossier. Only what was corrected is written, for the person may
 * have moved since. A number that is somebody's already says that the dossier is theirs; a mistyped number that other
 * dossiers bear as well stays with those.
 * @returns whose the dossier is now
 */
export function correctApplicant(
  register: Register,
  dossier: Dossier,
  applicant: Applicant,
  now: Instant,
): string {
  const before = applicantOf(register, dossier)
  if (canonical(before) === canonical(applicant)) return dossier.applicantId
  const old = findApplicant(register, dossier.applicantId)
  const shared = countDossiersOfApplicant(register, dossier.applicantId) > 1
  const known = applicant.idNumber ? findApplicantByIdNumber(register, applicant.idNumber) : undefined
  const renumbered = Boolean(old?.idNumber) && (applicant.idNumber || null) !== old?.idNumber
  const id = known?.id ?? (shared && renumbered ? newId(Date.parse(now)) : dossier.applicantId)

  const target = known ?? (id === dossier.applicantId ? old : undefined)
  const kept = Applicant.safeParse(personOf(target)).data
  const changed = Object.fromEntries(
    [...new Set([...Object.keys(before), ...Object.keys(applicant)])]
      .map((key) => [key, (applicant as Record<string, unknown>)[key]] as const)
      .filter(([key, value]) => value !== (before as Record<string, unknown>)[key]),
  )
  const person = Applicant.parse(JSON.parse(JSON.stringify(kept ? { ...kept, ...changed } : applicant)))
  writeApplicant(register, id, person, now)
  if (id !== dossier.applicantId) {
    putDossierApplicant(register, dossier.id, id)
    if (!shared) deleteApplicant(register, dossier.applicantId)
  }
  return id
}

function personOf(row: ApplicantRow | undefined): unknown {
  return row && JSON.parse(row.person)
}
