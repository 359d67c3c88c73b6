/* The reading process: PDFs, pictures and the engine are here, so that what a strange picture does to them ends this
   process and not the counter, and so that the system can let it wait behind everything else. It keeps one document at
   a time. Orders come over Electron's port, or Node's channel in tests. */
import { PDFDocument } from '@cantoo/pdf-lib'
import type { OcrFault } from '../../common/ocr/model.ts'
import { answerOrders } from '../asked-process.ts'
import { addTextLayer } from './add-text-layer.ts'
import { type Engine, startEngine } from './engine.ts'
import { pageContent } from './page-content.ts'
import type { PageText, PageWords } from './page-words.ts'
import { openPagePicture } from './open-page-picture.ts'
import { pictureOfPage } from './picture-of-page.ts'

export type ReaderOrder = { id: number } & (
  | { do: 'open'; pdf: Uint8Array }
  /** `page` from 0. */
  | { do: 'read'; page: number }
  | { do: 'write'; words: (PageWords | null)[] }
)
/** `layer`: its text may be laid over it; a page that shows text already gets no second one. */
export type ReadPage = PageText & { layer: boolean }
export type ReaderAnswer = { id: number } & (
  | { result: unknown }
  | { fault: OcrFault }
  /** Its name only: a message might quote what it stumbled over. */
  | { error: string }
)

let engine: Promise<Engine> | undefined
let bytes: Uint8Array | undefined
let document: PDFDocument | undefined

async function obey(order: ReaderOrder): Promise<{ result: unknown } | { fault: OcrFault }> {
  switch (order.do) {
    case 'open':
      bytes = order.pdf
      document = await PDFDocument.load(bytes, { updateMetadata: false })
      return { result: document.getPageCount() }
    case 'read': {
      const page = document!.getPage(order.page)
      const picture = pictureOfPage(page)
      if (!picture) return { fault: 'NO_PICTURE' }
      engine ??= startEngine()
      const text = (await engine).read(await openPagePicture(picture), picture.dpi)
      return { result: { ...text, layer: !pageContent(page).hasText } satisfies ReadPage }
    }
    case 'write':
      return { result: await addTextLayer(bytes!, order.words) }
  }
}

answerOrders<ReaderOrder, ReaderAnswer>((order, answer) => {
  const { id } = order
  obey(order).then(
    (said) => answer({ id, ...said }),
    (error: unknown) => answer({ id, error: error instanceof Error ? error.name : 'unknown' }),
  )
})
