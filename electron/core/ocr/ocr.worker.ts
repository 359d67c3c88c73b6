/* The reading process: PDFs, pictures and the engine are here, so that what a strange picture does to them ends this
   process and not the counter, and so that the system can let it wait behind everything else. It keeps one document at
   a time. Orders come over Electron's port, or Node's channel in tests. */
import { PDFDocument } from '@cantoo/pdf-lib'
import type { OcrFault } from '../../common/ocr/model.ts'
import { answerOrders } from '../asked-process.ts'
import { addTextLayer } from './add-text-layer.ts'
import { type Engine, startEngine } from './engine.ts'
import { openPagePicture } from './open-page-picture.ts'
import { pageContent } from './page-content.ts'
import type { PageText, PageWords } from './page-words.ts'
import { pictureOfPage } from './picture-of-page.ts'
import { TooLarge } from './text/decode-stream.ts'
import { type OwnTexts, ownTexts } from './text/own-texts.ts'

export type ReaderOrder = { id: number } & (
  | { do: 'open'; pdf: Uint8Array }
  /** What the page says itself; null: its picture is to be read. `page` from 0. */
  | { do: 'text'; page: number }
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

const NO_WORDS: PageWords = { width: 0, height: 0, lines: [] }

let engine: Promise<Engine> | undefined
let bytes: Uint8Array | undefined
let document: PDFDocument | undefined
let texts: OwnTexts | undefined

async function obey(order: ReaderOrder): Promise<{ result: unknown } | { fault: OcrFault }> {
  switch (order.do) {
    case 'open':
      bytes = order.pdf
      document = await PDFDocument.load(bytes, { updateMetadata: false })
      await texts?.close()
      texts = ownTexts(bytes, document)
      return { result: document.getPageCount() }
    case 'text': {
      const said = await texts!.ofPage(order.page)
      if ('fault' in said) return said
      return {
        result: 'text' in said ? ({ ...said, words: NO_WORDS, layer: false } satisfies ReadPage) : null,
      }
    }
    case 'read': {
      const page = document!.getPage(order.page)
      const content = pageContent(page)
      const picture = pictureOfPage(page, content)
      if (!picture) return { fault: 'NO_PICTURE' }
      engine ??= startEngine()
      const text = (await engine).read(await openPagePicture(picture), picture.dpi)
      return { result: { ...text, layer: !content.hasText } satisfies ReadPage }
    }
    case 'write':
      return { result: await addTextLayer(bytes!, order.words) }
  }
}

answerOrders<ReaderOrder, ReaderAnswer>((order, answer) => {
  const { id } = order
  obey(order).then(
    (said) => answer({ id, ...said }),
    (error: unknown) =>
      answer(
        error instanceof TooLarge
          ? { id, fault: 'TOO_LARGE' }
          : { id, error: error instanceof Error ? error.name : 'unknown' },
      ),
  )
})
