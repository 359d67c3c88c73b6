import type { Register } from '../../../db/engine/query.ts'
import { putApplicant } from '../../../db/tables/applicants.ts'
import type { Applicant } from '../../common/applicants/model.ts'
import { domesticPhone } from '../../common/applicants/phone.ts'
import { foldName } from '../../common/text/fold-name.ts'
import type { Instant } from '../../common/time/model.ts'

/** Writes what is known of a person; the columns people are found by follow from it. */
export function writeApplicant(register: Register, id: string, applicant: Applicant, now: Instant): void {
  putApplicant(register, {
    id,
    kind: applicant.kind,
    name: applicant.name,
    foldedName: foldName(applicant.name),
    idNumber: applicant.idNumber || null,
    phone: applicant.phone ? domesticPhone(applicant.phone) : null,
    person: JSON.stringify(applicant),
    updatedAt: now,
  })
}
