import type { NetworkScanner } from '../../../common/scans/source-model.ts'
import { addressesFor, hostOf } from './address.ts'
import { CertificateUnknown, EsclFault } from './escl-fault.ts'
import { askCapabilities, type EsclTimes } from './escl.ts'

/** Says least of several answers, and most. */
const LITTLE: readonly string[] = ['SCANNER_GONE', 'SCANNER_NO_SERVICE', 'SCANNER_TLS']
const TELLING: readonly string[] = ['SCANNER_PASSWORD', 'SCANNER_FORBIDS']

/**
 * Finds the scanner somebody means by an address, by asking each place where its service may lie what it can do.
 * @param accept fingerprint of the certificate that somebody has looked at and accepted
 * @throws EsclFault · CertificateUnknown · Error with code ADDRESS_WRONG
 */
export async function scannerAt(
  typed: string,
  accept: string | null,
  times?: EsclTimes,
): Promise<NetworkScanner> {
  const addresses = addressesFor(typed)
  if (addresses.length === 0) throw Object.assign(new Error('no address'), { code: 'ADDRESS_WRONG' })
  let why: unknown
  for (const address of addresses) {
    const fingerprint = address.startsWith('https:') ? accept : null
    try {
      const { label } = await askCapabilities(address, fingerprint, times)
      return { address, label: label || hostOf(address) || address, fingerprint }
    } catch (error) {
      // The most telling of several: a certificate to be looked at, then what a device said, then that there is none.
      if (error instanceof CertificateUnknown || !(error instanceof EsclFault)) throw error
      if (!(why instanceof EsclFault) || LITTLE.includes(why.code) || TELLING.includes(error.code))
        why = error
    }
  }
  throw why
}
