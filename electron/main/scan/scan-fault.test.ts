import { expect, test } from 'vitest'
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
