import type { Register } from '../../../db/engine/query.ts'
import { type ApplicantRow, findApplicant, findApplicantByIdNumber } from '../../../db/tables/applicants.ts'
import type { Intake } from '../../common/receipts/model.ts'
import { foldName } from '../../common/text/fold-name.ts'
import type { Instant } from '../../common/time/model.ts'
import { newId } from '../../common/uuid.ts'
import { writeApplicant } from '../applicants/write-applicant.ts'

type Who = Pick<Intake, 'applicant' | 'applicantId'>

/**
 * Who this is in the register: by identity number; without one, the person the officer took up, provided the name
 * is still theirs. Undefined for somebody new.
 */
export function knownApplicant(
  register: Register,
  { applicant, applicantId }: Who,
): ApplicantRow | undefined {
  if (applicant.idNumber) return findApplicantByIdNumber(register, applicant.idNumber)
  const taken = applicantId ? findApplicant(register, applicantId) : undefined
  return taken?.idNumber === null && taken.foldedName === foldName(applicant.name) ? taken : undefined
}

/**
 * Writes the applicant as they are today; dossiers keep the facts of their own day.
 * @param known who this is in the register, undefined for somebody new.
 * @returns the applicant's id.
 */
export function keepApplicant(
  register: Register,
  { applicant }: Pick<Who, 'applicant'>,
  { known, now }: { known: ApplicantRow | undefined; now: Instant },
): string {
  const id = known?.id ?? newId(Date.parse(now))
  writeApplicant(register, id, applicant, now)
  return id
}
