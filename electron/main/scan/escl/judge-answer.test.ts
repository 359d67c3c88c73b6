import { expect, test } from 'vitest'
import { faultOfConnection, faultOfStatus } from './judge-answer.ts'
import { readStatus } from './status.ts'

const said = (element: string) =>
  readStatus(
    Buffer.from(`<scan:ScannerStatus xmlns:scan="s" xmlns:pwg="p">${element}</scan:ScannerStatus>`),
    null,
  )?.fault
const adf = (state: string) => said(`<pwg:State>Idle</pwg:State><scan:AdfState>${state}</scan:AdfState>`)
const device = (state: string) => said(`<pwg:State>${state}</pwg:State>`)

/* All that the protocol lets a scanner say or leave out, each with what the officer is told. */
const SAID = [
  ['its feeder is jammed', adf('ScannerAdfJam'), 'SCANNER_JAMMED'],
  ['its lid is open', adf('ScannerAdfHatchOpen'), 'COVER_OPEN'],
  ['a sheet was not drawn in', adf('ScannerAdfMispick'), 'FEEDER_MISFEED'],
  ['two sheets were', adf('ScannerAdfMultipickDetected'), 'FEEDER_DOUBLE'],
  ['a sheet is too short', adf('ScannerAdfDuplexPageTooShort'), 'FEEDER_SHORT'],
  ['a sheet is too long', adf('ScannerAdfDuplexPageTooLong'), 'FEEDER_LONG'],
  ['its tray has failed', adf('ScannerAdfInputTrayFailed'), 'FEEDER_TRAY'],
  ['its tray is too full', adf('ScannerAdfInputTrayOverloaded'), 'FEEDER_OVERLOADED'],
  ['it is down', device('Down'), 'SCANNER_DOWN'],
  ['it has stopped', device('Stopped'), 'SCANNER_STOPPED'],
  ['302', faultOfStatus(302), 'SCANNER_STRANGE'],
  ['400', faultOfStatus(400), 'SCANNER_SETTING'],
  ['401', faultOfStatus(401), 'SCANNER_PASSWORD'],
  ['403', faultOfStatus(403), 'SCANNER_FORBIDS'],
  ['404', faultOfStatus(404), 'SCANNER_NO_SERVICE'],
  ['408', faultOfStatus(408), 'SCANNER_TIMED_OUT'],
  ['409', faultOfStatus(409), 'SCANNER_NOT_READY'],
  ['410', faultOfStatus(410), 'SCANNER_DROPPED'],
  ['500', faultOfStatus(500), 'SCANNER_INTERNAL'],
  ['501', faultOfStatus(501), 'SCANNER_UNSUPPORTED'],
  ['503', faultOfStatus(503), 'SCANNER_BUSY'],
  ['nothing: refused', faultOfConnection({ code: 'ECONNREFUSED' }, false), 'SCANNER_GONE'],
  ['nothing: no route', faultOfConnection({ code: 'EHOSTUNREACH' }, false), 'SCANNER_NO_ROUTE'],
  ['nothing secure', faultOfConnection({ code: 'ERR_SSL_WRONG_VERSION_NUMBER' }, true), 'SCANNER_TLS'],
] as const

test.each(SAID)('%s', (_what, fault, expected) => {
  expect(fault).toBe(expected)
})

test('no two of them are told alike', () => {
  expect(new Set(SAID.map(([, fault]) => fault)).size).toBe(SAID.length)
})

test('what is the same with other words stays the same', () => {
  for (const state of ['ScannerAdfLoaded', 'ScannerAdfProcessing', 'ScannerAdfEmpty'])
    expect(adf(state)).toBeNull()
  for (const state of ['Idle', 'Processing', 'Testing']) expect(device(state)).toBeNull()
  for (const status of [415, 422]) expect(faultOfStatus(status)).toBe('SCANNER_SETTING')
  for (const status of [502, 504, 507]) expect(faultOfStatus(status)).toBe('SCANNER_INTERNAL')
  for (const status of [204, 301, 418]) expect(faultOfStatus(status)).toBe('SCANNER_STRANGE')
  for (const code of ['ENETUNREACH', 'EHOSTDOWN', 'ENETDOWN', 'ENOTFOUND', 'EAI_AGAIN'])
    expect(faultOfConnection({ code }, true)).toBe('SCANNER_NO_ROUTE')
  for (const code of ['EPROTO', 'ECONNRESET']) expect(faultOfConnection({ code }, true)).toBe('SCANNER_TLS')
  for (const code of ['ECONNRESET', 'EPIPE', undefined])
    expect(faultOfConnection({ code }, false)).toBe('SCANNER_GONE')
})
