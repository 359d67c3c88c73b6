import { describe, expect, test } from 'vitest'
import { scanFault } from './scan-fault.ts'

const end = { exitCode: 0, said: '', pages: 3, midPage: false }

test('words count before the exit code', () => {
  // Seen with the test driver: its reader dies of a broken pipe after the jam, and scanimage exits with 0.
  const said = [
    'Scanning page 1',
    'scanimage: sane_read: Document feeder jammed',
    'Scanned page 1. (scanner status = 6)',
    'Batch terminated, 1 page scanned',
    'scanimage: received signal 13',
    'scanimage: aborting',
  ].join('\n')
  expect(scanFault({ ...end, said, pages: 0 })).toBe('SCANNER_JAMMED')
  expect(scanFault({ ...end, said, pages: 4 })).toBe('SCANNER_JAMMED')
})

/* Every status of the SANE standard that is not "good", in the words of sane_strstatus. */
const STATUSES = [
  [1, 'Operation not supported', 'SCANNER_UNSUPPORTED'],
  [2, 'Operation was cancelled', 'SCAN_CANCELLED'],
  [3, 'Device busy', 'SCANNER_BUSY'],
  [4, 'Invalid argument', 'SCANNER_SETTING'],
  [5, 'End of file reached', 'PAGE_BROKEN'],
  [6, 'Document feeder jammed', 'SCANNER_JAMMED'],
  [7, 'Document feeder out of documents', 'NO_DOCUMENTS'],
  [8, 'Scanner cover is open', 'COVER_OPEN'],
  [9, 'Error during device I/O', 'SCANNER_IO'],
  [10, 'Out of memory', 'SCANNER_MEMORY'],
  [11, 'Access to resource has been denied', 'SCANNER_DENIED'],
] as const

describe('every status has a code of its own', () => {
  test.each(STATUSES)('%i', (status, words, fault) => {
    for (const call of ['sane_start', 'sane_read', 'sane_get_parameters']) {
      const said = `Scanning page 4\nscanimage: ${call}: ${words}`
      expect(scanFault({ ...end, exitCode: status, said, midPage: true })).toBe(fault)
      expect(scanFault({ ...end, said, midPage: true })).toBe(fault)
    }
    const said = `scanimage: open of device x:1 failed: ${words}`
    // With these two, drivers say that there is nothing at that place.
    const gone = status === 4 || status === 9
    expect(scanFault({ ...end, exitCode: 1, pages: 0, said })).toBe(gone ? 'SCANNER_GONE' : fault)
  })

  test('none is shared', () => {
    expect(STATUSES.map(([status]) => status)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11])
    expect(new Set(STATUSES.map(([, , fault]) => fault)).size).toBe(STATUSES.length)
  })

  test('what is wrong with an option is a setting, unless the scanner itself gives another reason', () => {
    const begun = { ...end, exitCode: 1, pages: 0 }
    for (const said of [
      'scanimage: attempted to set inactive option read-limit-size',
      'scanimage: attempted to set readonly option --x',
      'scanimage: option --resolution: bad option value (rest of option: 7x)',
      "scanimage: unrecognized option '--x'",
      'scanimage: setting of option --mode failed (Operation not supported)',
      'scanimage: setting of option --mode failed (Invalid argument)',
    ]) {
      expect(scanFault({ ...begun, said })).toBe('SCANNER_SETTING')
    }
    const said = 'scanimage: setting of option --mode failed (Out of memory)'
    expect(scanFault({ ...begun, said })).toBe('SCANNER_MEMORY')
  })
})

test('an empty feeder is the end after pages, and a fault before the first or inside one', () => {
  const said = 'scanimage: sane_start: Document feeder out of documents'
  for (const exitCode of [0, 7]) {
    expect(scanFault({ ...end, exitCode, said })).toBeNull()
    expect(scanFault({ ...end, exitCode, said, pages: 0 })).toBe('NO_DOCUMENTS')
    expect(scanFault({ ...end, exitCode, said, midPage: true })).toBe('NO_DOCUMENTS')
  }
  expect(scanFault(end)).toBeNull()
  expect(scanFault({ ...end, pages: 0 })).toBe('NO_DOCUMENTS')
})

test('a device that cannot be opened', () => {
  const opening = (why: string) => ({
    ...end,
    exitCode: 1,
    pages: 0,
    said: `scanimage: open of device x:1 failed: ${why}`,
  })
  expect(scanFault(opening('Device busy'))).toBe('SCANNER_BUSY')
  expect(scanFault(opening('Access to resource has been denied'))).toBe('SCANNER_DENIED')
  expect(scanFault(opening('Invalid argument'))).toBe('SCANNER_GONE')
  expect(scanFault(opening('Error during device I/O'))).toBe('SCANNER_GONE')
})

test('killed, or ended with a code of no status, is a fault of the device', () => {
  expect(scanFault({ ...end, exitCode: null })).toBe('SCANNER_IO')
  expect(scanFault({ ...end, exitCode: 139 })).toBe('SCANNER_IO')
})
