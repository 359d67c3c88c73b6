import { fold } from '../text/fold.ts'
import type { Instant } from '../time/model.ts'
import type { CertificateFacts, CertificateNote, ItemFault } from './model.ts'

/** What is to be said of a certificate before it signs for an officer. */
export function certificateNotes(
  { owner, validFrom, validUntil }: CertificateFacts,
  officerName: string,
  now: Instant,
): CertificateNote[] {
  const notes: CertificateNote[] = []
  if (now > validUntil) notes.push('CERTIFICATE_EXPIRED')
  if (now < validFrom) notes.push('CERTIFICATE_NOT_YET_VALID')
  // Authorities write the name with or without marks, and some put a title before it.
  if (!wordsOf(owner).includes(wordsOf(officerName))) notes.push('OTHER_PERSON')
  return notes
}

/** May sign at this moment; whose it is, is only warned of. */
export function isInForce(notes: readonly CertificateNote[]): boolean {
  return !notes.includes('CERTIFICATE_EXPIRED') && !notes.includes('CERTIFICATE_NOT_YET_VALID')
}

/** The certificate to sign with when nothing is left to choose: the only valid one, or the only one of the officer. */
export function obviousCertificate(
  certificates: readonly (CertificateFacts & { notes: readonly CertificateNote[] })[],
): string | null {
  const inForce = certificates.filter(({ notes }) => isInForce(notes))
  const own = inForce.filter(({ notes }) => !notes.includes('OTHER_PERSON'))
  if (inForce.length === 1) return inForce[0]!.id
  return own.length === 1 ? own[0]!.id : null
}

const OF_THE_KEY: ReadonlySet<ItemFault> = new Set<ItemFault>([
  'TOKEN_REMOVED',
  'NO_TOKEN',
  'PIN_LOCKED',
  'SIGNER_DIED',
  'KEYS_CLOSED',
  'DISK_FULL',
  'CERTIFICATE_EXPIRED',
])

/** Would meet every other document just the same, so that going on is of no use. */
export function endsRun(fault: ItemFault): boolean {
  return OF_THE_KEY.has(fault)
}

/* Whole words, each between blanks. */
const wordsOf = (name: string) => ` ${fold(name.replace(/[^\p{L}\p{M}]+/gu, ' '))} `
