import type { ScannerFault } from '../../common/scans/model.ts'
import { isDiskFull } from '../../core/files/file-fault.ts'

/** Why a page that a scanner gave could not be kept. */
export function pageFault(error: unknown): ScannerFault {
  if (isDiskFull(error)) return 'DISK_FULL'
  const code = (error as { code?: unknown } | undefined)?.code
  // The desk could not read the picture to its last row.
  return code === 'FILE_BROKEN' || code === 'FILE_TOO_LARGE' ? 'PAGE_BROKEN' : 'SCANNER_IO'
}
