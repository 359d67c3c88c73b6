import type { OutputOf } from '../../../electron/common/contract.ts'
import { EMPTY, IntakeDraft } from './intake-draft.ts'

/**
 * The form somebody comes back to with what was missing: as it was typed then, else the person and the request of the
 * slip. It remembers the slip, so that the list says what came of it.
 */
export function fromGuidance({
  id,
  draft,
  applicant,
  procedure,
  request,
}: OutputOf<'guidance.get'>): Partial<IntakeDraft> {
  const typed = draft && IntakeDraft.catch(EMPTY).parse(draft)
  if (typed) return { ...typed, guidanceId: id }
  return {
    name: applicant.name,
    idNumber: applicant.idNumber ?? '',
    phone: applicant.phone ?? '',
    email: applicant.email ?? '',
    address: applicant.address ?? '',
    procedureCode: procedure.code,
    procedureText: procedure.name,
    request: request === procedure.name ? '' : request,
    guidanceId: id,
  }
}
