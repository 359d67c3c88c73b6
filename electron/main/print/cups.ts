import {
  PLAIN_PRINT,
  type Printer,
  type PrinterTrouble,
  type PrintResult,
} from '../../common/papers/printing.ts'
import type { PrintDriver } from './print-queue.ts'
import { runTool } from './run-tool.ts'

/* CUPS through its own programs. The PDF goes to `lp` by standard input: no temporary file, no personal data in
   a name. "Taken" is not "printed", so after handing over we look for a while whether the printer stands still;
   if it does, the job is cancelled, because a retry would otherwise print twice once the jam is cleared.
   Alerts of a printer that is not printing may be left over from the last job, so only a queue that is switched
   off stops a job beforehand, and alerts count when they still stand a while after it was handed over. */

type Cups = {
  /** Environment for the programs; tests put fakes first in PATH. */
  env?: NodeJS.ProcessEnv
  /** How long to look for trouble after handing over, from when alerts count, and how often; milliseconds. */
  watchFor?: number
  alertsAfter?: number
  watchEvery?: number
}

/** IPP printer-state-reasons (RFC 8011 §5.4.12 and PWG 5100.9) that keep paper from coming out. */
const TROUBLES: [RegExp, PrinterTrouble][] = [
  [/^media-jam/, 'JAM'],
  [/^(media-empty|media-needed|input-tray-missing)/, 'OUT_OF_PAPER'],
  [/^(cover-open|door-open|interlock-open)/, 'COVER_OPEN'],
  [/^(toner-empty|marker-supply-empty|developer-empty)/, 'OUT_OF_INK'],
  [/^(offline|shutdown|timed-out|connecting-to-device-error)/, 'OFFLINE'],
  [/^(paused|moving-to-paused)/, 'PAUSED'],
]

const UNREACHABLE =
  /may not exist or is unavailable|not responding|unreachable|waiting for printer to become/i

/** The printers CUPS knows, with what keeps each from printing; none when CUPS is missing or does not answer. */
export async function listCupsPrinters({ env }: Cups = {}): Promise<Printer[]> {
  const signal = AbortSignal.timeout(10_000)
  const tool = { signal, ...(env && { env }) }
  const [names, described, preferred] = await Promise.all([
    runTool('lpstat', ['-e'], tool),
    runTool('lpstat', ['-l', '-p'], tool),
    runTool('lpstat', ['-d'], tool),
  ])
  const isDefault = /destination: (\S+)/.exec(preferred.stdout)?.[1]
  const states = readStates(described.stdout)
  return names.stdout
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .map((name) => ({
      name,
      label: name.replaceAll('_', ' '),
      isDefault: name === isDefault,
      trouble: states.get(name)?.trouble ?? null,
    }))
}

type State = { disabled: boolean; trouble: PrinterTrouble | null }

/** Reads `lpstat -l -p`: for each printer whether its queue is switched off and what is wrong with it. */
export function readStates(text: string): Map<string, State> {
  const states = new Map<string, State>()
  for (const block of text.split(/^(?=printer )/m)) {
    const name = /^printer (\S+) /.exec(block)?.[1]
    if (!name) continue
    const alerts = /^\s+Alerts: (.*)$/m.exec(block)?.[1]?.split(/[\s,]+/) ?? []
    const found = TROUBLES.find(([pattern]) => alerts.some((alert) => pattern.test(alert)))?.[1]
    const disabled = /^printer \S+ disabled/.test(block)
    // A printer that is switched off or unplugged raises no alert; the backend only says so in words.
    const unreachable = /^printer \S+ now printing/.test(block) && UNREACHABLE.test(block)
    states.set(name, {
      disabled,
      trouble: found ?? (disabled ? 'PAUSED' : unreachable ? 'OFFLINE' : null),
    })
  }
  return states
}

/** Labels are no standard size; CUPS takes it in words. */
const LABEL = 'Custom.100x150mm'

/** Prints through `lp`; `media` as given, one side (each sheet of a slip goes to somebody else), unscaled. */
export function cupsDriver({
  env,
  watchFor = 8_000,
  alertsAfter = 2_500,
  watchEvery = 500,
}: Cups = {}): PrintDriver {
  const tool = (signal?: AbortSignal) => ({ ...(signal && { signal }), ...(env && { env }) })

  /** Why nothing would come out of the printer now, or null. */
  async function obstacle(
    printer: string,
    alerts: boolean,
    signal: AbortSignal,
  ): Promise<PrintResult | null> {
    const { stdout, missing } = await runTool('lpstat', ['-l', '-p', printer], tool(signal))
    if (signal.aborted) return null
    const state = readStates(stdout).get(printer)
    if (state) {
      const { disabled, trouble } = state
      return trouble && (disabled || alerts) ? { code: 'PRINTER_STOPPED', trouble } : null
    }
    const others = missing ? [] : await listCupsPrinters({ ...(env && { env }) })
    if (others.length === 0) return { code: 'NO_PRINTER' }
    // A printer found on the network is listed before CUPS has made a queue for it.
    return others.some((other) => other.name === printer) ? null : { code: 'PRINTER_GONE' }
  }

  async function isWaiting(job: string, printer: string, signal: AbortSignal): Promise<boolean> {
    const { stdout } = await runTool('lpstat', ['-W', 'not-completed', '-o', printer], tool(signal))
    return stdout.split('\n').some((line) => line.split(' ')[0] === job)
  }

  return async ({ pdf, printer, media, options: { copies, tray } = PLAIN_PRINT }, signal) => {
    const before = await obstacle(printer, false, signal)
    if (before) return before
    const options = [
      '-o',
      `media=${media === 'label' ? LABEL : media}`,
      '-o',
      'sides=one-sided',
      '-o',
      'print-scaling=none',
      ...(copies > 1 ? ['-n', String(copies), '-o', 'collate=true'] : []),
      ...(tray === null ? [] : ['-o', tray]),
    ]
    const words = ['-d', printer, ...options, '-t', 'Quay Mot Cua', '-']
    const lp = await runTool('lp', words, { ...tool(signal), input: pdf })
    const job = /request id is (\S+)/.exec(lp.stdout)?.[1]
    if (signal.aborted) {
      if (job) await runTool('cancel', [job], tool())
      return { code: 'TIME_OUT' }
    }
    if (lp.code !== 0 || !job) return refusal(lp)

    const handedOver = performance.now()
    const passed = () => performance.now() - handedOver
    for (; passed() < watchFor && !signal.aborted; await pause(watchEvery)) {
      if (!(await isWaiting(job, printer, signal)) && !signal.aborted) return { code: 'SPOOLED' }
      const now = await obstacle(printer, passed() >= alertsAfter, signal)
      if (now) {
        await runTool('cancel', [job], tool())
        return now
      }
    }
    if (!signal.aborted) return { code: 'SPOOLED' }
    await runTool('cancel', [job], tool())
    return { code: 'TIME_OUT' }
  }
}

function refusal({ missing, stderr }: { missing: boolean; stderr: string }): PrintResult {
  if (missing || /scheduler|unable to connect|connection refused|bad file descriptor/i.test(stderr))
    return { code: 'NO_PRINTER' }
  if (/does not exist|unknown destination|no such file/i.test(stderr)) return { code: 'PRINTER_GONE' }
  if (/not accepting/i.test(stderr)) return { code: 'PRINTER_STOPPED', trouble: 'PAUSED' }
  return { code: 'PRINT_REFUSED', trouble: 'OTHER' }
}

const pause = (ms: number) =>
  new Promise<void>((resolve) => {
    setTimeout(resolve, ms)
  })
