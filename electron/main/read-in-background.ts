import type { Counter } from '../core/counter.ts'
import { readPapers } from '../core/ocr/read-papers.ts'
import { pagesUnderWay } from '../core/scans/pictures.ts'
import { runningScan } from '../core/scans/running-scan.ts'
import { runningSigning } from '../core/signatures/running-signing.ts'
import { startReader } from './start-utility.ts'

/**
 * Reads papers while somebody is signed in and neither scans, makes documents of pages nor signs: the lock screen is
 * nobody's work, a scanner that waits for its PC jams, reading and drawing together need more memory than an old PC has,
 * and a document must not change under the hand that signs it.
 * @returns ends it
 */
export function readInBackground(counter: Counter): () => void {
  return readPapers(counter, startReader, {
    mayRead: () =>
      counter.officer !== null &&
      !runningScan(counter) &&
      !pagesUnderWay() &&
      runningSigning(counter)?.running !== true,
  })
}
