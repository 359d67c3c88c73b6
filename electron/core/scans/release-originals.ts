import { setImmediate as others } from 'node:timers/promises'
import {
  documentsHeldSince,
  type HeldDocument,
  takePagesFromFile,
} from '../../../db/tables/scan-originals.ts'
import { toInstant } from '../../common/time/rules.ts'
import type { Counter } from '../counter.ts'
import { getLink } from '../sync/link.ts'
import { loadPdf } from './load-pdf.ts'
import { seenSize } from './seen-size.ts'

/* Invariant: a page always names a file that is there. The document's own file is read whole before its pages become
   those of it, and that is one transaction; the files they came as are removed only by the sweep, which sees what the
   register says then. Killed in between, they stay a day longer. */

const DAY_MS = 86_400_000
/** Days after the shared system has all of a document in which its pages can still be cropped and put straight. */
export const ORIGINALS_DAYS = 30

/**
 * Lets go of the files that pages came as once the shared system has accepted their document and a month has passed,
 * so that years of scanning do not fill the disk. What is left of such a page is its page in the document: shown,
 * exported, withdrawn and put elsewhere as before, and turned; but cut and straightened no more.
 * @returns how many documents
 */
export async function releaseOriginals(counter: Counter): Promise<number> {
  const opened = counter.open
  if (!opened || getLink(opened.register) === null) return 0
  const now = counter.clock()
  const before = toInstant(Date.parse(now) - ORIGINALS_DAYS * DAY_MS)
  let released = 0
  for (const document of documentsHeldSince(opened.register, before)) {
    await others()
    const pages = await pagesOfFile(counter, opened, document)
    if (counter.open !== opened) return released
    if (!pages) continue
    if (opened.register.immediate(() => takePagesFromFile(opened.register, document, pages, now))) released++
  }
  if (released > 0) counter.onChanged(['scan'])
  return released
}

/** null when the document is spoilt on this PC: then what its pages came as is all there is. */
async function pagesOfFile(
  counter: Counter,
  { files }: NonNullable<Counter['open']>,
  { sha256 }: HeldDocument,
) {
  try {
    return (await loadPdf(await files.get(sha256))).getPages().map(seenSize)
  } catch (error) {
    counter.log('originals', error)
    return null
  }
}
