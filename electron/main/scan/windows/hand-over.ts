import { readFile, rm } from 'node:fs/promises'
import type { ScannerFault } from '../../../common/scans/model.ts'
import { pictures } from '../../../core/scans/pictures.ts'
import type { ScanEnd, ScanWatch } from '../../../core/scans/scanner.ts'
import { pageFault } from '../page-fault.ts'
import { closeScanFolder, openScanFolder } from '../scan-folder.ts'

export type Told = {
  /** A page lies complete at this path. */
  page: (path: string) => void
  fault: (fault: ScannerFault) => void
}

/**
 * What scanning by a program has in common that writes pages as files: a private folder, each page handed over in its
 * order and removed, the first reason counts, and whatever it is the pages before are kept.
 */
export async function scanByProgram(
  watch: ScanWatch,
  work: (folder: string, told: Told) => Promise<void>,
): Promise<ScanEnd> {
  let folder: string | undefined
  let pages = 0
  let fault: ScannerFault | null = null
  let handing: Promise<void> = Promise.resolve()
  const handOver = async (path: string): Promise<void> => {
    if (fault) return
    try {
      const bytes = await readFile(path)
      const { density } = await pictures.measure(bytes)
      await watch.onPage({ bytes, dpi: density })
      pages++
      watch.onProgress?.(pages + 1, 0)
      await rm(path)
    } catch (error) {
      fault ??= faultOf(error)
    }
  }
  try {
    folder = await openScanFolder()
    watch.onProgress?.(1, 0)
    await work(folder, {
      page: (path) => {
        handing = handing.then(() => handOver(path))
      },
      fault: (why) => {
        // After what was told before it: pages in front of a jam are pages.
        handing = handing.then(() => {
          fault ??= why
        })
      },
    })
    await handing
  } catch (error) {
    await handing
    fault ??= faultOf(error)
  } finally {
    if (folder !== undefined) await closeScanFolder(folder)
  }
  if (watch.signal?.aborted) return { pages, fault: 'SCAN_CANCELLED' }
  return { pages, fault: fault ?? (pages === 0 ? 'NO_DOCUMENTS' : null) }
}

function faultOf(error: unknown): ScannerFault {
  const { code } = error as { code?: string }
  return code === 'SCANNER_NOT_INSTALLED' || code === 'SCANNER_SLOW' ? code : pageFault(error)
}
