/* Nothing of this has met Windows: answers are written as its documentation describes them, programs are stand-ins. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import type { RawPage, ScanOrder } from '../../../core/scans/scanner.ts'
import { naps2, naps2Arguments, naps2Devices, naps2Fault } from './naps2.ts'
import type { Program } from './run-program.ts'
import { wia, wiaAbilities, wiaDevices } from './wia.ts'
import { wiaArguments } from './wia-script.ts'

const ID = '{6BDD1FC6-810F-11D0-BEC7-08002BE2092F}\\0001'
const order: ScanOrder = { device: `wia:${ID}`, source: 'feeder-duplex', mode: 'gray', resolution: 300 }

/** A program that says these lines; `PAGE` and files get a page of their own. */
function standIn(
  lines: (folder: string) => Promise<string[]> | string[],
  exitCode = 0,
): Program & { asked: string[][] } {
  const asked: string[][] = []
  return {
    asked,
    ask: async (args) => {
      asked.push([...args])
      return (await lines('')).join('\r\n')
    },
    run: async (args, folder, onLine) => {
      asked.push([...args])
      for (const line of await lines(folder)) onLine(line)
      return exitCode
    },
  }
}
async function pageIn(folder: string, name: string): Promise<string> {
  const path = join(folder, name)
  const white = { create: { width: 50, height: 70, channels: 3 as const, background: '#fff' } }
  writeFileSync(path, await sharp(white).withMetadata({ density: 300 }).png().toBuffer())
  return path
}
function collect() {
  const pages: RawPage[] = []
  return { pages, onPage: async (page: RawPage) => void pages.push(page) }
}
const scriptOf = (args: readonly string[]) => Buffer.from(args.at(-1)!, 'base64').toString('utf16le')

describe('WIA by PowerShell', () => {
  test('the command line: no profile, no questions, nothing a shell could read', () => {
    const args = wiaArguments.list()
    expect(args.slice(0, -1)).toEqual(['-NoLogo', '-NoProfile', '-NonInteractive', '-EncodedCommand'])
    expect(args.at(-1)).toMatch(/^[A-Za-z0-9+/=]+$/)
    // CreateProcess takes 32,767 characters.
    for (const one of [args, wiaArguments.abilities(ID), wiaArguments.scan(order, ID)])
      expect(one.join(' ').length).toBeLessThan(30_000)
  })

  test('a name of a device stays a string whatever is in it', () => {
    for (const quote of ["'", '\u2019', '\u2018', '\u201b']) {
      const script = scriptOf(wiaArguments.abilities(`x${quote}; Remove-Item C:\\ -Recurse #\r\n`))
      expect(script).toContain(`Open 'x${quote}${quote}; Remove-Item C:\\ -Recurse #'`)
    }
  })

  test('source, mode, resolution and sheet of an order as numbers of wiadef.h', () => {
    const script = scriptOf(wiaArguments.scan(order, ID))
    for (const line of [
      'Put $device 3088 5',
      'Put $item 4103 2',
      'Put $item 6147 300',
      'Put $item 6151 2480',
      'Put $item 6152 3507',
      '-lt 300',
    ])
      expect(script).toContain(line)
    expect(scriptOf(wiaArguments.scan({ ...order, source: 'flatbed' }, ID))).toContain('while ($false)')
  })

  test('devices and abilities', () => {
    expect(wiaDevices(`DEVICE ${ID}\tMáy quét tầng 1\r\nDEVICE x\t\r\nDONE\r\n`)).toEqual([
      { id: `wia:${ID}`, label: 'Máy quét tầng 1' },
      { id: 'wia:x', label: 'x' },
    ])
    expect(wiaAbilities('FEEDER 7\r\nDPI 75..600 1\r\nMODES 3 2 0\r\nDONE')).toEqual({
      sources: ['flatbed', 'feeder', 'feeder-duplex'],
      modes: ['color', 'gray', 'lineart'],
      resolutions: [150, 200, 300, 400, 600],
    })
    expect(wiaAbilities('FEEDER 1\r\nDPI 100 200 300\r\nMODES 3 2\r\nDONE')).toEqual({
      sources: ['feeder'],
      modes: ['color', 'gray'],
      resolutions: [200, 300],
    })
    expect(wiaAbilities('DPI 1200\r\nDONE').sources).toEqual(['flatbed'])
  })

  test('pages one by one; a jam after the second leaves two', async () => {
    const { pages, onPage } = collect()
    const whole = standIn(async (folder) => [
      `PAGE ${await pageIn(folder, 'p1.png')}`,
      `PAGE ${await pageIn(folder, 'p2.png')}`,
      'DONE',
    ])
    expect(await wia(whole).scan(order, { onPage })).toEqual({ pages: 2, fault: null })
    expect(pages.map(({ dpi }) => dpi)).toEqual([300, 300])
    const jam = standIn(
      async (folder) => [
        `PAGE ${await pageIn(folder, 'p1.png')}`,
        `PAGE ${await pageIn(folder, 'p2.png')}`,
        'FAULT 0x80210002',
      ],
      1,
    )
    expect(await wia(jam).scan(order, { onPage })).toEqual({ pages: 2, fault: 'SCANNER_JAMMED' })
  })

  test.each([
    ['0x80210003', 'NO_DOCUMENTS'],
    ['0x80210005', 'SCANNER_GONE'],
    ['0x80210006', 'SCANNER_BUSY'],
    ['0x80210010', 'COVER_OPEN'],
    ['0x80210020', 'FEEDER_DOUBLE'],
    ['0x80004005', 'SCANNER_IO'],
  ] as const)('%s', async (code, fault) => {
    const { onPage } = collect()
    const program = standIn(() => [`FAULT ${code}`], 1)
    expect(await wia(program).scan(order, { onPage })).toEqual({ pages: 0, fault })
    await expect(wia(program).list()).rejects.toMatchObject({ code: fault })
  })

  test('a script that ends without its last word has failed', async () => {
    const { onPage } = collect()
    expect(await wia(standIn(() => [], 1)).scan(order, { onPage })).toEqual({ pages: 0, fault: 'SCANNER_IO' })
  })
})

describe('NAPS2', () => {
  const naps: ScanOrder = {
    device: 'naps2:Canon DR-C225 TWAIN',
    source: 'feeder',
    mode: 'lineart',
    resolution: 200,
  }

  test('command line', () => {
    expect(naps2Arguments(naps, '/x')).toEqual([
      '--noprofile',
      ...['--driver', 'twain', '--device', 'Canon DR-C225 TWAIN', '--source', 'feeder'],
      ...['--dpi', '200', '--pagesize', 'a4', '--bitdepth', 'bw'],
      ...['--output', join('/x', 'p$(nnnn).png'), '--force', '--verbose'],
    ])
  })

  test('devices; none where it is not installed', async () => {
    expect(naps2Devices('Canon DR-C225 TWAIN\r\nEPSON DS-530\r\n\r\nNo devices found.\r\n')).toEqual([
      { id: 'naps2:Canon DR-C225 TWAIN', label: 'Canon DR-C225 TWAIN' },
      { id: 'naps2:EPSON DS-530', label: 'EPSON DS-530' },
    ])
    const missing: Program = { ...standIn(() => []), ask: () => Promise.reject(new Error('ENOENT')) }
    expect(await naps2(missing).list()).toEqual([])
  })

  test('pages in their order, and what it says about its end', async () => {
    const { pages, onPage } = collect()
    const program = standIn(async (folder) => {
      for (const at of [2, 10, 1]) await pageIn(folder, `p${String(at).padStart(4, '0')}.png`)
      return ['Scanning page 1...', 'Finished saving images.']
    })
    expect(await naps2(program).scan(naps, { onPage })).toEqual({ pages: 3, fault: null })
    expect(pages).toHaveLength(3)
    expect(naps2Fault('The scanner has a paper jam.')).toBe('SCANNER_JAMMED')
    expect(naps2Fault('No pages are in the feeder.')).toBe('NO_DOCUMENTS')
    expect(naps2Fault('An error occurred with the scanning driver.')).toBe('SCANNER_IO')
    expect(naps2Fault('Scanning page 1...')).toBe(null)
  })
})
