import { type ChildProcessByStdio, spawn } from 'node:child_process'
import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import type { ScannerFault } from '../../common/scans/model.ts'
import { pictures } from '../../core/scans/pictures.ts'
import type { RawPage, ScanDriver, ScanEnd, ScanOrder, ScanWatch } from '../../core/scans/scanner.ts'
import {
  abilitiesOf,
  argumentsFor,
  type DeviceOptions,
  readOptions,
  SHEET_MM,
  takesSheet,
} from './device-abilities.ts'
import { deviceList, LIST_FORMAT } from './device-list.ts'
import { pageFault } from './page-fault.ts'
import { realDpi } from './real-dpi.ts'
import { scanFault } from './scan-fault.ts'
import { closeScanFolder, isFull, openScanFolder, sweepScanFolders } from './scan-folder.ts'

/** A batch longer than any feeder's tray means that the scanner never says it is empty. */
const MAX_PAGES = 300

type Program = ChildProcessByStdio<null, Readable, Readable>

class ScannerError extends Error {
  readonly code: ScannerFault
  constructor(code: ScannerFault) {
    super(code)
    this.code = code
  }
}

type Timing = {
  /** A list or the options of a device must be there after this. Network scanners are looked for some seconds. */
  answerMs?: number
  /** A scan that says nothing for so long hangs. A cold lamp takes up to a minute. */
  stallMs?: number
  /** From being asked to stop to being killed. */
  graceMs?: number
  /** From having said its last word, or having ended, to being killed with all it started. */
  exitMs?: number
}

/** Scanners through SANE's `scanimage` (Debian's sane-utils). SANE_CONFIG_DIR of the environment is passed on. */
export function scanimage({
  answerMs = 45_000,
  stallMs = 120_000,
  graceMs = 5_000,
  exitMs = 2_000,
}: Timing = {}): ScanDriver {
  const known = new Map<string, DeviceOptions>()
  // Pages of a program that was killed do not wait for the next scan.
  void sweepScanFolders().catch(() => undefined)

  /**
   * The program in a group of its own: some drivers start a helper, which holds the program's output open when it alone
   * is killed, and stays when it alone has ended.
   */
  function start(args: string[], cwd?: string): { child: Program; kill: () => void } {
    const child = spawn('scanimage', args, {
      env: environment(),
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
      ...(cwd !== undefined && { cwd }),
    })
    const kill = (): void => {
      try {
        if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL')
      } catch {
        // All of it has ended by itself.
      }
    }
    let killing: NodeJS.Timeout | undefined
    child.on('exit', () => {
      killing = setTimeout(kill, exitMs)
    })
    child.on('close', () => clearTimeout(killing))
    return { child, kill }
  }

  /** The scanner's answer to a question that does not move paper. */
  async function ask(args: string[]): Promise<string> {
    const { child, kill } = start(args)
    const late = setTimeout(kill, answerMs)
    try {
      const [answer, said, exitCode] = await Promise.all([
        text(child.stdout),
        text(child.stderr),
        exitOf(child),
      ])
      if (exitCode === 0) return answer
      throw new ScannerError(
        child.signalCode === 'SIGKILL'
          ? 'SCANNER_SLOW'
          : (scanFault({ exitCode, said, pages: 0, midPage: false }) ?? 'SCANNER_IO'),
      )
    } finally {
      clearTimeout(late)
    }
  }

  async function optionsOf(device: string): Promise<DeviceOptions> {
    const options = known.get(device) ?? readOptions(await ask([`--device-name=${device}`, '--all-options']))
    known.set(device, options)
    return options
  }

  async function scan(order: ScanOrder, watch: ScanWatch): Promise<ScanEnd> {
    let folder: string | undefined
    try {
      const options = await optionsOf(order.device)
      const settings = argumentsFor(options, order)
      if (!settings) return { pages: 0, fault: 'SCANNER_SETTING' }
      if (watch.signal?.aborted) return { pages: 0, fault: 'SCAN_CANCELLED' }
      folder = await openScanFolder()
      const count = order.source === 'flatbed' ? 1 : MAX_PAGES
      const args = [
        `--device-name=${order.device}`,
        ...settings,
        '--format=tiff',
        `--batch=${join(folder, 'p%d.tiff')}`,
      ]
      args.push(`--batch-count=${count}`, '--batch-print', '--progress')
      const end = await run(args, folder, takesSheet(options) ? SHEET_MM : null, watch)
      if (end.fault) known.delete(order.device)
      return end
    } catch (error) {
      return { pages: 0, fault: faultOf(error) }
    } finally {
      if (folder !== undefined) await closeScanFolder(folder)
    }
  }

  async function run(
    args: string[],
    folder: string,
    sheet: { width: number; height: number } | null,
    watch: ScanWatch,
  ): Promise<ScanEnd> {
    const { child, kill } = start(args, folder)
    let pages = 0
    let fault: ScannerFault | null = null
    let killing: NodeJS.Timeout | undefined
    let atEnd = false
    const stop = (why: ScannerFault): void => {
      fault ??= why
      child.kill('SIGINT')
      killing ??= setTimeout(kill, graceMs)
    }
    const cancel = (): void => stop('SCAN_CANCELLED')
    watch.signal?.addEventListener('abort', cancel)
    let stall = setTimeout(() => stop('SCANNER_SLOW'), stallMs)

    // Pages are handed over one after the other while the scanner goes on with the next.
    let handing: Promise<void> = Promise.resolve()
    const handOver = async (path: string): Promise<void> => {
      if (fault && fault !== 'SCAN_CANCELLED') return
      try {
        const page = await readPage(path, sheet)
        await rm(path)
        await watch.onPage(page)
        pages++
      } catch (error) {
        stop((await isFull(folder)) ? 'DISK_FULL' : faultOf(error))
      }
    }
    const listening = listen(child, {
      onPage: (path) => {
        handing = handing.then(() => handOver(path))
      },
      onProgress: (page, percent) => watch.onProgress?.(page, percent),
      onSign: () => {
        clearTimeout(stall)
        if (!atEnd) stall = setTimeout(() => stop('SCANNER_SLOW'), stallMs)
      },
      onEnd: () => {
        atEnd = true
        clearTimeout(stall)
        killing ??= setTimeout(kill, exitMs)
      },
    })
    try {
      const outcome = await listening
      clearTimeout(stall)
      await handing
      // Killed after its last word, it had done all it was to do; what went wrong before stands in its words.
      const exitCode = atEnd ? (outcome.exitCode ?? 0) : outcome.exitCode
      return { pages, fault: fault ?? scanFault({ ...outcome, exitCode }) }
    } finally {
      clearTimeout(stall)
      clearTimeout(killing)
      watch.signal?.removeEventListener('abort', cancel)
    }
  }

  return {
    // Names of SANE begin with those of its many drivers.
    prefix: '',
    list: async () => deviceList(await ask([`--formatted-device-list=${LIST_FORMAT}`])),
    abilities: async (device) => abilitiesOf(await optionsOf(device)),
    scan,
  }
}

/** Until it has ended and all its words are read. @returns its exit code, null when it was killed */
function exitOf(child: Program): Promise<number | null> {
  return new Promise((resolve, reject) => {
    child.on('error', (error: NodeJS.ErrnoException) =>
      reject(error.code === 'ENOENT' ? new ScannerError('SCANNER_NOT_INSTALLED') : error),
    )
    child.on('close', resolve)
  })
}

/** Follows what the program says until it has ended. */
async function listen(
  child: Program,
  on: {
    onPage: (path: string) => void
    onProgress: (page: number, percent: number) => void
    /** It lives. */
    onSign: () => void
    /** It has said how many pages there were and should exit now. */
    onEnd: () => void
  },
): Promise<Parameters<typeof scanFault>[0]> {
  let page = 0
  let percent = 0
  let finished = 0
  let said = ''
  createInterface(child.stdout).on('line', (path) => {
    finished++
    on.onPage(path)
  })
  // Progress lines end in \r only; readline takes \r for a line's end as well.
  createInterface(child.stderr).on('line', (line) => {
    on.onSign()
    if (line.includes('Batch terminated')) on.onEnd()
    const progress = /^Progress: ([\d.]+)%/.exec(line)?.[1]
    const started = /^Scanning page (\d+)/.exec(line)?.[1]
    if (started) {
      page = Number(started)
      percent = 0
    } else if (progress === undefined) {
      said = `${said}\n${line}`.slice(-4000)
    }
    // A message may follow the last progress on the same line.
    const rest = /^Progress: [\d.]+%(\D.*)/.exec(line)?.[1]
    if (rest) said = `${said}\n${rest}`.slice(-4000)
    if (progress !== undefined) percent = Number(progress)
    // An empty feeder is found out after the next page was announced.
    if (progress !== undefined) on.onProgress(page, percent)
  })
  const exitCode = await exitOf(child)
  return { exitCode, said, pages: finished, midPage: percent > 0 }
}

async function readPage(path: string, sheet: { width: number; height: number } | null): Promise<RawPage> {
  const bytes = await readFile(path)
  // A scanner that ends before its first row leaves a file without a picture.
  const { width, height, density } = await pictures.measure(bytes).catch(() => {
    throw new ScannerError('PAGE_BROKEN')
  })
  return { bytes, dpi: realDpi(density, { width, height }, sheet) }
}

function faultOf(error: unknown): ScannerFault {
  return error instanceof ScannerError ? error.code : pageFault(error)
}

/** English words, whatever the desktop speaks: part of them is read. */
function environment(): NodeJS.ProcessEnv {
  return { ...process.env, LC_ALL: 'C', LANGUAGE: 'C' }
}
