import type { DossierFacts } from '../../common/dossiers/model.ts'
import { type Office, officeName } from './paper-head.ts'

/** Where the applicant gets the result (field 13 of the receipt). */
export function resultPlace(facts: DossierFacts, office: Office): string {
  if (facts.returnBy === 'post')
    return `Qua bưu chính, địa chỉ: ${facts.returnAddress ?? facts.applicant.address ?? ''}`
  if (facts.returnBy === 'online') return 'Trực tuyến'
  return officeName(office)
}
