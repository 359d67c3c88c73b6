import type { ScanMode, ScannerFault, ScanSource } from '../../../common/scans/model.ts'
import type { FoundScanner, ScannerAbilities, ScanDriver } from '../../../core/scans/scanner.ts'
import { scanByProgram } from './hand-over.ts'
import { coded, type Program, program } from './run-program.ts'
import { wiaArguments } from './wia-script.ts'

/** Beginning of the ids by which these scanners are known to the rest of the program. */
const WIA = 'wia:'

// WIA_ERROR_… of wiadef.h.
const FAULTS: Readonly<Record<string, ScannerFault>> = {
  '80210001': 'SCANNER_IO',
  '80210002': 'SCANNER_JAMMED',
  '80210003': 'NO_DOCUMENTS',
  '80210004': 'FEEDER_MISFEED',
  '80210005': 'SCANNER_GONE',
  '80210006': 'SCANNER_BUSY',
  '80210007': 'SCANNER_BUSY',
  '80210008': 'SCANNER_DOWN',
  '80210009': 'SCANNER_GONE',
  '8021000A': 'SCANNER_IO',
  '8021000B': 'SCANNER_SETTING',
  '8021000C': 'SCANNER_SETTING',
  '8021000D': 'SCANNER_BUSY',
  '8021000E': 'SCANNER_IO',
  '8021000F': 'SCANNER_STRANGE',
  '80210010': 'COVER_OPEN',
  '80210011': 'SCANNER_DOWN',
  '80210015': 'SCANNER_GONE',
  '80210020': 'FEEDER_DOUBLE',
  '80070005': 'SCANNER_DENIED',
}

/** Scanners of Windows through Windows Image Acquisition, by PowerShell. Written from its documentation alone. */
export function wia(shell: Program = program('powershell.exe')): ScanDriver {
  const ask = async (args: string[]): Promise<string> => {
    const answer = await shell.ask(args)
    const fault = faultIn(answer)
    if (fault) throw coded(fault)
    return answer
  }
  return {
    prefix: WIA,
    list: async () => wiaDevices(await ask(wiaArguments.list())),
    abilities: async (device) => wiaAbilities(await ask(wiaArguments.abilities(device.slice(WIA.length)))),
    scan: (order, watch) =>
      scanByProgram(watch, async (folder, told) => {
        let finished = false
        const args = wiaArguments.scan(order, order.device.slice(WIA.length))
        const exitCode = await shell.run(
          args,
          folder,
          (line) => {
            const fault = faultIn(line)
            if (fault) told.fault(fault)
            const path = /^PAGE (.+)$/.exec(line.trim())?.[1]
            if (path !== undefined) told.page(path)
            finished ||= line.trim() === 'DONE'
          },
          watch.signal,
        )
        if (!finished || exitCode !== 0) told.fault('SCANNER_IO')
      }),
  }
}

/** `DEVICE id<tab>name` lines. */
export function wiaDevices(answer: string): FoundScanner[] {
  return [...answer.matchAll(/^DEVICE ([^\t\r\n]+)\t(.*?)\r?$/gm)].map(([, id = '', name = '']) => ({
    id: `${WIA}${id}`,
    label: name.trim() || id,
  }))
}

/** `FEEDER bits`, `DPI a b c` or `DPI from..to step`, `MODES a b c` lines. */
export function wiaAbilities(answer: string): ScannerAbilities {
  const feeder = /^FEEDER (\d+)/m.exec(answer)?.[1]
  const bits = feeder === undefined ? 2 : Number(feeder)
  const sources: ScanSource[] = []
  if (bits & 2 || bits === 0) sources.push('flatbed')
  if (bits & 1) sources.push('feeder')
  if (bits & 1 && bits & 4) sources.push('feeder-duplex')
  const types = /^MODES (.+)$/m.exec(answer)?.[1]?.trim().split(/\s+/) ?? ['3', '2', '0']
  const modes = (
    [
      ['3', 'color'],
      ['2', 'gray'],
      ['0', 'lineart'],
    ] as const
  )
    .filter(([type]) => types.includes(type))
    .map(([, mode]): ScanMode => mode)
  return { sources, modes: modes.length > 0 ? modes : ['color'], resolutions: resolutionsIn(answer) }
}

function resolutionsIn(answer: string): number[] {
  const usual = [150, 200, 300, 400, 600]
  const words = /^DPI (.+)$/m.exec(answer)?.[1]?.trim() ?? ''
  const [, from, to, step] = /^(\d+)\.\.(\d+) (\d+)/.exec(words) ?? []
  if (from !== undefined) {
    const every = Math.max(1, Number(step))
    const fits = (dpi: number) =>
      dpi >= Number(from) && dpi <= Number(to) && (dpi - Number(from)) % every === 0
    return usual.some(fits) ? usual.filter(fits) : [Number(to)]
  }
  const listed = words.split(/\s+/).map(Number)
  const offered = usual.filter((dpi) => listed.includes(dpi))
  return offered.length > 0 ? offered : [200]
}

function faultIn(words: string): ScannerFault | null {
  const code = /^FAULT 0x([0-9A-F]{8})/m.exec(words)?.[1]
  return code === undefined ? null : (FAULTS[code] ?? 'SCANNER_IO')
}
