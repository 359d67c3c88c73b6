import type { Dossier } from '../../../db/tables/dossiers.ts'
import type { Instant } from '../../common/time/model.ts'
import { communeInSentence, letterHead, officeName, type Office } from './paper-head.ts'

/** Head and foot of a letter of the commune about a dossier, and what each of them says of it. */
export function letterOf({ facts, dossierNo }: Dossier, office: Office, at: Instant) {
  const { commune, lines } = office
  return {
    head: letterHead(office, at),
    dossierNo,
    recipient: facts.applicant.name,
    issuer: `Ủy ban nhân dân ${communeInSentence(commune)}`,
    applicant: facts.applicant,
    procedure: { code: facts.procedure.code, name: facts.procedure.name },
    receivedBy: officeName(office),
    receivedAt: facts.receivedAt,
    signer: { capacity: lines.signer, name: commune.leaderName },
    sentTo: ['Như trên', `${commune.officeName} (để giao)`, 'Lưu: hồ sơ'],
  }
}
