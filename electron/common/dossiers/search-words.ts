import { domesticPhone } from '../applicants/phone.ts'
import { fold } from '../text/fold.ts'
import { nameWords } from '../text/fold-name.ts'
import type { DossierFacts, DossierPerson } from './model.ts'

/** What a dossier is found by, folded: its number, the people it names, its procedure. */
export function searchWords(
  dossierNo: string,
  { applicant, authorised, procedure }: Pick<DossierFacts, 'applicant' | 'authorised' | 'procedure'>,
): string {
  const people = [applicant, authorised].flatMap((person) => (person ? wordsOf(person) : []))
  return [fold(dossierNo), ...people, fold(procedure.code), fold(procedure.name)].join(' ')
}

/* Numbers as digits alone: they are written in groups and with a country in front, and looked for as anybody writes them. */
function wordsOf({ name, idNumber, phone }: DossierPerson): string[] {
  return [
    nameWords(name),
    fold(idNumber ?? '').replaceAll(' ', ''),
    domesticPhone(phone ?? '').replace(/\D/g, ''),
  ].filter(Boolean)
}
