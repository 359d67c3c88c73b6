import type { DossierFacts } from '../../common/dossiers/model.ts'
import type { Commune } from '../../common/station/model.ts'

/** Where the applicant gets the result (field 13 of the receipt). */
export function resultPlace(facts: DossierFacts, commune: Commune): string {
  if (facts.returnBy === 'post')
    return `Qua bưu chính, địa chỉ: ${facts.returnAddress ?? facts.applicant.address ?? ''}`
  if (facts.returnBy === 'online') return 'Trực tuyến'
  return `${commune.officeName} ${commune.name}`
}
