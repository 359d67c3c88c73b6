import { setTimeout as pause } from 'node:timers/promises'
import type { ScannerFault } from '../../../common/scans/model.ts'
import type { NetworkScanner } from '../../../common/scans/source-model.ts'
import { pictures } from '../../../core/scans/pictures.ts'
import type { ScanDriver, ScanEnd, ScanOrder, ScanWatch } from '../../../core/scans/scanner.ts'
import { pageFault } from '../page-fault.ts'
import { realDpi } from '../real-dpi.ts'
import { hostOf } from './address.ts'
import { type Answer, askDevice, type Limits, type Question } from './ask-device.ts'
import { type Capabilities, esclAbilities, readCapabilities } from './capabilities.ts'
import { CertificateUnknown, EsclFault } from './escl-fault.ts'
import { faultOfStatus, looksLikePicture } from './judge-answer.ts'
import { scanSettings } from './scan-settings.ts'
import { type EsclStatus, readStatus } from './status.ts'

/** A batch longer than any feeder's tray means that the scanner never says it is empty. */
const MAX_PAGES = 300
const KB = 1024

/** Limits of each kind of question; tests take shorter ones. */
export type EsclTimes = {
  short: Limits
  page: Limits
  /** How long a device may go on answering that it is busy: before the first page, and before a later one. */
  busyMs: number
  waitMs: number
}

const TIMES: EsclTimes = {
  short: { connectMs: 5_000, answerMs: 10_000, stallMs: 10_000, wholeMs: 20_000, bytes: 512 * KB },
  // A cold lamp takes up to a minute before the first word.
  page: { connectMs: 5_000, answerMs: 120_000, stallMs: 30_000, wholeMs: 300_000, bytes: 64 * KB * KB },
  busyMs: 30_000,
  waitMs: 120_000,
}
/** Beginning of the ids by which these scanners are known to the rest of the program. */
export const ESCL = 'network:'

/**
 * Network scanners by eSCL (Mopria; Apple's AirScan), those that somebody added on this PC.
 * @param added asked anew for every list and scan
 */
export function escl(added: () => readonly NetworkScanner[], times: EsclTimes = TIMES): ScanDriver {
  const known = new Map<string, Capabilities>()
  const fingerprintOf = (address: string) =>
    added().find((one) => one.address === address)?.fingerprint ?? null

  async function capabilitiesOf(device: string): Promise<Capabilities> {
    const address = device.slice(ESCL.length)
    const found = known.get(address) ?? (await askCapabilities(address, fingerprintOf(address), times))
    known.set(address, found)
    return found
  }

  return {
    prefix: ESCL,
    list: async () =>
      added().map(({ address, label }) => ({ id: `${ESCL}${address}`, label, host: hostOf(address) })),
    abilities: async (device) => {
      // Whoever asks anew may have changed the device's trays or its lid.
      known.delete(device.slice(ESCL.length))
      return esclAbilities(await capabilitiesOf(device))
    },
    scan: async (order, watch) => {
      try {
        const capabilities = await capabilitiesOf(order.device)
        const address = order.device.slice(ESCL.length)
        const job = new EsclJob(address, fingerprintOf(address), times, watch)
        const end = await job.run(capabilities, order)
        if (end.fault) known.delete(address)
        return end
      } catch (error) {
        return { pages: 0, fault: faultOf(error) }
      }
    },
  }
}

/**
 * Asks a device what it can do.
 * @throws EsclFault, CertificateUnknown
 */
export async function askCapabilities(
  address: string,
  fingerprint: string | null,
  times: EsclTimes = TIMES,
): Promise<Capabilities> {
  const url = new URL(`${address}/ScannerCapabilities`)
  const answer = await askDevice({ method: 'GET', url, fingerprint, limits: times.short })
  if (answer.status >= 400) throw new EsclFault(faultOfStatus(answer.status))
  const capabilities = answer.status === 200 && answer.whole ? readCapabilities(answer.body) : undefined
  if (!capabilities) throw new EsclFault('SCANNER_STRANGE')
  return capabilities
}

/** One job of a device, from the order to the last page. */
class EsclJob {
  private pages = 0
  private path: string | null = null
  private readonly address: string
  private readonly fingerprint: string | null
  private readonly times: EsclTimes
  private readonly watch: ScanWatch

  constructor(address: string, fingerprint: string | null, times: EsclTimes, watch: ScanWatch) {
    this.address = address
    this.fingerprint = fingerprint
    this.times = times
    this.watch = watch
  }

  async run(capabilities: Capabilities, order: ScanOrder): Promise<ScanEnd> {
    const source = capabilities.sources[order.source]
    const settings = source && scanSettings(source, order)
    if (!settings) return { pages: 0, fault: 'SCANNER_SETTING' }
    const feeder = order.source !== 'flatbed'
    let fault: ScannerFault | null
    let over = false
    // From the glass comes one page; asked for another, some devices would scan it once more.
    const most = feeder ? MAX_PAGES : 1
    try {
      await this.order(settings.xml, feeder)
      while (!over && this.pages < most) {
        this.watch.onProgress?.(this.pages + 1, 0)
        const answer = await this.next()
        if (answer.status === 200) await this.take(answer, settings.sheet)
        else over = true
      }
      fault = over ? await this.whyOver(feeder) : feeder ? 'FEEDER_ENDLESS' : null
    } catch (error) {
      fault = faultOf(error)
    }
    // A job that is not read to its end is ended, so that the paper stops and the next scan finds the device free.
    if (!over) await this.end()
    return { pages: this.pages, fault }
  }

  /** Gives the order, waiting for a device that is busy. */
  private async order(xml: string, feeder: boolean): Promise<void> {
    const url = new URL(`${this.address}/ScanJobs`)
    const until = performance.now() + this.times.busyMs
    for (;;) {
      const answer = await this.ask({ method: 'POST', url, xml, limits: this.times.short })
      if (answer.status === 503 && (await this.waitFor(answer, until))) continue
      if (answer.status !== 201) throw new EsclFault(await this.whyNot(answer.status, feeder))
      const said = answer.headers.location ?? ''
      // Only the path counts: what a device says of its own name may be wrong, and another device is not asked.
      const path = URL.canParse(said, url.href) ? new URL(said, url).pathname.replace(/\/+$/, '') : ''
      if (said === '' || path === '' || path.length > 500) throw new EsclFault('SCANNER_STRANGE')
      this.path = path
      return
    }
  }

  /** The next page, or the answer that there is none: 404, 410, or 409 from some feeders. */
  private async next(): Promise<Answer> {
    const url = new URL(`${this.path}/NextDocument`, this.address)
    const until = performance.now() + this.times.waitMs
    for (;;) {
      const page = this.pages + 1
      const answer = await this.ask({
        method: 'GET',
        url,
        limits: this.times.page,
        onBytes: (got, of) =>
          this.watch.onProgress?.(page, of === null ? 0 : Math.min(100, (got / of) * 100)),
      })
      if (answer.status === 503) {
        if (await this.waitFor(answer, until)) continue
        throw new EsclFault('SCANNER_SLOW')
      }
      if (answer.status === 200 || [404, 409, 410].includes(answer.status)) return answer
      const status = await this.status()
      throw new EsclFault(status?.fault ?? faultOfStatus(answer.status))
    }
  }

  private async take(answer: Answer, sheet: { width: number; height: number } | null): Promise<void> {
    if (!answer.whole) throw new EsclFault('PAGE_BROKEN')
    // What it is is read off its first bytes, whatever the device calls it.
    if (!looksLikePicture(answer.body)) throw new EsclFault('SCANNER_STRANGE')
    const { width, height, density } = await pictures.measure(answer.body).catch((error: unknown) => {
      throw new EsclFault('PAGE_BROKEN', error)
    })
    await this.watch.onPage({ bytes: answer.body, dpi: realDpi(density, { width, height }, sheet) })
    this.pages++
  }

  /** The device has no more pages: was that the end of the paper? */
  private async whyOver(feeder: boolean): Promise<ScannerFault | null> {
    const status = await this.status()
    if (status?.fault) return status.fault
    if (status?.job === 'Canceled') return 'SCAN_CANCELLED'
    if (status?.job === 'Aborted' && !(status.feederEmpty && this.pages === 0)) return 'SCANNER_DROPPED'
    return this.pages > 0 ? null : feeder ? 'NO_DOCUMENTS' : 'SCANNER_DROPPED'
  }

  private async whyNot(http: number, feeder: boolean): Promise<ScannerFault> {
    const status = await this.status()
    if (status?.fault) return status.fault
    if (http === 409 && feeder && (status?.feederEmpty ?? true)) return 'NO_DOCUMENTS'
    return faultOfStatus(http)
  }

  /** How the device is; undefined when it does not say. */
  private async status(): Promise<EsclStatus | undefined> {
    const url = new URL(`${this.address}/ScannerStatus`)
    const answer = await this.ask({ method: 'GET', url, limits: this.times.short }).catch(
      (error: unknown) => {
        if (this.watch.signal?.aborted) throw error
      },
    )
    return answer?.status === 200 ? readStatus(answer.body, this.path) : undefined
  }

  /** Waits as long as the device asks for. @returns false when it has asked for too long */
  private async waitFor(answer: Answer, until: number): Promise<boolean> {
    const said = Number(answer.headers['retry-after'])
    const ms = Math.min(10_000, Number.isFinite(said) && said >= 0 ? Math.max(100, said * 1000) : 1_000)
    if (performance.now() + ms > until) return false
    await pause(ms, undefined, this.watch.signal ? { signal: this.watch.signal } : {}).catch(() => {
      throw new EsclFault('SCAN_CANCELLED')
    })
    return true
  }

  private async end(): Promise<void> {
    if (this.path === null) return
    const url = new URL(this.path, this.address)
    const limits = { ...this.times.short, answerMs: 3_000, wholeMs: 3_000 }
    // Not with the signal of the scan: that has been given.
    await askDevice({ method: 'DELETE', url, fingerprint: this.fingerprint, limits }).catch(() => undefined)
  }

  private ask(question: Omit<Question, 'fingerprint' | 'signal'>): Promise<Answer> {
    return askDevice({ ...question, fingerprint: this.fingerprint, signal: this.watch.signal })
  }
}

function faultOf(error: unknown): ScannerFault {
  if (error instanceof EsclFault) return error.code
  return error instanceof CertificateUnknown ? 'SCANNER_UNTRUSTED' : pageFault(error)
}
