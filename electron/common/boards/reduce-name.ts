import type { NameStyle } from './model.ts'

/**
 * A person's name as far as the public may read it: `Nguyễn Thị Minh Đường` is `Nguyễn T. M. Đ.`, or `N. T. M. Đ.`. A name
 * of one word is its initial either way: as a family name it would be whole. Null where nothing is to be read.
 */
export function reduceName(name: string, style: NameStyle): string | null {
  const words = name.normalize('NFC').split(/\s+/).filter(Boolean)
  if (style === 'hidden' || words.length === 0) return null
  if (style === 'full') return words.join(' ')
  const initials = words.map(initialOf)
  return [
    style === 'family-initials' && words.length > 1 ? words[0]! : initials[0]!,
    ...initials.slice(1),
  ].join(' ')
}

/* Of letters alone: `(Bé)` is `B.`, `H’Wen` is `H.`. */
function initialOf(word: string): string {
  const letter = /\p{L}/u.exec(word)?.[0] ?? [...word][0]!
  return `${letter.toLocaleUpperCase('vi')}.`
}
