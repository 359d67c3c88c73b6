import { findPetition } from '../../../db/tables/petitions.ts'
import type { PetitionReceiptPaper } from '../../common/papers/records/petition-receipt.ts'
import type { Act } from '../counter.ts'
import { officeName, officeOf, paperBase } from '../papers/paper-head.ts'
import { getPetitionRules } from './petition-rules.ts'

/**
 * The slip for whoever brought a petition, from its first act. Of an accusation it says neither what nor against whom:
 * the slip may be found on the accuser, and who took it in may print it without learning more.
 */
export function petitionReceiptRecord(act: Act, id: string): PetitionReceiptPaper {
  const { actions, state } = findPetition(act.register, id)!
  const { facts, petitionNo, receivedAt, due } = state
  const office = officeOf(act)
  const secret = facts.kind === 'accusation'
  const kind = secret ? 'accusation-receipt' : 'petition-receipt'
  const topic = getPetitionRules(act.register).topics.find((one) => one.id === facts.topic)?.label ?? null
  const orNull = (text: string | undefined) => text || null
  return {
    kind,
    ...paperBase(kind, office, receivedAt),
    paperNo: petitionNo,
    petition: facts.kind,
    office: officeName(office),
    petitioner: facts.petitioner && {
      name: facts.petitioner.name,
      address: orNull(facts.petitioner.address),
      phone: orNull(facts.petitioner.phone),
      email: orNull(facts.petitioner.email),
    },
    channel: facts.channel,
    topic: secret ? null : topic,
    summary: secret ? null : shortened(facts.content),
    aboutDossier: secret ? null : orNull(facts.dossierNo),
    receivedAt,
    answerBy: secret ? null : due.answerBy,
    contact: office.lines.contact,
    officerName: actions[0]!.officer.name,
  }
}

/* A5: what was said is kept whole in the register. */
const MOST = 700
const shortened = (text: string) => (text.length <= MOST ? text : `${text.slice(0, MOST - 1).trimEnd()}…`)
