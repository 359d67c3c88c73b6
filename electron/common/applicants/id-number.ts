import type { PlainDate } from '../time/model.ts'
import type { IdKind, Sex } from './model.ts'

/* Digits of the 12-digit personal number (TT 07/2016/TT-BCA): 1–3 province of birth (0xx) or country (100 up),
   4 century and sex, 5–6 year of birth, 7–12 random. There is no check digit, so nothing here proves a
   number right; the checks find slips of typing and only ever warn. */

/** What looks wrong about an identity number. */
export type IdNumberWarning =
  /** Not 12 digits. */
  | 'cccd-form'
  /** Not 9 digits. */
  | 'cmnd-form'
  /** Not 6 to 9 letters and digits. */
  | 'passport-form'
  /** Neither a tax or organisation number of 10, 12 or 13 digits nor an identifier with dots. */
  | 'organisation-form'
  /** The first three digits name no province of 2016 and no country. */
  | 'birthplace-unknown'
  /** The fourth digit says the other sex. */
  | 'sex-differs'
  /** Fourth to sixth digit say another year of birth. */
  | 'birth-year-differs'

/* The 63 provinces of 2016: numbers given before the mergers of 2025 stay valid for life, so the 34 of today
   are no measure. Printed as the two digits after the leading 0. */
const BIRTH_PROVINCES = new Set(
  (
    '01 02 04 06 08 10 11 12 14 15 17 19 20 22 24 25 26 27 30 31 33 34 35 36 37 38 40 42 44 45 46 48 49 ' +
    '51 52 54 56 58 60 62 64 66 67 68 70 72 74 75 77 79 80 82 83 84 86 87 89 91 92 93 94 95 96'
  ).split(' '),
)

/** What a 12-digit number says about its bearer. Null when it is not 12 digits. */
export function factsOfIdNumber(
  idNumber: string,
): { sex: Sex; birthYear: number; bornAbroad: boolean; birthplaceKnown: boolean } | null {
  if (!/^\d{12}$/.test(idNumber)) return null
  const century = Number(idNumber[3])
  const bornAbroad = idNumber[0] !== '0'
  return {
    sex: century % 2 === 0 ? 'male' : 'female',
    birthYear: 1900 + 100 * Math.floor(century / 2) + Number(idNumber.slice(4, 6)),
    bornAbroad,
    birthplaceKnown: bornAbroad || BIRTH_PROVINCES.has(idNumber.slice(1, 3)),
  }
}

/**
 * Warnings about a number, compared with what else is known of the bearer. Never a reason to refuse: a card
 * may be wrong, and the person stands at the counter all the same. An empty number gives none.
 */
export function checkIdNumber(
  idKind: IdKind,
  idNumber: string,
  known: { dateOfBirth?: PlainDate | undefined; sex?: Sex | undefined } = {},
): IdNumberWarning[] {
  const number = idNumber.replace(/\s+/g, '')
  if (number === '') return []
  if (idKind === 'cmnd') return /^\d{9}$/.test(number) ? [] : ['cmnd-form']
  if (idKind === 'passport') return /^[A-Z0-9]{6,9}$/i.test(number) ? [] : ['passport-form']
  if (idKind === 'organisation') {
    return /^(\d{10}|\d{12}|\d{10}-?\d{3}|[A-Z0-9]+(\.[A-Z0-9]+)+)$/i.test(number)
      ? []
      : ['organisation-form']
  }
  const facts = factsOfIdNumber(number)
  if (!facts) return ['cccd-form']
  const warnings: IdNumberWarning[] = []
  if (!facts.birthplaceKnown) warnings.push('birthplace-unknown')
  if (known.sex && known.sex !== facts.sex) warnings.push('sex-differs')
  if (known.dateOfBirth && Number(known.dateOfBirth.slice(0, 4)) !== facts.birthYear) {
    warnings.push('birth-year-differs')
  }
  return warnings
}
