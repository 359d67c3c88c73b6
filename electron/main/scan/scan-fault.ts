import type { ScannerFault } from '../../common/scans/model.ts'

/** What is known when `scanimage` has ended. */
export type ScanOutcome = {
  exitCode: number | null
  /** Everything it said on stderr but progress. */
  said: string
  /** Pages it finished. */
  pages: number
  /** Was it in the middle of a page? */
  midPage: boolean
}

// scanimage ends with the SANE status (SANE Standard 1.06, 4.2.7) of what failed while scanning.
const BY_STATUS: Record<number, ScannerFault> = {
  1: 'SCANNER_SETTING',
  2: 'SCAN_CANCELLED',
  3: 'SCANNER_BUSY',
  4: 'SCANNER_SETTING',
  5: 'SCANNER_IO',
  6: 'SCANNER_JAMMED',
  7: 'NO_DOCUMENTS',
  8: 'COVER_OPEN',
  9: 'SCANNER_IO',
  10: 'SCANNER_IO',
  11: 'SCANNER_DENIED',
}

/**
 * Why `scanimage` ended, or null when it read every page.
 * Before scanning it exits with 1 whatever the reason, so its words (LC_ALL=C) come first.
 */
export function scanFault({ exitCode, said, pages, midPage }: ScanOutcome): ScannerFault | null {
  const opening = /open of device .* failed: (.*)/.exec(said)?.[1]
  if (opening !== undefined) {
    if (/busy/i.test(opening)) return 'SCANNER_BUSY'
    if (/denied/i.test(opening)) return 'SCANNER_DENIED'
    return 'SCANNER_GONE'
  }
  if (/no SANE devices found/i.test(said)) return 'SCANNER_GONE'
  if (/setting of option .* failed/i.test(said)) return 'SCANNER_SETTING'
  if (exitCode === null) return 'SCANNER_IO'
  // An empty feeder ends the batch with 0: the same answer for "all pages read" and "there were none".
  if (exitCode === 0) return pages === 0 ? 'NO_DOCUMENTS' : null
  // Some drivers find the feeder empty only when they want to read the next page.
  if (exitCode === 7 && pages > 0 && !midPage) return null
  return BY_STATUS[exitCode] ?? 'SCANNER_IO'
}
