import { domesticPhone } from '../../electron/common/applicants/phone.ts'
import { fold } from '../../electron/common/text/fold.ts'
import { foldName } from '../../electron/common/text/fold-name.ts'

/** FTS5 query of what somebody typed, folded, each word a beginning; null when nothing is searched for. */
export function matchOf(text: string): string | null {
  const typed = prefixesOf(fold(text))
  if (typed === '') return null
  const meant = new Set([typed, prefixesOf(foldName(text))])
  // Numbers of people and telephones are written in groups and with a country in front, and kept as digits alone.
  if (/^\s*[+\d][\d\s().-]*$/.test(text))
    for (const number of [text.replace(/\D/g, ''), domesticPhone(text)]) meant.add(prefixesOf(number))
  return [...meant].map((one) => `(${one})`).join(' OR ')
}

const prefixesOf = (folded: string) =>
  (folded.match(/[a-z0-9]+/g) ?? []).map((word) => `"${word}"*`).join(' ')
