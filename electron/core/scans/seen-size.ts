import type { PDFPage } from '@cantoo/pdf-lib'

/** Width and height of a page as it is seen, in points. */
export function seenSize(page: PDFPage): { width: number; height: number } {
  const { width, height } = page.getSize()
  const sideways = page.getRotation().angle % 180 !== 0
  return { width: sideways ? height : width, height: sideways ? width : height }
}
