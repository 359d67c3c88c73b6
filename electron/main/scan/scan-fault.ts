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

// The SANE statuses (SANE Standard 1.06, 4.2.7) by number and in the words of sane_strstatus.
const STATUSES: readonly (readonly [status: number, words: string, fault: ScannerFault])[] = [
  [1, 'Operation not supported', 'SCANNER_UNSUPPORTED'],
  [2, 'Operation was cancel', 'SCAN_CANCELLED'],
  [3, 'Device busy', 'SCANNER_BUSY'],
  [4, 'Invalid argument', 'SCANNER_SETTING'],
  // The end of a page is no fault and is not said; said, it came where a page was to begin.
  [5, 'End of file reached', 'PAGE_BROKEN'],
  [6, 'Document feeder jammed', 'SCANNER_JAMMED'],
  [7, 'Document feeder out of documents', 'NO_DOCUMENTS'],
  [8, 'Scanner cover is open', 'COVER_OPEN'],
  [9, 'Error during device I/O', 'SCANNER_IO'],
  [10, 'Out of memory', 'SCANNER_MEMORY'],
  [11, 'Access to resource has been denied', 'SCANNER_DENIED'],
]

/**
 * Why `scanimage` ended, or null when it read every page.
 * Its words (LC_ALL=C) count before its exit code: before scanning it exits with 1 whatever the reason, and a driver
 * that dies of its own clean-up after a jam lets it exit with 0.
 */
export function scanFault({ exitCode, said, pages, midPage }: ScanOutcome): ScannerFault | null {
  const opening = /open of device .* failed: (.*)/.exec(said)?.[1]
  if (opening !== undefined) {
    const fault = faultIn(opening)
    // In these two words drivers say that there is nothing where the scanner was.
    return fault === null || fault === 'SCANNER_SETTING' || fault === 'SCANNER_IO' ? 'SCANNER_GONE' : fault
  }
  if (/no SANE devices found/i.test(said)) return 'SCANNER_GONE'
  if (/attempted to set \w+ option|bad option value|unrecognized option/.test(said)) return 'SCANNER_SETTING'
  const setting = /setting of option .* failed(?: \((.*)\))?/i.exec(said)
  if (setting) {
    const fault = faultIn(setting[1] ?? '')
    // Whatever a scanner says of an option that it does not know or not like: it is the option.
    return fault === null || fault === 'SCANNER_UNSUPPORTED' ? 'SCANNER_SETTING' : fault
  }

  const reading = /.*sane_(?:start|read|get_parameters): (.*)/s.exec(said)?.[1]
  // The code 1 says nothing: it is what scanimage itself ends with when something is wrong with its arguments.
  const byCode = STATUSES.find(([status]) => status === exitCode && status !== 1)?.[2] ?? null
  const fault = (reading !== undefined && faultIn(reading)) || byCode
  // An empty feeder ends the batch: after the last page as it should, before the first because nothing was put in.
  if (fault === 'NO_DOCUMENTS') return pages > 0 && !midPage ? null : fault
  if (fault) return fault
  if (exitCode !== 0) return 'SCANNER_IO'
  return pages === 0 ? 'NO_DOCUMENTS' : null
}

function faultIn(words: string): ScannerFault | null {
  return STATUSES.find(([, status]) => words.startsWith(status))?.[2] ?? null
}
