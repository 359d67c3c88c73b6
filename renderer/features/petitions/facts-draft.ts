import type { InputOf } from '../../../electron/common/contract.ts'
import type {
  PetitionChannel,
  PetitionFacts,
  PetitionKind,
} from '../../../electron/common/petitions/model.ts'

/** The form as it is typed. */
export type FactsDraft = {
  kind: PetitionKind
  channel: PetitionChannel
  anonymous: boolean
  name: string
  address: string
  phone: string
  email: string
  topic: string
  content: string
  about: string
  accused: string[]
  procedureCode: string
  procedureText: string
  dossierNo: string
}

export const EMPTY: FactsDraft = {
  kind: 'feedback',
  channel: 'hotline',
  anonymous: false,
  name: '',
  address: '',
  phone: '',
  email: '',
  topic: '',
  content: '',
  about: '',
  accused: [],
  procedureCode: '',
  procedureText: '',
  dossierNo: '',
}

/** Facts that are stored, to be set right. */
export function draftOf(facts: PetitionFacts, procedureName: string | null): FactsDraft {
  const { petitioner } = facts
  return {
    kind: facts.kind,
    channel: facts.channel,
    anonymous: petitioner === null,
    name: petitioner?.name ?? '',
    address: petitioner?.address ?? '',
    phone: petitioner?.phone ?? '',
    email: petitioner?.email ?? '',
    topic: facts.topic,
    content: facts.content,
    about: facts.about,
    accused: facts.accused,
    procedureCode: facts.procedureCode ?? '',
    procedureText: procedureName ?? '',
    dossierNo: facts.dossierNo,
  }
}

export type Missing = 'name' | 'content'

/** What still has to be typed. */
export function missingIn({ anonymous, name, content }: FactsDraft): Missing[] {
  const missing: Missing[] = []
  if (!anonymous && name.trim() === '') missing.push('name')
  if (content.trim() === '') missing.push('content')
  return missing
}

/** The facts it says; `topic` as the list begins where none was chosen. */
export function factsOf(draft: FactsDraft, firstTopic: string): InputOf<'petitions.receive'>['facts'] {
  const {
    anonymous,
    name,
    address,
    phone,
    email,
    topic,
    procedureCode,
    procedureText: _text,
    ...rest
  } = draft
  return {
    ...rest,
    topic: topic || firstTopic,
    petitioner: anonymous ? null : { name, address, phone, email },
    procedureCode: procedureCode || null,
  }
}
