import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import type { PaperKind } from '../../../electron/common/papers/kinds.ts'
import type { CounterApp } from '../counter-app.ts'
import { pdfFacts } from './pdf-facts.ts'

/** Sheets as they come out of the printer, width × height in whole millimetres. */
export const SHEETS = {
  A5: '148×210',
  A4: '210×297',
  'A5-landscape': '210×148',
  'A4-landscape': '297×210',
  label: '100×150',
} as const

/* The demo commune's BẢN MẪU lies across the page; its letters fall between the words that lie there. */
const WATERMARK = /(?<= )(?:BẢ|N|M|ẪU) /g

/** An archived paper as poppler reads it: all its words, and its pages one by one. */
export type ArchivedPaper = { text: string; pages: string[]; paperId: string }

/**
 * The newest archived paper of a kind, read back out of the running app's encrypted store: every page of the size it
 * should have, every font inside and readable as text.
 * @param about a dossier's id, or what else the paper is about
 */
export async function archivedPaper(
  counter: CounterApp,
  about: string,
  kind: PaperKind,
  sheet: keyof typeof SHEETS,
): Promise<ArchivedPaper> {
  const { paperId, pdf } = await archivedPdf(counter, about, kind)
  const folder = mkdtempSync(join(tmpdir(), 'qmc-archived-'))
  try {
    const file = join(folder, 'paper.pdf')
    writeFileSync(file, pdf)
    const { pages, sizes, fonts } = await pdfFacts(file)
    expect(new Set(sizes), `${kind}: sheet`).toEqual(new Set([SHEETS[sheet]]))
    expect(fonts.length, `${kind}: fonts`).toBeGreaterThan(0)
    expect(
      fonts.filter((font) => !font.embedded || !font.toUnicode),
      `${kind}: fonts that are not inside`,
    ).toEqual([])
    const read = pages.map((page) => page.normalize('NFC').replace(WATERMARK, ''))
    return { text: read.join(' '), pages: read, paperId }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The bytes of the newest archived paper of a kind. @param about as `archivedPaper` has it */
export async function archivedPdf(
  counter: CounterApp,
  about: string,
  kind: PaperKind,
): Promise<{ paperId: string; pdf: Buffer }> {
  const { paperId, base64 } = await counter.page.evaluate(
    async ([id, wanted, listing, reading]) => {
      type Reply = { ok: true; data: never } | { ok: false; error: { code: string } }
      const { counter: bridge } = globalThis as unknown as {
        counter: { call(name: string, input: unknown, commandId: string): Promise<Reply> }
      }
      const list = await bridge.call('papers.list', { about: id }, listing!)
      if (!list.ok) throw new Error(list.error.code)
      const paper = (list.data as { id: string; kind: string }[]).find((one) => one.kind === wanted)
      if (!paper) throw new Error(`no ${wanted} was archived`)
      const read = await bridge.call('papers.read', { paperId: paper.id }, reading!)
      if (!read.ok) throw new Error(read.error.code)
      let binary = ''
      for (const byte of (read.data as { pdf: Uint8Array }).pdf) binary += String.fromCharCode(byte)
      return { paperId: paper.id, base64: btoa(binary) }
    },
    [about, kind, crypto.randomUUID(), crypto.randomUUID()],
  )
  return { paperId, pdf: Buffer.from(base64, 'base64') }
}
