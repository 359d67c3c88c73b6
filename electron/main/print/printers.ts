import type { WebContents } from 'electron'
import type { Printer, Tray } from '../../common/papers/printing.ts'
import { cupsDriver, listCupsPrinters } from './cups.ts'
import { listCupsTrays } from './cups-trays.ts'
import type { PrintDriver } from './print-queue.ts'
import { windowsDriver } from './windows.ts'

/** The printers of this machine and the way to print on one. */
export type PrintSystem = {
  list: () => Promise<Printer[]>
  trays: (printer: string) => Promise<Tray[]>
  driver: PrintDriver
}

/**
 * @param contents any page of ours; Windows and macOS list their printers through it
 * @param program path of SumatraPDF.exe, used on Windows
 */
export function printSystem(contents: () => WebContents | null, program: string): PrintSystem {
  // macOS prints through CUPS too.
  if (process.platform !== 'win32') {
    return {
      list: () => listCupsPrinters(),
      trays: (printer) => listCupsTrays(printer),
      driver: cupsDriver(),
    }
  }
  const list = async (): Promise<Printer[]> => {
    // Without any printer this call has taken processes down (electron issue 31151); a rejection is the least of it.
    const found = await Promise.resolve(contents()?.getPrintersAsync()).catch(() => undefined)
    return (found ?? []).map(({ name, displayName }) => ({
      name,
      label: displayName || name,
      // Electron no longer tells which one is the system's default; the officer chooses once anyway.
      isDefault: false,
      trouble: null,
    }))
  }
  const printers = async () => (await list()).map((printer) => printer.name)
  // SumatraPDF knows no way to ask a driver for its trays; what is set in Windows for the printer holds.
  return { list, trays: async () => [], driver: windowsDriver({ program, printers }) }
}
