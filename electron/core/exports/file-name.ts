import { fold } from '../../common/text/fold.ts'

/* Windows takes 260 for the whole path. */
const LONGEST = 60

/**
 * A name that every system takes and everybody can read: Vietnamese without its marks, words joined by hyphens.
 * @returns at least one letter
 */
export function fileName(text: string): string {
  const plain = fold(text)
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST)
    .replace(/^-+|-+$/g, '')
  return plain || 'giay-to'
}
