import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pdfFacts } from './pdf-facts.ts'

/** Text of each page of a PDF in memory, runs of white space as one blank. */
export async function pdfText(pdf: Uint8Array): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'qmc-pdf-'))
  try {
    writeFileSync(join(folder, 'paper.pdf'), pdf)
    return (await pdfFacts(join(folder, 'paper.pdf'))).pages.map((page) => page.normalize('NFC'))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
