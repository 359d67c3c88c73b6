import { join } from 'node:path'
import { readdir } from 'node:fs/promises'
import type { ScannerFault } from '../../../common/scans/model.ts'
import type { FoundScanner, ScanDriver, ScanOrder } from '../../../core/scans/scanner.ts'
import { scanByProgram } from './hand-over.ts'
import { type Program, program } from './run-program.ts'

/** Beginning of the ids by which these scanners are known to the rest of the program. */
const NAPS2 = 'naps2:'
const FOLDER = process.env.ProgramFiles ?? 'C:\\Program Files'

// In its own English words (NAPS2, Sdk.Strings); in another language what is left is "it did not scan".
const WORDS: readonly (readonly [RegExp, ScannerFault])[] = [
  [/paper jam/i, 'SCANNER_JAMMED'],
  [/no pages are in the feeder/i, 'NO_DOCUMENTS'],
  [/cover is open/i, 'COVER_OPEN'],
  [/scanner is busy/i, 'SCANNER_BUSY'],
  [/scanner is offline|could not be found|no device selected|no scanner devices/i, 'SCANNER_GONE'],
  [/scanner is warming up/i, 'SCANNER_BUSY'],
  [/driver.*not (?:supported|available)/i, 'SCANNER_SETTING'],
]

/**
 * Scanners that only have a TWAIN driver, through the console of NAPS2 (naps2.com) where that is installed. It writes
 * its pages when the whole batch is read, so a batch that is broken off leaves none. Written from its manual alone.
 */
export function naps2(console: Program = program(join(FOLDER, 'NAPS2', 'NAPS2.Console.exe'))): ScanDriver {
  return {
    prefix: NAPS2,
    // Most PCs have none: that is no fault.
    list: async () => naps2Devices(await console.ask(['--listdevices', '--driver', 'twain']).catch(() => '')),
    // It does not say what a device can do; the device refuses what it cannot.
    abilities: async () => ({
      sources: ['flatbed', 'feeder', 'feeder-duplex'],
      modes: ['color', 'gray', 'lineart'],
      resolutions: [150, 200, 300, 400, 600],
    }),
    scan: (order, watch) =>
      scanByProgram(watch, async (folder, told) => {
        const said: string[] = []
        await console.run(naps2Arguments(order, folder), folder, (line) => said.push(line), watch.signal)
        const names = (await readdir(folder)).filter((name) => name.endsWith('.png'))
        for (const name of names.toSorted()) told.page(join(folder, name))
        const fault = naps2Fault(said.join('\n'))
        if (fault) told.fault(fault)
      }),
  }
}

/** Arguments of NAPS2.Console for an order; `$(nnnn)` is its own numbering of pages. */
export function naps2Arguments(order: ScanOrder, folder: string): string[] {
  return [
    '--noprofile',
    ...['--driver', 'twain', '--device', order.device.slice(NAPS2.length)],
    ...['--source', { flatbed: 'glass', feeder: 'feeder', 'feeder-duplex': 'duplex' }[order.source]],
    ...['--dpi', String(order.resolution), '--pagesize', 'a4'],
    ...['--bitdepth', { color: 'color', gray: 'gray', lineart: 'bw' }[order.mode]],
    ...['--output', join(folder, 'p$(nnnn).png'), '--force', '--verbose'],
  ]
}

/** One name a line; whatever it says about itself is in brackets or ends in a full stop. */
export function naps2Devices(answer: string): FoundScanner[] {
  const names = answer.split(/\r?\n/).map((line) => line.trim())
  return [...new Set(names)]
    .filter((name) => name !== '' && !/[.:]$|^\[/.test(name))
    .map((name) => ({ id: `${NAPS2}${name}`, label: name }))
}

/** Why it did not scan, or null. */
export function naps2Fault(said: string): ScannerFault | null {
  const known = WORDS.find(([words]) => words.test(said))?.[1]
  return known ?? (/\berror\b|exception/i.test(said) ? 'SCANNER_IO' : null)
}
