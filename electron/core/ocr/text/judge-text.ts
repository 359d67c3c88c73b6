import { fold } from '../../../common/text/fold.ts'

/* A syllable of Vietnamese without its marks: first consonant, vowels, last consonant. */
const SYLLABLE =
  /^(?:ngh|ng|nh|gh|gi|kh|ph|qu|th|tr|ch|[bcdghklmnprstvx])?[aeiouy]{1,3}(?:ch|ng|nh|[cmnpt])?$/
/* As many as a line and a half of a letter. */
const LEAST_WORDS = 20
/* Of 100 syllables of Vietnamese 70 to 80 have a mark; of a page read by a machine that does not know them, none. */
const LEAST_MARKED = 0.3
const LEAST_SYLLABLES = 0.6
/* Of the words of any language in Latin letters nearly all can be said. */
const LEAST_SPOKEN = 0.6
const MOST_STRANGE = 0.1

/**
 * Is it text at all? A PDF whose font does not say what its codes mean gives letters too: others than are seen.
 */
export function isLegible(text: string): boolean {
  const letters = text.match(/[\p{L}\p{N}]/gu)?.length ?? 0
  // Control codes, private ones, and those that stand for nothing.
  const strange = text.match(/[\p{Co}\p{Cn}\p{Cs}\uFFFD]|(?!\s)\p{Cc}/gu)?.length ?? 0
  if (letters === 0 || strange > (letters + strange) * MOST_STRANGE) return false
  const others = text.match(/(?!\p{Script=Latin})\p{L}/gu)?.length ?? 0
  // Whole papers in another script are none of our business; a code that is misread strews them among Latin ones.
  if (others > letters * 0.8) return true
  if (others > letters * MOST_STRANGE) return false
  const words = wordsOf(text)
  return words.filter((word) => /[aeiouy]/.test(word)).length >= words.length * LEAST_SPOKEN
}

/** Is it a page of Vietnamese with its marks? */
export function isVietnamese(text: string): boolean {
  if (!isLegible(text)) return false
  const words = text.normalize('NFC').match(/\p{L}{2,}/gu) ?? []
  if (words.length < LEAST_WORDS) return false
  const syllables = words.filter((word) => SYLLABLE.test(fold(word)))
  const marked = syllables.filter((word) => fold(word) !== word.toLowerCase())
  return (
    syllables.length >= words.length * LEAST_SYLLABLES && marked.length >= syllables.length * LEAST_MARKED
  )
}

function wordsOf(text: string): string[] {
  return fold(text).match(/\p{Script=Latin}{2,}/gu) ?? []
}
