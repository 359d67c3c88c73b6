/**
 * The one folding of Vietnamese text for search: stored text and query both pass through here.
 * Unicode decomposition removes tone and vowel marks; đ has no decomposition and is mapped by hand
 * (SQLite's `remove_diacritics` leaves it, which is why the tokenizer is not trusted with it). So is the Icelandic ð,
 * which texts that went through an old Western code page have in its place.
 *
 * @returns lower-case ASCII-ish text, runs of white space as one blank, no leading or trailing blank.
 */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/[đĐðÐ]/g, 'd')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim()
}
