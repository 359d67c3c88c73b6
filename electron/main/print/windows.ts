import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { PrintDriver } from './print-queue.ts'
import { runTool } from './run-tool.ts'

type Windows = {
  /** Path of SumatraPDF.exe, the program that prints a PDF as it is. */
  program: string
  /** System names of the printers there are now. */
  printers: () => Promise<string[]>
  folder?: string
}

/**
 * Prints on Windows through SumatraPDF's command line. Not proven on a Windows machine: only its handling of the
 * file and of refusals is tested. The file lies in a folder of its own that only this user can read, has a name
 * that says nothing, and is deleted whatever happens.
 */
export function windowsDriver({ program, printers, folder = tmpdir() }: Windows): PrintDriver {
  return async ({ pdf, printer, media, options }, signal) => {
    const names = await printers()
    if (names.length === 0) return { code: 'NO_PRINTER' }
    if (!names.includes(printer)) return { code: 'PRINTER_GONE' }
    const own = await mkdtemp(join(folder, 'print-'))
    try {
      const file = join(own, 'paper.pdf')
      await writeFile(file, pdf, { mode: 0o600, flag: 'wx' })
      // A label printer knows its own stock.
      const paper = media === 'label' ? '' : `,paper=${media}`
      const settings = `noscale,simplex${paper}${options && options.copies > 1 ? `,${options.copies}x` : ''}`
      const words = ['-print-to', printer, '-print-settings', settings, '-silent', '-exit-when-done', file]
      const run = await runTool(program, words, { signal })
      if (signal.aborted) return { code: 'TIME_OUT' }
      return run.code === 0 ? { code: 'SPOOLED' } : { code: 'PRINT_REFUSED', trouble: 'OTHER' }
    } finally {
      await rm(own, { recursive: true, force: true, maxRetries: 5 })
    }
  }
}
