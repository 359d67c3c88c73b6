import { createHash, randomInt } from 'node:crypto'

/* Crockford's base 32: no I, L, O, U, so that what a person reads off paper is what was printed. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const LENGTH = 26

/** A new recovery code: 130 random bits and two check letters, in seven groups of four. */
export function newRecoveryCode(): string {
  const body = Array.from({ length: LENGTH }, () => ALPHABET[randomInt(32)]).join('')
  return (body + checkOf(body)).match(/.{4}/g)!.join('-')
}

/**
 * What a person typed, as the code it stands for: case, blanks, hyphens and look-alike letters do not matter.
 * @returns null when letters are missing or the check letters say that one is wrong.
 */
export function readRecoveryCode(typed: string): string | null {
  const letters = typed.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1')
  if (letters.length !== LENGTH + 2 || [...letters].some((letter) => !ALPHABET.includes(letter))) return null
  const body = letters.slice(0, LENGTH)
  return checkOf(body) === letters.slice(LENGTH) ? letters.match(/.{4}/g)!.join('-') : null
}

function checkOf(body: string): string {
  const digest = createHash('sha256').update(body).digest()
  return ALPHABET[digest[0]! % 32]! + ALPHABET[digest[1]! % 32]!
}
