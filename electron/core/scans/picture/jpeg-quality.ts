/* The luminance table of quality 50 (ITU T.81 Annex K) added up; others are this one, scaled. */
const SUM_OF_50 = 3692

/** The quality with which a JPEG was written, 1 to 100, as far as its first table tells; null: it is no JPEG. */
export function jpegQuality(jpeg: Buffer): number | null {
  if (jpeg.length < 4 || jpeg.readUInt16BE(0) !== 0xffd8) return null
  for (let at = 2; at + 4 <= jpeg.length && jpeg[at] === 0xff; at += 2 + jpeg.readUInt16BE(at + 2)) {
    if (jpeg[at + 1] === 0xda) return null
    if (jpeg[at + 1] !== 0xdb) continue
    const wide = jpeg[at + 4]! >> 4 === 1
    if (at + 5 + (wide ? 128 : 64) > jpeg.length) return null
    let sum = 0
    for (let index = 0; index < 64; index++) {
      sum += wide ? jpeg.readUInt16BE(at + 5 + 2 * index) : jpeg[at + 5 + index]!
    }
    const scale = (100 * sum) / SUM_OF_50
    return Math.max(1, Math.min(100, Math.round(scale <= 100 ? 100 - scale / 2 : 5000 / scale)))
  }
  return null
}
