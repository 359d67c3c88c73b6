import { PDFDocument } from '@cantoo/pdf-lib'

/** Size of the strip in millimetres; the sheet of renderer/forms/stamp has this size. */
const STRIP_MM = { width: 80, height: 6 }
const POINTS_PER_MM = 72 / 25.4
/** Distance of the strip from the lower left corner: below the text, inside what every printer can reach. */
const INSET_MM = { left: 11, bottom: 4.5 }

/**
 * A copy of an archived PDF with the strip `Bản in lần n` on every page. The archived bytes are not changed:
 * they are what was signed for and hashed.
 *
 * @param archived bytes from the archive
 * @param strip PDF of a print-stamp record made by the paper window, which has the Vietnamese font
 */
export async function stampCopy(archived: Uint8Array, strip: Uint8Array): Promise<Uint8Array> {
  const copy = await PDFDocument.load(archived, { updateMetadata: false })
  const [mark] = await copy.embedPdf(strip, [0])
  if (!mark) throw new Error('the strip has no page')
  for (const page of copy.getPages())
    page.drawPage(mark, {
      x: INSET_MM.left * POINTS_PER_MM,
      y: INSET_MM.bottom * POINTS_PER_MM,
      width: STRIP_MM.width * POINTS_PER_MM,
      height: STRIP_MM.height * POINTS_PER_MM,
    })
  return copy.save()
}
