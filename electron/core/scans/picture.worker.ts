import { parentPort } from 'node:worker_threads'
import { asBuffers } from './as-buffers.ts'
import { DocumentFault } from './document-fault.ts'
import { drawPage } from './picture/draw-page.ts'
import { pageFacts } from './picture/page-facts.ts'
import { showPage } from './picture/show-page.ts'
import { asJpeg, measure, normalisePage, readPicture } from './page-image.ts'
import { readCodes } from './read-codes.ts'
import { threadGivesWay } from './thread-gives-way.ts'
import { tiffPage, tiffPages } from './tiff-page.ts'
import { readPdfCodes } from './read-pdf-codes.ts'

const operations = {
  asJpeg,
  drawPage,
  measure,
  normalisePage,
  pageFacts,
  readCodes,
  readPdfCodes,
  readPicture,
  showPage,
  tiffPage,
  tiffPages,
}

export type PictureOperations = typeof operations
export type PictureOrder = { id: number; name: keyof PictureOperations; input: unknown[] }
export type PictureAnswer = { id: number } & (
  | { result: unknown }
  | { fault: DocumentFault['code'] }
  | { error: string }
)

threadGivesWay()

parentPort!.on('message', ({ id, name, input }: PictureOrder) => {
  const work = operations[name] as (...input: unknown[]) => Promise<unknown>
  work(...input.map(asBuffers)).then(
    (result) => answer({ id, result }),
    (error: unknown) =>
      answer(error instanceof DocumentFault ? { id, fault: error.code } : { id, error: String(error) }),
  )
})

function answer(message: PictureAnswer): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
  parentPort!.postMessage(message)
}
