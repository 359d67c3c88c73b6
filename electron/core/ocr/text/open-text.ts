/* pdf.js without a page around it: nothing is drawn, fetched or compiled, and no thread is started; this is the reading
   process already. Of a document nobody may trust so much text is taken, and so long is waited. */
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { LEADER } from '../page-words.ts'

export type OwnText = {
  /**
   * What a page says itself, line by line in NFC, the entries of its form after it.
   * @param page from 0
   * @throws when it cannot be taken out
   */
  ofPage(page: number): Promise<string>
  close(): Promise<void>
}

/* Twenty times what a densely printed page holds. */
const MOST_LETTERS = 100_000
const MOST_FIELDS = 1_000
const PATIENCE_MS = 30_000

/** Opens a PDF for its text. @param pdf is kept as it is */
export async function openText(pdf: Uint8Array): Promise<OwnText> {
  const { getDocument } = await loadPdfjs()
  const task = getDocument({
    data: Uint8Array.from(pdf),
    verbosity: 0,
    isEvalSupported: false,
    useWorkerFetch: false,
    useWasm: false,
    useSystemFonts: false,
    disableFontFace: true,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    enableXfa: false,
  })
  try {
    const document = await inTime(task.promise)
    return { ofPage: (page) => inTime(textOf(document, page)), close: () => task.destroy() }
  } catch (error) {
    await task.destroy()
    throw error
  }
}

async function textOf(document: PDFDocumentProxy, number: number): Promise<string> {
  const page = await document.getPage(number + 1)
  try {
    return tidy(`${await printed(page)}\n${await entered(page)}`)
  } finally {
    page.cleanup()
  }
}

async function printed(page: PDFPageProxy): Promise<string> {
  const reader = page.streamTextContent().getReader()
  let text = ''
  while (text.length < MOST_LETTERS) {
    const { done, value } = await reader.read()
    if (done) return text
    for (const item of value.items) if ('str' in item) text += item.str + (item.hasEOL ? '\n' : '')
  }
  await reader.cancel(new Error('enough'))
  return text.slice(0, MOST_LETTERS)
}

/** What was typed into the fields of a form, and notes written onto the page. */
async function entered(page: PDFPageProxy): Promise<string> {
  const found = (await page.getAnnotations()) as {
    subtype?: string
    hidden?: boolean
    fieldType?: string
    fieldValue?: unknown
    contentsObj?: { str?: string }
  }[]
  return found
    .slice(0, MOST_FIELDS)
    .filter(({ hidden }) => hidden !== true)
    .map(({ subtype, fieldType, fieldValue, contentsObj }) => {
      if (subtype === 'FreeText') return contentsObj?.str ?? ''
      const isText = subtype === 'Widget' && (fieldType === 'Tx' || fieldType === 'Ch')
      return isText
        ? [fieldValue]
            .flat()
            .filter((value) => typeof value === 'string')
            .join(' ')
        : ''
    })
    .join('\n')
    .slice(0, MOST_LETTERS)
}

function tidy(text: string): string {
  return text
    .normalize('NFC')
    .split(/[\r\n]+/)
    .map((line) => line.replace(LEADER, ' ').replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n')
}

async function inTime<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, refuse) => {
    timer = setTimeout(() => refuse(new Error('taken too long')), PATIENCE_MS)
  })
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}

let loaded: Promise<typeof import('pdfjs-dist/legacy/build/pdf.mjs')> | undefined

/** Two megabytes: only when there is a text to take. Its second half, found loaded, runs here and not in a thread. */
function loadPdfjs() {
  loaded ??= (async () => {
    // It makes one as it is loaded, and wants no more than this as long as nothing is drawn.
    Object.assign(globalThis, { DOMMatrix })
    await import('pdfjs-dist/legacy/build/pdf.worker.min.mjs')
    return import('pdfjs-dist/legacy/build/pdf.mjs')
  })()
  return loaded
}

/** Of the browser's class what is asked for when a font draws its letters itself (Type 3). */
class DOMMatrix {
  a = 1
  b = 0
  c = 0
  d = 1
  e = 0
  f = 0
  scaleSelf(x: number, y: number): this {
    this.a *= x
    this.d *= y
    return this
  }
  translateSelf(x: number, y: number): this {
    this.e += this.a * x
    this.f += this.d * y
    return this
  }
}
