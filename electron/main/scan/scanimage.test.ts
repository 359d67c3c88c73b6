/* Against the real scanimage and SANE's own test and pnm drivers, with a configuration of its own. */
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openSane } from '../../../test/support/sane.ts'
import type { RawPage, ScanOrder } from '../../core/scans/scanner.ts'
import { scanimage } from './scanimage.ts'

let base: string
let sane: ReturnType<typeof openSane>
beforeAll(() => {
  sane = openSane()
  base = sane.folder
})
afterAll(() => sane.close())

const feeder: ScanOrder = { device: 'test:0', source: 'feeder', mode: 'gray', resolution: 75 }
const flatbed: ScanOrder = { ...feeder, source: 'flatbed' }

function collect(): { pages: RawPage[]; onPage: (page: RawPage) => Promise<void> } {
  const pages: RawPage[] = []
  return { pages, onPage: async (page) => void pages.push(page) }
}

/** Folders with pages that this process has not removed. */
function leftFolders(): string[] {
  return ['/dev/shm', tmpdir()].flatMap((place) =>
    readdirSync(place).filter((name) => name.startsWith(`quay-scan-${process.pid}-`)),
  )
}

describe('what there is', () => {
  test('devices are listed once, in the same order, twins told apart', async () => {
    const list = await scanimage().list()
    expect(list).toEqual(await scanimage().list())
    expect(list.map((device) => device.id).sort()).toEqual(['pnm:0', 'pnm:1', 'test:0', 'test:1'])
    expect(new Set(list.map((device) => device.label)).size).toBe(4)
  })

  test('sources, modes and resolutions as the driver says them', async () => {
    expect(await scanimage().abilities('test:0')).toEqual({
      sources: ['flatbed', 'feeder'],
      modes: ['color', 'gray'],
      resolutions: [150, 200, 300, 400, 600],
    })
    expect(await scanimage().abilities('pnm:0')).toEqual({
      sources: ['flatbed'],
      modes: ['color'],
      resolutions: [150, 200, 300],
    })
  })
})

describe('pages', () => {
  test('a feeder of ten pages comes page by page, A4, with the real resolution, and leaves no file', async () => {
    const { pages, onPage } = collect()
    const progress: [number, number][] = []
    let leftAtFirst: string[] = []
    const end = await scanimage().scan(feeder, {
      onPage: async (page) => {
        leftAtFirst = pages.length === 0 ? leftFolders() : leftAtFirst
        await onPage(page)
      },
      onProgress: (page, percent) => progress.push([page, percent]),
    })
    expect(end).toEqual({ pages: 10, fault: null })
    expect(pages.map((page) => page.dpi)).toEqual(Array(10).fill(75))
    const { width, height, channels, format } = await sharp(pages[9]!.bytes).metadata()
    expect({ format, channels }).toEqual({ format: 'tiff', channels: 1 })
    expect([width, height]).toEqual([620, 876])
    expect(new Set(progress.map(([page]) => page))).toEqual(new Set([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]))
    expect(progress.some(([, percent]) => percent > 20 && percent < 80)).toBe(true)
    // While it ran there was one folder, ours alone.
    expect(leftAtFirst).toHaveLength(1)
    expect(leftFolders()).toEqual([])
  })

  test('the folder under way is private', async () => {
    let mode = 0
    await scanimage().scan(flatbed, {
      onPage: async () => {
        const name = leftFolders()[0]!
        const place = readdirSync('/dev/shm').includes(name) ? '/dev/shm' : tmpdir()
        mode = statSync(join(place, name)).mode & 0o777
      },
    })
    expect(mode).toBe(0o700)
  })

  test('a page laid on the glass arrives dot by dot as it was drawn', async () => {
    const drawn = await sharp({ create: { width: 1654, height: 2339, channels: 3, background: 'white' } })
      .composite([
        {
          input: Buffer.from(
            '<svg width="1654" height="2339"><rect x="200" y="300" width="800" height="40" fill="#c00"/></svg>',
          ),
        },
      ])
      .removeAlpha()
      .raw()
      .toBuffer()
    const file = join(base, 'page.ppm')
    writeFileSync(file, Buffer.concat([Buffer.from('P6\n1654 2339\n255\n'), drawn]))
    const { pages, onPage } = collect()
    // 190 is none of its resolutions: the next above is taken, and said.
    const order: ScanOrder = {
      device: 'pnm:0',
      source: 'flatbed',
      mode: 'color',
      resolution: 190,
      deviceOptions: [`--filename=${file}`],
    }
    expect(await scanimage().scan(order, { onPage })).toEqual({ pages: 1, fault: null })
    expect(pages[0]!.dpi).toBe(195)
    expect((await sharp(pages[0]!.bytes).raw().toBuffer()).equals(drawn)).toBe(true)
  })
})

describe('what goes wrong has its own name', () => {
  test.each([
    ['SANE_STATUS_UNSUPPORTED', 'SCANNER_UNSUPPORTED'],
    ['SANE_STATUS_CANCELLED', 'SCAN_CANCELLED'],
    ['SANE_STATUS_DEVICE_BUSY', 'SCANNER_BUSY'],
    ['SANE_STATUS_INVAL', 'SCANNER_SETTING'],
    ['SANE_STATUS_JAMMED', 'SCANNER_JAMMED'],
    ['SANE_STATUS_NO_DOCS', 'NO_DOCUMENTS'],
    ['SANE_STATUS_COVER_OPEN', 'COVER_OPEN'],
    ['SANE_STATUS_IO_ERROR', 'SCANNER_IO'],
    ['SANE_STATUS_NO_MEM', 'SCANNER_MEMORY'],
    ['SANE_STATUS_ACCESS_DENIED', 'SCANNER_DENIED'],
  ])('%s is %s', async (status, fault) => {
    const { pages, onPage } = collect()
    const order = { ...feeder, deviceOptions: [`--read-return-value=${status}`] }
    expect(await scanimage().scan(order, { onPage })).toEqual({ pages: 0, fault })
    expect(pages).toEqual([])
    expect(leftFolders()).toEqual([])
  })

  test('a scanner that is gone, a source it has not, a setting that is not its own', async () => {
    const scanner = scanimage()
    const { onPage } = collect()
    expect(await scanner.scan({ ...feeder, device: 'test:7' }, { onPage })).toEqual({
      pages: 0,
      fault: 'SCANNER_GONE',
    })
    await expect(scanner.abilities('nothing:1')).rejects.toMatchObject({ code: 'SCANNER_GONE' })
    expect(await scanner.scan({ ...feeder, source: 'feeder-duplex' }, { onPage })).toEqual({
      pages: 0,
      fault: 'SCANNER_SETTING',
    })
    const foreign = { ...flatbed, deviceOptions: [`--output-file=${join(base, 'stolen')}`] }
    expect(await scanner.scan(foreign, { onPage })).toEqual({ pages: 0, fault: 'SCANNER_SETTING' })
    const unfit = { ...flatbed, deviceOptions: ['--read-limit-size=77777777'] }
    expect((await scanner.scan(unfit, { onPage })).fault).toBe('SCANNER_SETTING')
  })

  test('no program for scanning on this PC', async () => {
    const path = process.env.PATH
    process.env.PATH = base
    try {
      await expect(scanimage().list()).rejects.toMatchObject({ code: 'SCANNER_NOT_INSTALLED' })
      expect(await scanimage().scan(feeder, collect())).toEqual({ pages: 0, fault: 'SCANNER_NOT_INSTALLED' })
    } finally {
      process.env.PATH = path
    }
  })

  test.each([
    ['politely', 8_000],
    ['by force', 0],
  ])('stopped %s in the middle: the pages so far are there, nothing else', async (_, graceMs) => {
    const { pages, onPage } = collect()
    const stop = new AbortController()
    const slow = { ...feeder, deviceOptions: ['--read-delay=yes', '--read-delay-duration=20000'] }
    const end = await scanimage({ graceMs }).scan(slow, {
      onPage,
      onProgress: (page, percent) => {
        if (page === 3 && percent > 10) stop.abort()
      },
      signal: stop.signal,
    })
    expect(end).toEqual({ pages: pages.length, fault: 'SCAN_CANCELLED' })
    expect(pages.length).toBeGreaterThanOrEqual(2)
    expect(pages.length).toBeLessThan(10)
    for (const page of pages) await sharp(page.bytes, { failOn: 'error' }).stats()
    expect(leftFolders()).toEqual([])
  })

  test('a scanner that falls silent is given up', async () => {
    const stuck = {
      ...feeder,
      deviceOptions: ['--read-delay=yes', '--read-delay-duration=200000'],
      resolution: 600,
    }
    const end = await scanimage({ stallMs: 30, graceMs: 500 }).scan(stuck, collect())
    expect(end).toEqual({ pages: 0, fault: 'SCANNER_SLOW' })
  })

  /** Puts a program in front of the real one, `$real`, while something runs. */
  async function withProgram(script: string, during: () => Promise<void>): Promise<void> {
    const real = execFileSync('sh', ['-c', 'command -v scanimage']).toString().trim()
    const folder = mkdtempSync(join(base, 'program-'))
    writeFileSync(join(folder, 'scanimage'), `#!/bin/sh\nreal=${real}\n${script}\n`, { mode: 0o755 })
    const path = process.env.PATH
    process.env.PATH = `${folder}:${path}`
    try {
      await during()
    } finally {
      process.env.PATH = path
    }
  }
  const isRunning = (pid: number): boolean => {
    try {
      // A process that has ended and waits for its parent is not running.
      return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'))
    } catch {
      return false
    }
  }

  test('a program that hangs after its last word is ended, and its words count', async () => {
    // Seen with real drivers: done or jammed, then stuck in their own clean-up. The real program, then a helper that
    // sleeps and holds its output open.
    await withProgram('$real "$@" || true\ncase "$*" in *--batch*) sleep 600;; esac', async () => {
      const scanner = scanimage({ exitMs: 50 })
      expect(await scanner.scan(feeder, collect())).toEqual({ pages: 10, fault: null })
      const jammed = { ...feeder, deviceOptions: ['--read-return-value=SANE_STATUS_JAMMED'] }
      expect(await scanner.scan(jammed, collect())).toEqual({ pages: 0, fault: 'SCANNER_JAMMED' })
    })
  })

  test('a question that hangs is given up, and the helpers of the program with it', async () => {
    const pids = join(base, 'pids')
    await withProgram(`sleep 600 & echo $! > ${pids}; wait`, async () => {
      const scanner = scanimage({ answerMs: 500 })
      for (const asked of [() => scanner.list(), () => scanner.abilities('test:0')]) {
        await expect(asked()).rejects.toMatchObject({ code: 'SCANNER_SLOW' })
        await expect.poll(() => isRunning(Number(readFileSync(pids, 'utf8')))).toBe(false)
      }
    })
  })

  test('a helper that outlives the program keeps nobody waiting, and its answer counts', async () => {
    const pids = join(base, 'pids')
    const script = `sleep 600 & echo $! > ${pids}; exec $real "$@"`
    await withProgram(script, async () => {
      const scanner = scanimage({ exitMs: 50 })
      expect(await scanner.list()).toHaveLength(4)
      await expect(scanner.abilities('nothing:1')).rejects.toMatchObject({ code: 'SCANNER_GONE' })
      await expect.poll(() => isRunning(Number(readFileSync(pids, 'utf8')))).toBe(false)
      // Refused by the device before its first page: nothing was said of an end.
      await scanner.abilities('test:0')
      const unfit = { ...flatbed, deviceOptions: ['--read-limit-size=77777777'] }
      expect(await scanner.scan(unfit, collect())).toEqual({ pages: 0, fault: 'SCANNER_SETTING' })
    })
  })

  test.each([
    ['DISK_FULL', 'DISK_FULL'],
    ['FILE_BROKEN', 'PAGE_BROKEN'],
    ['EIO', 'SCANNER_IO'],
  ])('a page that cannot be kept (%s) stops the scan, those before it stay', async (code, fault) => {
    const { pages, onPage } = collect()
    const end = await scanimage().scan(feeder, {
      onPage: async (page) => {
        if (pages.length === 2) throw Object.assign(new Error(code), { code })
        await onPage(page)
      },
    })
    expect(end).toEqual({ pages: 2, fault })
    expect(pages).toHaveLength(2)
    expect(leftFolders()).toEqual([])
  })

  test('a program that ends in the middle of a scan takes the pages with it', async () => {
    const program = `
      import { scanimage } from ${JSON.stringify(new URL('./scanimage.ts', import.meta.url).href)}
      const order = ${JSON.stringify({ ...feeder, deviceOptions: ['--read-delay=yes', '--read-delay-duration=20000'] })}
      const stop = new AbortController()
      const onPage = async () => {
        console.log(process.pid)
        stop.abort()
        process.exit()
      }
      await scanimage().scan(order, { onPage, signal: stop.signal })`
    const pid = execFileSync(process.execPath, ['--input-type=module', '-e', program]).toString().trim()
    expect(pid).toMatch(/^\d+$/)
    const left = ['/dev/shm', tmpdir()].flatMap((place) => readdirSync(place))
    expect(left.filter((name) => name.startsWith(`quay-scan-${pid}-`))).toEqual([])
  })

  test('pages of a program that was killed are removed at the next scan', async () => {
    const dead = execFileSync(process.execPath, ['-e', 'console.log(process.pid)']).toString().trim()
    const left = join(tmpdir(), `quay-scan-${dead}-abcdef`)
    mkdirSync(left)
    writeFileSync(join(left, 'p1.tiff'), 'a page')
    await scanimage().scan(flatbed, collect())
    expect(readdirSync(tmpdir())).not.toContain(`quay-scan-${dead}-abcdef`)
  })
})
