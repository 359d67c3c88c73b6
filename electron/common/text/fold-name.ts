import { fold } from './fold.ts'

/** An apostrophe as keyboards, telephones and word processors write it. */
const APOSTROPHE = /['’‘‛ʼʻʹ′`´＇]/g

/**
 * A name folded, with the short words that names of the peoples of Tây Nguyên begin with joined to what follows:
 * K'Brơi, K’ Brơi, K Brơi and KBrơi are one name, as are H'Hen and H Hen, Y Moan and YMoan, Ka Dơng and KaDơng.
 */
export function foldName(name: string): string {
  return fold(name.replace(APOSTROPHE, "'"))
    .replace(/(?<=[a-z])' ?(?=[a-z])/g, '')
    .replaceAll("'", '')
    .replace(/\b([a-z]|ka) (?=[a-z])/g, '$1')
}

/** What a name is found by: each of its words, and joined those that may be written so. */
export function nameWords(name: string): string {
  const apart = fold(name.replace(APOSTROPHE, ' '))
  const joined = foldName(name)
  return joined === apart ? apart : `${apart} ${joined}`
}
