import { z } from 'zod'
import { Instant } from '../time/model.ts'

/** Where the key of an officer lies: a PKCS#12 file, or a token behind its maker's PKCS#11 module. */
export const SigningSource = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('file'), path: z.string().min(1).max(4096) }),
  z.strictObject({ kind: z.literal('token'), module: z.string().min(1).max(4096) }),
])
export type SigningSource = z.infer<typeof SigningSource>

/** A certificate in the words of its owner. */
export const CertificateFacts = z.strictObject({
  /** SHA-256 of the certificate. */
  id: z.string(),
  owner: z.string(),
  organisation: z.string().nullable(),
  issuer: z.string(),
  /** Hex. */
  serial: z.string(),
  validFrom: Instant,
  validUntil: Instant,
  keyType: z.enum(['rsa', 'ec']),
})
export type CertificateFacts = z.infer<typeof CertificateFacts>

/** What keeps a certificate from being used, or is only to be looked at (`OTHER_PERSON`). */
export const CertificateNote = z.enum(['CERTIFICATE_EXPIRED', 'CERTIFICATE_NOT_YET_VALID', 'OTHER_PERSON'])
export type CertificateNote = z.infer<typeof CertificateNote>

/** Why a key could not be opened or did not sign. The work stays in the queue. */
export const SigningFault = z.enum([
  /** No file there, or it cannot be read. */
  'KEY_FILE_GONE',
  /** Not a PKCS#12 file. */
  'KEY_FILE_BROKEN',
  /** `left`: 'some' | 'few' | 'last', as far as a token tells. */
  'WRONG_PIN',
  'PIN_LOCKED',
  /** The token wants its first PIN to be replaced by the maker's own program. */
  'PIN_NOT_SET',
  'NO_TOKEN',
  'TOKEN_REMOVED',
  /** The module is not there, or is none. */
  'MODULE_GONE',
  /** There is a certificate that may sign, without the private key that belongs to it. */
  'NO_PRIVATE_KEY',
  /** Opened, but holds no key with a certificate that may sign. */
  'NO_SIGNING_KEY',
  /** The driver ended, or does not answer. */
  'SIGNER_DIED',
  /** The key refused for a reason of its own. */
  'SIGNING_FAILED',
])
export type SigningFault = z.infer<typeof SigningFault>

/** Why one document was not signed. */
export const ItemFault = z.enum([
  ...SigningFault.options,
  'FILE_MISSING',
  'FILE_DAMAGED',
  /** Scanned anew or withdrawn in the meantime. */
  'CHANGED',
  'ALREADY_SIGNED',
  /** The certificate ran out between the first document and this one. */
  'CERTIFICATE_EXPIRED',
  /** The screen was locked, or another officer sat down. */
  'KEYS_CLOSED',
  /** The stamp could not be drawn. */
  'STAMP_FAILED',
  'DISK_FULL',
  'CANCELLED',
  /** A defect; the log says more. */
  'FAILED',
])
export type ItemFault = z.infer<typeof ItemFault>
