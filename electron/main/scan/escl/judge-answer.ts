import type { ScannerFault } from '../../../common/scans/model.ts'

/** What an HTTP status means where the device's own state says nothing. */
export function faultOfStatus(status: number): ScannerFault {
  if (status === 401 || status === 403) return 'SCANNER_DENIED'
  if (status === 503) return 'SCANNER_BUSY'
  if (status === 400 || status === 415 || status === 422) return 'SCANNER_SETTING'
  return status >= 500 ? 'SCANNER_IO' : 'SCANNER_STRANGE'
}

const BEGINNINGS = [
  Buffer.of(0xff, 0xd8, 0xff),
  Buffer.of(0x89, 0x50, 0x4e, 0x47),
  Buffer.from('II*\0', 'latin1'),
  Buffer.from('MM\0*', 'latin1'),
]

/** JPEG, PNG or TIFF by its first bytes. */
export function looksLikePicture(bytes: Buffer): boolean {
  return BEGINNINGS.some((beginning) => bytes.subarray(0, beginning.length).equals(beginning))
}
