import type { ScannerFault } from '../../../common/scans/model.ts'

const STATUSES: Readonly<Record<number, ScannerFault>> = {
  400: 'SCANNER_SETTING',
  401: 'SCANNER_PASSWORD',
  403: 'SCANNER_FORBIDS',
  404: 'SCANNER_NO_SERVICE',
  408: 'SCANNER_TIMED_OUT',
  409: 'SCANNER_NOT_READY',
  410: 'SCANNER_DROPPED',
  415: 'SCANNER_SETTING',
  422: 'SCANNER_SETTING',
  501: 'SCANNER_UNSUPPORTED',
  503: 'SCANNER_BUSY',
}

/** What an HTTP status means where the device's own state says nothing. */
export function faultOfStatus(status: number): ScannerFault {
  return STATUSES[status] ?? (status >= 500 ? 'SCANNER_INTERNAL' : 'SCANNER_STRANGE')
}

/** What it means that no connection came about. @param secure it was to be https */
export function faultOfConnection(
  { code = '' }: { code?: string | undefined },
  secure: boolean,
): ScannerFault {
  if (NO_ROUTE.includes(code)) return 'SCANNER_NO_ROUTE'
  // Hung up on while hands were shaken: a device that has no secure connection, or none that we take.
  if (/^ERR_(SSL|TLS)|^EPROTO$/.test(code) || (secure && code === 'ECONNRESET')) return 'SCANNER_TLS'
  return 'SCANNER_GONE'
}

const NO_ROUTE = [
  'EHOSTUNREACH',
  'ENETUNREACH',
  'EHOSTDOWN',
  'ENETDOWN',
  'EADDRNOTAVAIL',
  'ENOTFOUND',
  'EAI_AGAIN',
]

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
