import { writeFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { app, type BrowserWindow, dialog } from 'electron'
import type { Press } from '../../core/papers/press.ts'
import { ORIGIN } from '../policy/navigation.ts'
import { webPreferences } from '../window.ts'
import { openPaperWindows } from './paper-windows.ts'
import { createPrintQueue } from './print-queue.ts'
import { printSystem } from './printers.ts'
import { stampCopy } from './stamp.ts'

type Setup = { appFolder: string; development: boolean; window: () => BrowserWindow | null }

/** The real press: one hidden window that lays papers out, one queue to the system's printers, one save dialog. */
export function openPress({
  appFolder,
  development,
  window,
}: Setup): Press & { warmUp: () => Promise<void>; close: () => void } {
  const paper = openPaperWindows({
    url: `${ORIGIN}/paper.html`,
    webPreferences: webPreferences(join(appFolder, 'preload/preload.cjs'), development),
  })
  // SumatraPDF lies beside the program in the Windows package (build/electron-builder.ts).
  const system = printSystem(
    () => window()?.webContents ?? null,
    join(process.resourcesPath, 'SumatraPDF.exe'),
  )
  const queue = createPrintQueue({ driver: system.driver })
  return {
    makePdf: (record) => paper.render(record),
    layOut: (record) => paper.layOut(record),
    rest: () => paper.rest(),
    stamp: async (pdf, { copyNo, printedAt }) =>
      stampCopy(pdf, await paper.render({ kind: 'print-stamp', copyNo, printedAt })),
    printers: () => system.list(),
    trays: (printer) => system.trays(printer),
    print: (order) => queue.add(order).done,
    jobs: () => queue.jobs(),
    withdraw: (id) => queue.withdraw(id),
    save: async (pdf, suggestedName) => {
      const owner = window()
      const kind = extname(suggestedName).slice(1)
      const options = {
        defaultPath: join(app.getPath('documents'), suggestedName),
        filters: [{ name: kind.toUpperCase(), extensions: [kind] }],
      }
      const { canceled, filePath } = await (owner
        ? dialog.showSaveDialog(owner, options)
        : dialog.showSaveDialog(options))
      if (canceled || !filePath) return 'CANCELLED'
      try {
        await writeFile(filePath, pdf)
        return 'saved'
      } catch {
        return 'CANNOT_WRITE'
      }
    },
    warmUp: () => paper.warmUp(),
    close: () => paper.close(),
  }
}
