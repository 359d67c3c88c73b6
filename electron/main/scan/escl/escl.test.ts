/* Against a scanner over real sockets (test/support/escl-server.ts), which airscan takes for a scanner too. */
import { createServer, type Server } from 'node:net'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, test } from 'vitest'
import { type EsclBehaviour, type EsclServer, openEsclServer } from '../../../../test/support/escl-server.ts'
import { selfSigned } from '../../../../test/support/self-signed.ts'
import type { RawPage, ScanEnd, ScanOrder } from '../../../core/scans/scanner.ts'
import { pictures } from '../../../core/scans/pictures.ts'
import { scannerAt } from './add-by-address.ts'
import { ESCL, escl, type EsclTimes } from './escl.ts'

// A busy machine makes a device slow that is not: only where one is silent is the limit short.
const long = { connectMs: 60_000, answerMs: 60_000, stallMs: 60_000, wholeMs: 120_000 }
const patient: EsclTimes = {
  short: { ...long, bytes: 512 * 1024 },
  page: { ...long, bytes: 4 << 20 },
  busyMs: 2_000,
  waitMs: 2_000,
}
const soon = { answerMs: 400, stallMs: 400 }
const impatient: EsclTimes = {
  ...patient,
  short: { ...patient.short, ...soon },
  page: { ...patient.page, ...soon },
}

const open: (EsclServer | Server)[] = []
afterEach(async () => {
  for (const server of open.splice(0)) await server.close()
})
/** Its pages are small, and say so, unless they are to be what was ordered. */
async function device(behaviour: Partial<EsclBehaviour> = {}): Promise<EsclServer> {
  const server = await openEsclServer({ dpi: 20, ...behaviour })
  open.push(server)
  return server
}

const driverOf = (address: string, fingerprint: string | null = null, times = patient) =>
  escl(() => [{ address, label: 'Loop', fingerprint }], times)

type Scanned = { end: ScanEnd; pages: RawPage[]; progress: [number, number][] }
async function scan(
  { address }: { address: string },
  order: Partial<ScanOrder> = {},
  {
    signal,
    fingerprint = null,
    times = patient,
    decoded = false,
  }: { signal?: AbortSignal; fingerprint?: string | null; times?: EsclTimes; decoded?: boolean } = {},
): Promise<Scanned> {
  const pages: RawPage[] = []
  const progress: [number, number][] = []
  const end = await driverOf(address, fingerprint, times).scan(
    { device: `${ESCL}${address}`, source: 'feeder', mode: 'color', resolution: 200, ...order },
    {
      onPage: async (page) => {
        // As the desk does: a page that is cut is found out.
        if (decoded) await pictures.normalisePage(page)
        pages.push(page)
      },
      onProgress: (page, percent) => progress.push([page, percent]),
      ...(signal && { signal }),
    },
  )
  return { end, pages, progress }
}

describe('what it can do', () => {
  test('sources, modes and resolutions; a device with a feeder alone has no glass', async () => {
    const { address } = await device()
    expect(await driverOf(address).abilities(`${ESCL}${address}`)).toEqual({
      sources: ['flatbed', 'feeder', 'feeder-duplex'],
      modes: ['color', 'gray'],
      resolutions: [200, 300, 600],
    })
    const feederOnly = await device({ has: ['feeder'] })
    expect((await driverOf(feederOnly.address).abilities(`${ESCL}${feederOnly.address}`)).sources).toEqual([
      'feeder',
    ])
    expect((await scan(feederOnly, { source: 'flatbed' })).end).toEqual({
      pages: 0,
      fault: 'SCANNER_SETTING',
    })
  })

  test.each([
    ['a web page', '<!DOCTYPE html><html><body>Printer</body></html>'],
    [
      'a bomb of entities',
      `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]><ScannerCapabilities>&b;</ScannerCapabilities>`,
    ],
    ['a well without bottom', '<a>'.repeat(5000)],
    ['two million elements', `<ScannerCapabilities>${'<a/>'.repeat(100_000)}</ScannerCapabilities>`],
    ['more than half a megabyte', `<ScannerCapabilities><x>${'x'.repeat(600_000)}</x></ScannerCapabilities>`],
    ['another root', '<ScannerStatus/>'],
    ['no source', '<ScannerCapabilities><MakeAndModel>X</MakeAndModel></ScannerCapabilities>'],
    ['nothing', ''],
    ['bytes', Buffer.from([0, 1, 2, 0xff])],
  ])('%s is no scanner', async (_what, capabilities) => {
    const { address } = await device({ capabilities })
    await expect(driverOf(address).abilities(`${ESCL}${address}`)).rejects.toMatchObject({
      code: 'SCANNER_STRANGE',
    })
  })
})

describe('pages', () => {
  test.each([404, 409] as const)('ten from the feeder, in their order, ended by %i', async (ending) => {
    const server = await device({ ending, dpi: null })
    const { end, pages, progress } = await scan(server)
    expect(end).toEqual({ pages: 10, fault: null })
    expect(pages.every(({ dpi }) => dpi === 200)).toBe(true)
    const bars = await Promise.all(pages.map(({ bytes }) => barOf(bytes)))
    expect(bars).toEqual(bars.toSorted((a, b) => a - b))
    expect(new Set(bars).size).toBe(10)
    expect(new Set(progress.map(([page]) => page))).toEqual(new Set([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]))
    // Read to its end it needs no ending.
    expect(server.heard.some((line) => line.startsWith('DELETE'))).toBe(false)
  })

  test('one from the glass, not asked for a second, and the job is ended', async () => {
    const server = await device()
    expect((await scan(server, { source: 'flatbed', mode: 'gray' })).end).toEqual({ pages: 1, fault: null })
    expect(server.orders[0]).toMatch(/<pwg:InputSource>Platen<.*<scan:ColorMode>Grayscale8</s)
    expect(server.heard.filter((line) => line.endsWith('NextDocument'))).toHaveLength(1)
    expect(server.heard.at(-1)).toMatch(/^DELETE /)
  })

  test('both sides of each sheet', async () => {
    const server = await device({ sheets: 3 })
    expect((await scan(server, { source: 'feeder-duplex' })).end).toEqual({ pages: 6, fault: null })
  })

  test('a resolution it has not: the next higher, and the page says which it has', async () => {
    const { pages } = await scan(await device({ sheets: 1, dpi: null }), { resolution: 250 })
    expect(pages[0]!.dpi).toBe(300)
  })
})

describe('what stops it: its own reason, and the pages so far', () => {
  test('the feeder, as it says itself, after some pages and before the first', async () => {
    const server = await device({ stops: { after: 3, adf: 'ScannerAdfJam' } })
    expect((await scan(server)).end).toEqual({ pages: 3, fault: 'SCANNER_JAMMED' })
    Object.assign(server.behaviour, { stops: null, refuses: 409 })
    expect((await scan(server)).end).toEqual({ pages: 0, fault: 'SCANNER_JAMMED' })
  })

  test('an empty feeder, whether it says so at once or after the job was made', async () => {
    expect((await scan(await device({ refuses: 409, adf: 'ScannerAdfEmpty' }))).end.fault).toBe(
      'NO_DOCUMENTS',
    )
    expect((await scan(await device({ sheets: 0 }))).end).toEqual({ pages: 0, fault: 'NO_DOCUMENTS' })
  })

  test('broken off by the device, or at the device', async () => {
    const server = await device({ stops: { after: 2, adf: 'ScannerAdfLoaded' } })
    expect((await scan(server)).end).toEqual({ pages: 2, fault: 'SCANNER_DROPPED' })
    const other = await device({ stops: { after: 2, adf: 'ScannerAdfLoaded' }, jobState: 'Canceled' })
    expect((await scan(other)).end).toEqual({ pages: 2, fault: 'SCAN_CANCELLED' })
  })

  test.each([
    [302, 'SCANNER_STRANGE'],
    [400, 'SCANNER_SETTING'],
    [401, 'SCANNER_PASSWORD'],
    [403, 'SCANNER_FORBIDS'],
    [404, 'SCANNER_NO_SERVICE'],
    [408, 'SCANNER_TIMED_OUT'],
    [409, 'SCANNER_NOT_READY'],
    [410, 'SCANNER_DROPPED'],
    [415, 'SCANNER_SETTING'],
    [500, 'SCANNER_INTERNAL'],
    [501, 'SCANNER_UNSUPPORTED'],
  ] as const)('an answer of %i to the order', async (refuses, fault) => {
    expect((await scan(await device({ refuses }))).end).toEqual({ pages: 0, fault })
  })

  test('busy for a while is waited for, busy for good is busy', async () => {
    expect((await scan(await device({ busy: 2, sheets: 2 }))).end).toEqual({ pages: 2, fault: null })
    expect((await scan(await device({ refuses: 503 }))).end).toEqual({ pages: 0, fault: 'SCANNER_BUSY' })
  })

  test('out of order, gone, and nobody there', async () => {
    expect((await scan(await device({ state: 'Down', refuses: 500 }))).end.fault).toBe('SCANNER_DOWN')
    const server = await device()
    const { address } = server
    await server.close()
    open.pop()
    expect((await scan({ address })).end).toEqual({ pages: 0, fault: 'SCANNER_GONE' })
  })
})

describe('a slow, a wrong and a lying device', () => {
  test('silent before a page, in the middle of a page, and from the start', async () => {
    const slow = { pages: 0, fault: 'SCANNER_SLOW' }
    const scanned = async (one: { address: string }) => (await scan(one, {}, { times: impatient })).end
    expect(await scanned(await device({ pageMs: 2_500 }))).toEqual(slow)
    expect(await scanned(await device({ halfMs: 2_500 }))).toEqual(slow)
    const silent = createServer(() => undefined)
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve))
    open.push(silent)
    const address = `http://127.0.0.1:${(silent.address() as AddressInfo).port}/eSCL`
    expect(await scanned({ address })).toEqual(slow)
  })

  test('something that does not speak HTTP', async () => {
    const other = createServer((socket) => socket.end('220 ftp ready\r\n'))
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve))
    open.push(other)
    const address = `http://127.0.0.1:${(other.address() as AddressInfo).port}/eSCL`
    expect((await scan({ address })).end).toEqual({ pages: 0, fault: 'SCANNER_STRANGE' })
  })

  test('a page is judged by its bytes: a wrong type is forgiven, a wrong content is not', async () => {
    const called = await device({ sheets: 2, page: (bytes) => ({ bytes, type: 'application/octet-stream' }) })
    expect((await scan(called)).end).toEqual({ pages: 2, fault: null })
    const pdf = await device({ page: () => ({ bytes: Buffer.from('%PDF-1.7\n…'), type: 'image/jpeg' }) })
    expect((await scan(pdf)).end).toEqual({ pages: 0, fault: 'SCANNER_STRANGE' })
    expect(pdf.heard.at(-1)).toMatch(/^DELETE /)
  })

  test('a page cut off on the way, or cut and called whole', async () => {
    const cut = (bytes: Buffer, at: number, announced?: number) =>
      at < 3 ? { bytes } : { bytes: bytes.subarray(0, bytes.length / 3), ...(announced && { announced }) }
    const onTheWay = await device({ page: (jpeg, at) => cut(jpeg, at, jpeg.length) })
    expect((await scan(onTheWay)).end).toEqual({ pages: 2, fault: 'PAGE_BROKEN' })
    const calledWhole = await device({ page: (jpeg, at) => cut(jpeg, at) })
    expect((await scan(calledWhole, {}, { decoded: true })).end).toEqual({ pages: 2, fault: 'PAGE_BROKEN' })
  })

  test('pages without end, and a page without end', async () => {
    const endless = await device({ sheets: 1_000 })
    expect((await scan(endless)).end).toEqual({
      pages: 300,
      fault: 'FEEDER_ENDLESS',
    })
    expect(endless.heard.at(-1)).toMatch(/^DELETE /)
    const huge = await device({ page: (jpeg) => ({ bytes: Buffer.concat([jpeg, Buffer.alloc(5 << 20)]) }) })
    expect((await scan(huge)).end).toEqual({ pages: 0, fault: 'SCANNER_STRANGE' })
  })

  test('another resolution than ordered is found out', async () => {
    const { pages } = await scan(await device({ sheets: 1, dpi: 100 }), { resolution: 300 })
    expect(pages[0]!.dpi).toBe(100)
  })

  test('a job it claims to have made elsewhere is asked for here; none at all is refused', async () => {
    const elsewhere = await device({ sheets: 1, location: (path) => `http://192.0.2.1:9${path}` })
    expect((await scan(elsewhere)).end).toEqual({ pages: 1, fault: null })
    expect((await scan(await device({ location: () => '' }))).end.fault).toBe('SCANNER_STRANGE')
  })
})

test('stopped in the middle of a page: at once, the job is ended, the pages so far stay', async () => {
  const stop = new AbortController()
  let begun = 0
  const page = (bytes: Buffer) => {
    // While the second half of the second page is still to come.
    if (++begun === 2) setTimeout(() => stop.abort(), 100)
    return { bytes, type: 'image/jpeg' }
  }
  const server = await device({ halfMs: 300, page })
  const { end, pages } = await scan(server, {}, { signal: stop.signal })
  expect(end.fault).toBe('SCAN_CANCELLED')
  expect(end.pages).toBe(pages.length)
  expect(pages.length).toBeGreaterThan(0)
  expect(server.heard.at(-1)).toMatch(/^DELETE /)
})

describe('https with a certificate of its own', () => {
  test('asked about before anything is said to it, then only that one is taken', async () => {
    const tls = selfSigned('may-quet')
    const server = await openEsclServer({ sheets: 2 }, tls)
    open.push(server)
    const asked = scannerAt(server.address, null, patient)
    await expect(asked).rejects.toMatchObject({
      code: 'CERTIFICATE_UNKNOWN',
      certificate: { fingerprint: tls.fingerprint, subject: 'may-quet' },
    })
    expect(server.heard).toEqual([])
    const added = await scannerAt(server.address, tls.fingerprint, patient)
    expect(added).toEqual({ address: server.address, label: 'Loop MFP 100', fingerprint: tls.fingerprint })
    expect((await scan(server, {}, { fingerprint: tls.fingerprint })).end).toEqual({ pages: 2, fault: null })

    const before = server.heard.length
    const other = selfSigned('may-quet').fingerprint
    expect((await scan(server, {}, { fingerprint: other })).end).toEqual({
      pages: 0,
      fault: 'SCANNER_UNTRUSTED',
    })
    expect(server.heard.length).toBe(before)
  })
})

test('added by what somebody types', async () => {
  const server = await device()
  for (const typed of [`127.0.0.1:${server.port}`, `http://127.0.0.1:${server.port}/`, server.address]) {
    expect(await scannerAt(typed, null, patient)).toEqual({
      address: server.address,
      label: 'Loop MFP 100',
      fingerprint: null,
    })
  }
  for (const typed of ['ftp://127.0.0.1/', 'http://a:b@127.0.0.1/', 'máy in', 'http://'])
    await expect(scannerAt(typed, null, patient)).rejects.toMatchObject({ code: 'ADDRESS_WRONG' })
})

/** Length of the bar that tells which page it is. */
async function barOf(jpeg: Buffer): Promise<number> {
  const { default: sharp } = await import('sharp')
  const { data, info } = await sharp(jpeg)
    .greyscale()
    .extract({ left: 0, top: 48, width: 1654, height: 1 })
    .raw()
    .toBuffer({ resolveWithObject: true })
  return data.filter((value, at) => at % info.channels === 0 && value < 128).length
}
