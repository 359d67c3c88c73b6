import { fold } from '../text/fold.ts'
import type { PetitionFacts } from './model.ts'

export const PERSONAL = ['name', 'address', 'phone', 'email', 'number', 'about'] as const
export type Personal = (typeof PERSONAL)[number]

const MAIL = /[^\s@]+@[^\s@]+\.[^\s@]+/
/** Nine digits or more, as telephone and identity numbers are written, with blanks and points between. */
const LONG_NUMBER = /\d(?:[\s.-]?\d){8,}/

/**
 * What in a text for the public would tell who turned to the commune, or whom it is about; nothing of it is published
 * (NĐ 20/2008: answers are published, persons are not). A dossier number is left out as well: with it one finds its owner.
 */
export function personalDataIn(
  text: string,
  { petitioner, about, dossierNo }: Pick<PetitionFacts, 'petitioner' | 'about' | 'dossierNo'>,
): Personal[] {
  const folded = ` ${plain(text)} `
  const digits = text.replace(/[\s.-]/g, '')
  const says = (part: string | undefined) => {
    const sought = plain(part ?? '')
    return sought.length >= 3 && folded.includes(` ${sought} `)
  }
  const phone = (petitioner?.phone ?? '').replace(/\D/g, '')
  const found: Record<Personal, boolean> = {
    name: says(petitioner?.name),
    address: says(petitioner?.address),
    phone: phone.length >= 6 && digits.includes(phone),
    email: MAIL.test(text),
    number: LONG_NUMBER.test(text) || says(dossierNo),
    about: says(about),
  }
  return PERSONAL.filter((one) => found[one])
}

/* Words apart by one blank, without marks, so that a comma does not hide a name. */
const plain = (text: string) =>
  fold(text)
    .replace(/[^a-z0-9@]+/g, ' ')
    .trim()
