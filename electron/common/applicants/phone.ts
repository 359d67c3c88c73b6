/** What looks wrong about a telephone number; never blocks. */
export type PhoneWarning =
  /** Something other than digits and the usual separators. */
  | 'phone-characters'
  /** Neither 10 digits (mobile) nor 11 digits (fixed line). */
  | 'phone-length'
  /** Right length, but no such prefix. */
  | 'phone-prefix'

/**
 * The digits of a number as Vietnam dials it at home: separators dropped, `+84`, `0084` and `84` turned into 0.
 * Text that is not a number comes back trimmed, for the officer to correct.
 */
export function domesticPhone(typed: string): string {
  const text = typed.normalize('NFKC').trim()
  if (!/^\+?[\d\s().-]+$/.test(text)) return text
  const digits = text.replace(/\D/g, '')
  if (digits.startsWith('0084')) return `0${digits.slice(4).replace(/^0/, '')}`
  // Without a plus, 84… is the country only when a whole home number follows; 0 is what people add by habit.
  if (text.startsWith('+84') || /^84\d{9,10}$/.test(digits)) return `0${digits.slice(2).replace(/^0/, '')}`
  return digits
}

/**
 * Warnings about a telephone number: mobile numbers have 10 digits and begin with 03, 05, 07, 08 or 09, fixed
 * lines 11 digits and begin with 02. A foreign number (+ and another country) and an empty one give none.
 */
export function checkPhone(typed: string): PhoneWarning[] {
  const digits = domesticPhone(typed)
  if (digits === '') return []
  if (!/^\d+$/.test(digits)) return ['phone-characters']
  if (typed.trim().startsWith('+') && !typed.trim().startsWith('+84')) return []
  if (/^0[35789]\d{8}$/.test(digits) || /^02\d{9}$/.test(digits)) return []
  return digits.length === 10 || digits.length === 11 ? ['phone-prefix'] : ['phone-length']
}
