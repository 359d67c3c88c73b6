import type { ScanMode, ScannerFault, ScanSource } from '../../common/scans/model.ts'

/** One scanner, as the officer chooses it. */
export type ScannerDevice = { id: string; label: string }

/** A scanner as a driver found it, with the network name or address at which it answers, if it has one. */
export type FoundScanner = ScannerDevice & { host?: string | null }

/** What a scanner can do, in the words of this program. */
export type ScannerAbilities = { sources: ScanSource[]; modes: ScanMode[]; resolutions: number[] }

export type ScanOrder = {
  device: string
  source: ScanSource
  mode: ScanMode
  /** Wanted dots per inch; the scanner gives the next it can. */
  resolution: number
  /** Settings of this scanner as the administrator wrote them, `--name=value`. */
  deviceOptions?: readonly string[]
}

/** One side of paper as the scanner gave it: TIFF bytes, and the dots per inch it really has (null: not said). */
export type RawPage = { bytes: Buffer; dpi: number | null }

export type ScanWatch = {
  /** Called in the order of the paper, one at a time. When it throws, the scan is stopped. */
  onPage: (page: RawPage) => Promise<void>
  /** Page under the lamp, from 1, and how much of it is read. */
  onProgress?: (page: number, percent: number) => void
  signal?: AbortSignal
}

/** How a scan ended: pages handed over, and what stopped it before the last. */
export type ScanEnd = { pages: number; fault: ScannerFault | null }

/** A way to reach scanners; what core needs of the main process. */
export type Scanner = {
  /** @throws Error with a `code` of ScannerFault. */
  list(): Promise<ScannerDevice[]>
  abilities(device: string): Promise<ScannerAbilities>
  /** Never throws for what a scanner or a disk can do; see ScanEnd. */
  scan(order: ScanOrder, watch: ScanWatch): Promise<ScanEnd>
}

/** One of several ways to reach scanners, for those whose ids begin with its prefix; the one with '' has the rest. */
export type ScanDriver = Omit<Scanner, 'list'> & { prefix: string; list(): Promise<FoundScanner[]> }
