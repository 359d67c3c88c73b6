/* Whatever stops a scan after two pages: the desk says which it was, and both pages lie there. */
import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { createServer as createSecureServer } from 'node:https'
import { createServer, type Server } from 'node:net'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { afterTwoPages } from '../../../test/support/after-two-pages.ts'
import { openTestCounter, type TestCounter } from '../../../test/support/counter.ts'
import { putDossier } from '../../../test/support/dossier.ts'
import { type EsclServer, openEsclServer } from '../../../test/support/escl-server.ts'
import { openSane } from '../../../test/support/sane.ts'
import { selfSigned } from '../../../test/support/self-signed.ts'
import type { OutputOf } from '../../common/contract.ts'
import type { ScannerFault } from '../../common/scans/model.ts'
import { scannerCalls } from '../../core/scans/run-scanner.ts'
import { ESCL, escl, type EsclTimes } from './escl/escl.ts'
import { scanimage } from './scanimage.ts'

type LastRun = NonNullable<OutputOf<'scans.desk'>['lastRun']>

let dossiers = 0
/** One scan onto an empty desk, to its end. */
async function scanTo(counter: TestCounter, device: string): Promise<{ lastRun: LastRun; pages: number }> {
  const dossierId = putDossier(counter, `000.00.01.H14-261120-${String(++dossiers).padStart(4, '0')}`)
  await counter.ok('scans.start', { dossierId, device, source: 'feeder', mode: 'gray', resolution: 100 })
  for (;;) {
    const { running, lastRun, pages } = await counter.ok('scans.desk', { dossierId })
    if (!running) {
      for (const { id } of pages) await counter.ok('scans.picture', { pageId: id, size: 'thumb' })
      return { lastRun: lastRun!, pages: pages.length }
    }
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

describe('SANE: every status', () => {
  let sane: ReturnType<typeof openSane>
  let counter: TestCounter
  const path = process.env.PATH
  beforeAll(async () => {
    sane = openSane()
    counter = await openTestCounter(undefined, scannerCalls(scanimage()))
    await counter.as('officer')
    const real = execFileSync('sh', ['-c', 'command -v scanimage']).toString().trim()
    mkdirSync(join(sane.folder, 'bin'))
    // The real program twice: two pages, then the third with the status that stands in the file.
    const script = `#!/bin/sh
case "$*" in *--batch*) ;; *) exec ${real} "$@" ;; esac
${real} "$@" --batch-count=2 2>/dev/null
exec ${real} "$@" --batch-start=3 --read-return-value="$(cat ${join(sane.folder, 'status')})"
`
    writeFileSync(join(sane.folder, 'bin', 'scanimage'), script, { mode: 0o755 })
    process.env.PATH = `${join(sane.folder, 'bin')}:${path}`
  })
  afterAll(() => {
    process.env.PATH = path
    counter.close()
    sane.close()
  })

  test.each([
    ['UNSUPPORTED', 'SCANNER_UNSUPPORTED'],
    ['CANCELLED', 'SCAN_CANCELLED'],
    ['DEVICE_BUSY', 'SCANNER_BUSY'],
    ['INVAL', 'SCANNER_SETTING'],
    // In place of the first row: a page with nothing on it.
    ['EOF', 'PAGE_BROKEN'],
    ['JAMMED', 'SCANNER_JAMMED'],
    ['COVER_OPEN', 'COVER_OPEN'],
    ['IO_ERROR', 'SCANNER_IO'],
    ['NO_MEM', 'SCANNER_MEMORY'],
    ['ACCESS_DENIED', 'SCANNER_DENIED'],
    // After pages, an empty feeder is how a scan ends.
    ['NO_DOCS', null],
  ] as const)('%s', async (status, fault) => {
    writeFileSync(join(sane.folder, 'status'), `SANE_STATUS_${status}`)
    const { lastRun, pages } = await scanTo(counter, 'test:0')
    expect(lastRun).toMatchObject({ fault, pages: 2 })
    expect(pages).toBe(2)
  })
})

describe('eSCL: every answer, and none', () => {
  // A busy machine makes a scanner slow that is not: the limit of a page is short only once it is to be silent.
  const long = { connectMs: 60_000, answerMs: 60_000, stallMs: 60_000, wholeMs: 120_000, bytes: 1 << 20 }
  const times: EsclTimes = { short: long, page: long, busyMs: 300, waitMs: 300 }
  let counter: TestCounter
  let small: Buffer
  let server: EsclServer
  let fingerprint: string | null = null
  const servers: (EsclServer | Server)[] = []
  /** What becomes of the scanner when two pages are on the desk. */
  let then: () => Promise<void> | void
  const tls = selfSigned('may-quet')

  beforeAll(async () => {
    const paper = { width: 200, height: 280, channels: 3, background: '#eee' } as const
    small = await sharp({ create: paper }).jpeg().toBuffer()
    const driver = escl(() => [{ address: server.address, label: 'Loop', fingerprint }], times)
    counter = await openTestCounter(undefined, scannerCalls(afterTwoPages(driver, () => then())))
    await counter.as('officer')
  })
  afterEach(async () => {
    for (const open of servers.splice(0)) await open.close()
  })
  afterAll(() => counter.close())

  async function stopped(
    why: typeof then,
    behaviour: Partial<EsclServer['behaviour']> = {},
    secure = false,
  ): Promise<ScannerFault | null> {
    server = await openEsclServer({ page: () => ({ bytes: small }), ...behaviour }, secure ? tls : undefined)
    servers.push(server)
    fingerprint = secure ? tls.fingerprint : null
    then = why
    const { lastRun, pages } = await scanTo(counter, `${ESCL}${server.address}`)
    expect(lastRun.pages).toBe(2)
    expect(pages).toBe(2)
    return lastRun.fault
  }
  const set = (behaviour: Partial<EsclServer['behaviour']>) => () => {
    Object.assign(server.behaviour, behaviour)
  }
  /** Something else answers where the scanner was. */
  const replaced = (by: Server) => async () => {
    await server.close()
    await new Promise<void>((resolve) => by.listen(server.port, '127.0.0.1', resolve))
    servers.push(by)
  }

  test.each([
    ['ScannerAdfJam', 'SCANNER_JAMMED'],
    ['ScannerAdfHatchOpen', 'COVER_OPEN'],
    ['ScannerAdfMispick', 'FEEDER_MISFEED'],
    ['ScannerAdfMultipickDetected', 'FEEDER_DOUBLE'],
    ['ScannerAdfInputTrayFailed', 'FEEDER_TRAY'],
    ['ScannerAdfInputTrayOverloaded', 'FEEDER_OVERLOADED'],
    ['ScannerAdfDuplexPageTooShort', 'FEEDER_SHORT'],
    ['ScannerAdfDuplexPageTooLong', 'FEEDER_LONG'],
  ])('the feeder says %s', async (adf, fault) => {
    expect(await stopped(set({ stops: { after: 2, adf } }))).toBe(fault)
  })

  test.each([
    ['Aborted', 'SCANNER_DROPPED'],
    ['Canceled', 'SCAN_CANCELLED'],
  ])('the job is %s', async (jobState, fault) => {
    expect(await stopped(set({ stops: { after: 2, adf: 'ScannerAdfLoaded' }, jobState }))).toBe(fault)
  })

  test.each([
    ['Down', 'SCANNER_DOWN'],
    ['Stopped', 'SCANNER_STOPPED'],
  ])('the device is %s', async (state, fault) => {
    expect(await stopped(set({ stops: { after: 2, adf: 'ScannerAdfLoaded' }, state }))).toBe(fault)
  })

  test.each([
    [302, 'SCANNER_STRANGE'],
    [400, 'SCANNER_SETTING'],
    [401, 'SCANNER_PASSWORD'],
    [403, 'SCANNER_FORBIDS'],
    [408, 'SCANNER_TIMED_OUT'],
    [500, 'SCANNER_INTERNAL'],
    [501, 'SCANNER_UNSUPPORTED'],
    // Busy for longer than anybody waits.
    [503, 'SCANNER_SLOW'],
    // So do feeders say that they are empty.
    [404, null],
    [409, null],
    [410, null],
  ] as const)('the next page is answered with %i', async (ending, fault) => {
    expect(await stopped(() => undefined, { sheets: 2, ending })).toBe(fault)
  })

  test('silent, cut off, hung up on, gone, not secure, another one', async () => {
    const silent = () => {
      server.behaviour.pageMs = 2_500
      times.page = { ...long, answerMs: 400 }
    }
    expect(await stopped(silent)).toBe('SCANNER_SLOW')
    times.page = long
    expect(await stopped(set({ page: () => ({ bytes: small, announced: small.length + 1 }) }))).toBe(
      'PAGE_BROKEN',
    )
    expect(await stopped(set({ page: () => ({ bytes: Buffer.from('%PDF-1.7') }) }))).toBe('SCANNER_STRANGE')
    const hangUp = () => {
      throw new Error('hung up')
    }
    expect(await stopped(set({ page: hangUp }))).toBe('SCANNER_LOST')
    expect(await stopped(() => server.close())).toBe('SCANNER_GONE')
    const plain = createServer((socket) => socket.end('HTTP/1.1 200 OK\r\n\r\n'))
    expect(await stopped(replaced(plain), {}, true)).toBe('SCANNER_TLS')
    const stranger = createSecureServer(selfSigned('may-quet'))
    expect(await stopped(replaced(stranger), {}, true)).toBe('SCANNER_UNTRUSTED')
  })
})
