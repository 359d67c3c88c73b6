/* Runs in the picture worker; the rest of the program comes through pictures.ts. */
import type { PDFPage } from '@cantoo/pdf-lib'
import { openPagePicture } from '../ocr/open-page-picture.ts'
import { pictureOfPage } from '../ocr/picture-of-page.ts'
import { loadPdf } from './load-pdf.ts'
import { readCodes } from './read-codes.ts'

/**
 * The texts of the QR codes on scanned pages of a PDF, page by page: a printer that scans into a folder makes one PDF of
 * the whole stack, cover sheets and all. A page that is no picture has none.
 * @param range indexes of the first page and of the one behind the last
 */
export async function readPdfCodes(
  pdf: Buffer,
  { from, to }: { from: number; to: number },
): Promise<{ texts: string[][] }> {
  const document = await loadPdf(pdf)
  const texts: string[][] = []
  for (const page of document.getPages().slice(from, to)) texts.push(await codesOf(page))
  return { texts }
}

async function codesOf(page: PDFPage): Promise<string[]> {
  try {
    const picture = pictureOfPage(page)
    if (!picture) return []
    const { data, width, height } = await openPagePicture(picture)
    return (await readCodes(Buffer.from(data), { width, height, channels: 1 })).texts
  } catch {
    // A picture that cannot be decoded is no cover sheet; the pages behind it may be.
    return []
  }
}
