const MM_PER_INCH = 25.4

/**
 * The dots per inch an image really has. Scanners round what they are asked for, some without telling.
 * @param said what the image's own header says, null when nothing
 * @param pixels width and height of the image
 * @param sheet millimetres the scanner was told to read; null when it was not told
 */
export function realDpi(
  said: number | null,
  pixels: { width: number; height: number },
  sheet: { width: number; height: number } | null,
): number | null {
  if (!sheet) return said
  const across = (pixels.width / sheet.width) * MM_PER_INCH
  const down = (pixels.height / sheet.height) * MM_PER_INCH
  // Only when both directions agree is it a whole sheet; else the device has cropped it, or fed a shorter paper.
  const wholeSheet = Math.abs(across - down) < 0.02 * across
  if (!wholeSheet) return said
  const measured = Math.round((across + down) / 2)
  return said !== null && Math.abs(said - measured) < 0.05 * measured ? said : measured
}
