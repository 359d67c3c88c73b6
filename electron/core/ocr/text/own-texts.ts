import { PDFArray, PDFDict, type PDFDocument, PDFName, type PDFPage } from '@cantoo/pdf-lib'
import type { OcrFault } from '../../../common/ocr/model.ts'
import { pageContent } from '../page-content.ts'
import { pictureOfPage } from '../picture-of-page.ts'
import { isLegible, isVietnamese } from './judge-text.ts'
import { translateLegacyFonts } from './legacy-fonts.ts'
import { type OwnText, openText } from './open-text.ts'

/** What a page says itself, why nobody will read it, or that what it says stands in its picture. */
export type Said = { text: string } | { fault: OcrFault } | { inPicture: true }

/** The pages of a PDF that need no reading, because they were never a picture, or were read well before. */
export type OwnTexts = {
  /** @param index from 0 @throws TooLarge */
  ofPage(index: number): Promise<Said>
  close(): Promise<void>
}

/** @param pdf of `document`, whose fonts are given their meaning when it has such as do not say it */
export function ownTexts(pdf: Uint8Array, document: PDFDocument): OwnTexts {
  let opened: Promise<OwnText> | undefined
  const open = async (): Promise<OwnText> =>
    openText(
      translateLegacyFonts(document)
        ? await document.save({ addDefaultPage: false, updateFieldAppearances: false })
        : pdf,
    )
  // What cannot be taken out may still be read from a picture.
  const taken = async (index: number): Promise<string | null> => {
    try {
      opened ??= open()
      return await (await opened).ofPage(index)
    } catch {
      return null
    }
  }
  return {
    ofPage: async (index) => {
      const page = document.getPage(index)
      const content = pageContent(page)
      const picture = pictureOfPage(page, content)
      const text = content.hasText || hasEntries(page) ? await taken(index) : ''
      if (picture) return text && isVietnamese(text) ? { text } : { inPicture: true }
      if (text === null) return { fault: 'NO_TEXT' }
      if (text !== '') return isLegible(text) ? { text } : { fault: 'NO_TEXT' }
      const isEmpty = content.pictures.length === 0 && !content.hasDrawing
      return isEmpty ? { text } : { fault: 'NO_PICTURE' }
    },
    close: async () => (await opened?.catch(() => undefined))?.close(),
  }
}

/** Are there fields of a form on it, or notes? */
function hasEntries(page: PDFPage): boolean {
  const annotations = page.node.lookup(PDFName.of('Annots'))
  if (!(annotations instanceof PDFArray)) return false
  return annotations.asArray().some((entry) => {
    const annotation = page.doc.context.lookup(entry)
    if (!(annotation instanceof PDFDict)) return false
    const subtype = annotation.lookup(PDFName.of('Subtype'))
    if (subtype === PDFName.of('FreeText')) return true
    // Its type may stand with its parent; a signature's field has no text.
    return subtype === PDFName.of('Widget') && annotation.lookup(PDFName.of('FT')) !== PDFName.of('Sig')
  })
}
