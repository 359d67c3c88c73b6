import type { CertificateFacts } from '../../common/signatures/model.ts'
import type { Counter } from '../counter.ts'
import type { Certificate } from './certificate.ts'
import type { SigningProcess } from './signing-process.ts'

export type HeldCertificate = {
  /** As the signing process counts them. */
  index: number
  facts: CertificateFacts
  chain: [Certificate, ...Certificate[]]
}

/** Keys that the officer has opened with a PIN: which, not the keys themselves. Gone at lock and sign-out. */
export type HeldKeys = {
  officerId: string
  process: SigningProcess
  certificates: HeldCertificate[]
  /** Id of the certificate that signs; null while the officer has to choose. */
  chosen: string | null
}

const held = new WeakMap<Counter, HeldKeys>()

/** The keys of the officer at the counter; another's are closed at once. */
export function heldKeys(counter: Counter): HeldKeys | undefined {
  const keys = held.get(counter)
  if (keys && keys.officerId !== counter.officer?.id) {
    closeKeys(counter)
    return undefined
  }
  return keys
}

export function holdKeys(counter: Counter, keys: HeldKeys): void {
  closeKeys(counter)
  held.set(counter, keys)
}

/** Ends the signing process, and with it all that it knew. */
export function closeKeys(counter: Counter): void {
  const keys = held.get(counter)
  held.delete(counter)
  keys?.process.end()
}
