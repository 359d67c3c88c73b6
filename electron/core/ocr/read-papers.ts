/* Invariant: what is still to be read follows from the rows alone. Each page is kept in one transaction when it has been
   read, the searchable form in one when its file is on the disk; whatever ends the program in between costs the page
   under way and leaves at most a file that no row names. A page counts as failed only when its process failed while it
   was allowed to run: being stopped is no failure. */
import {
  dropWords,
  findOcrDocument,
  leaveDocument,
  nextWaiting,
  type OcrDocumentRow,
  ocrPagesOf,
  putFailure,
  putText,
  updateOcrDocument,
} from '../../../db/tables/ocr.ts'
import { findDocument } from '../../../db/tables/scans.ts'
import { getSetting } from '../../../db/tables/settings.ts'
import { MOST_TRIES } from '../../common/ocr/model.ts'
import type { Counter } from '../counter.ts'
import type { PageWords } from './page-words.ts'
import { ReadingFault, type ReadingProcess, readingProcess, type StartReader } from './reading-process.ts'

export const PAUSED = 'ocr-paused'

type Options = {
  /** Whether nothing else wants the PC: somebody is signed in, no scan, no signing. Asked twice a second. */
  mayRead: () => boolean
  /** How often it is looked whether there is something to read. */
  lookMs?: number
  /** Pause after an unforeseen failure, such as a full disk. */
  restMs?: number
}

/**
 * Reads the papers of the register, one page at a time in a process of its own, whenever there is something to read
 * and nothing else wants the PC. Stopped at any moment it begins again with the page it was at.
 * @returns ends it
 */
export function readPapers(
  counter: Counter,
  start: StartReader,
  { mayRead, lookMs = 500, restMs = 60_000 }: Options,
): () => void {
  let process: ReadingProcess | undefined
  let running = false
  let restUntil = 0
  const goesOn = (): boolean =>
    counter.open !== null && mayRead() && getSetting(counter.open.register, PAUSED) !== true

  const look = setInterval(() => {
    try {
      if (!goesOn()) process?.end()
      else if (!running && performance.now() >= restUntil) void run()
    } catch (error) {
      counter.log('ocr', error)
    }
  }, lookMs)

  async function run(): Promise<void> {
    running = true
    try {
      while (goesOn()) {
        const row = nextWaiting(counter.open!.register)
        if (!row) break
        if (!process || process.ended()) process = readingProcess(start)
        await readDocument(counter, row, process, goesOn)
        counter.onChanged(['ocr'])
      }
    } catch (error) {
      if (goesOn()) {
        counter.log('ocr', error)
        restUntil = performance.now() + restMs
      }
    } finally {
      // Its memory never shrinks, and it starts in a moment.
      process?.end()
      running = false
    }
  }

  return () => {
    clearInterval(look)
    process?.end()
  }
}

/** Reads on where the document stands. Comes back early when a process has failed: the next turn starts another. */
async function readDocument(
  counter: Counter,
  row: OcrDocumentRow,
  process: ReadingProcess,
  goesOn: () => boolean,
): Promise<void> {
  const { register, files } = counter.open!
  const { documentId } = row
  const document = findDocument(register, documentId)
  if (!document || document.endedAt !== null) {
    register.immediate(() => leaveDocument(register, documentId))
    return
  }
  let pages: number
  try {
    pages = await process.open(await files.get(document.signedSha256 ?? document.sha256))
  } catch (error) {
    if (!goesOn()) return
    const lost = ['FILE_MISSING', 'FILE_DAMAGED'].includes((error as { code?: string }).code ?? '')
    const tries = lost ? MOST_TRIES : row.tries + 1
    const givenUp = { waiting: 0, fault: lost ? 'FILE_LOST' : 'UNREADABLE' } as const
    register.immediate(() =>
      updateOcrDocument(register, documentId, { tries, ...(tries >= MOST_TRIES && givenUp) }),
    )
    return
  }
  register.immediate(() => updateOcrDocument(register, documentId, { pages }))

  for (let page = 1; page <= pages; page++) {
    if (!goesOn()) return
    const known = ocrPagesOf(register, documentId).find((one) => one.page === page)
    if (known && (known.text !== null || known.fault !== null)) continue
    try {
      const { text, words, layer } = await process.read(page - 1)
      const place = layer ? JSON.stringify(words) : null
      keep(counter, documentId, () => putText(register, { documentId, page, text, words: place }))
    } catch (error) {
      if (!goesOn()) return
      const tries = (known?.tries ?? 0) + 1
      const hopeless = error instanceof ReadingFault
      const fault = hopeless ? error.code : tries >= MOST_TRIES ? 'UNREADABLE' : null
      keep(counter, documentId, () => putFailure(register, { documentId, page, tries, fault }))
      // A failed engine is not trusted with another page.
      if (!hopeless) {
        process.end()
        return
      }
    }
  }
  if (goesOn()) await finish(counter, documentId, process)
}

/** Keeps what came of a page, unless its document was withdrawn meanwhile. */
function keep(counter: Counter, documentId: string, put: () => void): void {
  const { register } = counter.open!
  register.immediate(() => {
    if (findOcrDocument(register, documentId)) put()
  })
  counter.onChanged(['ocr'])
}

/** Each page is read or put aside: makes the searchable form, unless the document is signed already. */
async function finish(counter: Counter, documentId: string, process: ReadingProcess): Promise<void> {
  const { register, files } = counter.open!
  const pages = ocrPagesOf(register, documentId)
  const words = pages.map((page) => (page.words === null ? null : (JSON.parse(page.words) as PageWords)))
  // May be tried again; the form is then made anew with all its pages.
  const complete = pages.every((page) => page.fault !== 'UNREADABLE')
  const unsigned = (): boolean => {
    const document = findDocument(register, documentId)
    return document?.endedAt === null && document.signedSha256 === null
  }
  const wanted = unsigned() && words.some((page) => page !== null)
  const file = wanted ? await files.put(await process.write(words)) : null
  register.immediate(() => {
    const form = file && unsigned() ? { sha256: file.sha256, size: file.size, madeAt: counter.clock() } : {}
    updateOcrDocument(register, documentId, { waiting: 0, ...form })
    if (complete) dropWords(register, documentId)
  })
  if (file) counter.onChanged(['scan'])
}
