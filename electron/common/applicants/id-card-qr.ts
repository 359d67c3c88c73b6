import { fold } from '../text/fold.ts'
import { PlainDate } from '../time/model.ts'
import { checkIdNumber, type IdNumberWarning } from './id-number.ts'
import type { Sex } from './model.ts'

/* The QR of the chip ID card, as a scanner that plays keyboard types it:
     number | old 9-digit number | name | ddMMyyyy | Nam/Nữ | place of residence | ddMMyyyy of issue
   Newer cards append fields, whose order is not settled: what follows the seventh is ignored. What cannot be
   read becomes a warning and an empty field, since typing the rest is faster than typing everything. */

/** What the card says. Members are null where the card has nothing readable. */
export type ScannedCard = {
  idNumber: string
  oldIdNumber: string | null
  name: string
  dateOfBirth: PlainDate | null
  sex: Sex | null
  address: string | null
  issuedOn: PlainDate | null
}

/** What the officer should look at on the card itself. */
export type CardWarning =
  | IdNumberWarning
  /** A leading zero had been lost and was put back. */
  | 'number-padded'
  | 'old-number-form'
  /** Signs that do not belong into a name: the scanner is not set to UTF-8 or to Vietnamese. */
  | 'name-garbled'
  | 'address-garbled'
  | 'date-of-birth-unreadable'
  | 'sex-unreadable'
  | 'address-missing'
  | 'issue-date-unreadable'
  /** Issued before the bearer was born. */
  | 'issued-before-birth'

export type CardReading =
  | { ok: true; card: ScannedCard; warnings: CardWarning[] }
  /** `not-a-card`: no separators at all. `cut-off`: fewer than seven fields. */
  | { ok: false; code: 'empty' | 'not-a-card' | 'cut-off' | 'number-unreadable' | 'name-missing' }

/** Reads an ID-card QR as typed by a scanner. Never throws, whatever was typed. */
export function readIdCard(typed: string): CardReading {
  const text = typed
    .normalize('NFC')
    // Scanners may prefix the AIM symbology identifier.
    .replace(/^\s*\]Q\d/, '')
    .replace(/\p{Cf}/gu, '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
  if (text === '') return { ok: false, code: 'empty' }
  const fields = text.split('|').map((field) => field.trim())
  if (fields.length === 1) return { ok: false, code: 'not-a-card' }
  if (fields.length < 7) return { ok: false, code: 'cut-off' }
  const [number = '', old = '', name = '', born = '', sexWord = '', address = '', issued = ''] = fields

  const warnings: CardWarning[] = []
  const digits = number.replace(/ /g, '')
  if (!/^\d{11,12}$/.test(digits)) return { ok: false, code: 'number-unreadable' }
  const idNumber = digits.padStart(12, '0')
  if (idNumber !== digits) warnings.push('number-padded')
  if (name === '') return { ok: false, code: 'name-missing' }
  if (!/^[\p{L}\p{M}' .-]+$/u.test(name)) warnings.push('name-garbled')

  const oldIdNumber = old.replace(/ /g, '') || null
  if (oldIdNumber && !/^(\d{9}|\d{12})$/.test(oldIdNumber)) warnings.push('old-number-form')
  const dateOfBirth = dayOfCard(born)
  if (!dateOfBirth) warnings.push('date-of-birth-unreadable')
  const sex = SEXES.get(fold(sexWord)) ?? null
  if (!sex) warnings.push('sex-unreadable')
  if (address === '') warnings.push('address-missing')
  else if (/[?\uFFFD]/.test(address)) warnings.push('address-garbled')
  const issuedOn = dayOfCard(issued)
  if (!issuedOn) warnings.push('issue-date-unreadable')
  if (dateOfBirth && issuedOn && issuedOn < dateOfBirth) warnings.push('issued-before-birth')
  warnings.push(
    ...checkIdNumber('cccd', idNumber, { dateOfBirth: dateOfBirth ?? undefined, sex: sex ?? undefined }),
  )

  const card = { idNumber, oldIdNumber, name, dateOfBirth, sex, address: address || null, issuedOn }
  return { ok: true, card, warnings }
}

const SEXES = new Map<string, Sex>([
  ['nam', 'male'],
  ['nu', 'female'],
])

/** `ddMMyyyy`, also with a lost leading zero or written with separators. */
function dayOfCard(field: string): PlainDate | null {
  const digits = field.replace(/[ /.-]/g, '')
  if (!/^\d{7,8}$/.test(digits)) return null
  const [, date, month, year] = /^(\d\d)(\d\d)(\d{4})$/.exec(digits.padStart(8, '0')) ?? []
  return PlainDate.safeParse(`${year}-${month}-${date}`).data ?? null
}
