/** What came from another thread, its arrays of bytes as buffers again: at the top or one step inside. */
export function asBuffers(value: unknown): unknown {
  if (value instanceof Uint8Array) return Buffer.from(value.buffer, value.byteOffset, value.byteLength)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key,
      inner instanceof Uint8Array ? asBuffers(inner) : inner,
    ]),
  )
}
