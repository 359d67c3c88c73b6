/** The beginning of a JPEG, with its dots per inch (null: not known). */
export function jfifHead(dpi: number | null): Buffer {
  const head = Buffer.from('ffd8ffe000104a46494600010200000100010000', 'hex')
  if (dpi === null) return head
  head[13] = 1
  head.writeUInt16BE(dpi, 14)
  head.writeUInt16BE(dpi, 16)
  return head
}
