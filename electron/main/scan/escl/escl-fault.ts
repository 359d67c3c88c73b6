import type { ScannerFault } from '../../../common/scans/model.ts'

/** What went wrong with a network scanner, with the code the screen has a sentence for. */
export class EsclFault extends Error {
  readonly code: ScannerFault
  constructor(code: ScannerFault, cause?: unknown) {
    super(code, { cause })
    this.name = 'EsclFault'
    this.code = code
  }
}

/** A certificate no authority vouches for and nobody has accepted: asked, not refused. */
export class CertificateUnknown extends Error {
  readonly code = 'CERTIFICATE_UNKNOWN'
  readonly certificate: { fingerprint: string; subject: string; until: string }
  constructor(certificate: CertificateUnknown['certificate']) {
    super('CERTIFICATE_UNKNOWN')
    this.certificate = certificate
  }
}
