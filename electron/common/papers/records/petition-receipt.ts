import { z } from 'zod'
import { PetitionChannel, PetitionKind } from '../../petitions/model.ts'
import { Instant } from '../../time/model.ts'
import { base, text } from '../parts.ts'

const fields = {
  ...base,
  petition: PetitionKind,
  office: text(300),
  /** Null: nobody gave a name. */
  petitioner: z
    .strictObject({
      name: text(300),
      address: text(400).nullable(),
      phone: text(40).nullable(),
      email: text(200).nullable(),
    })
    .nullable(),
  channel: PetitionChannel,
  topic: text(300).nullable(),
  summary: text(700).nullable(),
  aboutDossier: text(60).nullable(),
  receivedAt: Instant,
  /** Null where no limit is in force. */
  answerBy: Instant.nullable(),
  contact: text(200).nullable(),
  officerName: text(120),
}

/** Slip for whoever turned to the commune, A5: the number, what was said, until when it is answered. */
const Petition = z.strictObject({ kind: z.literal('petition-receipt'), ...fields })
/** The same of a tố cáo, which says nothing of its content. */
const Accusation = z.strictObject({ kind: z.literal('accusation-receipt'), ...fields })

export const PetitionReceiptPapers = [Petition, Accusation] as const
export type PetitionReceiptPaper = {
  [K in 'petition-receipt' | 'accusation-receipt']: Omit<z.infer<typeof Petition>, 'kind'> & { kind: K }
}['petition-receipt' | 'accusation-receipt']
