/** What reading and writing a packet asks of the machine; Node gives it at the counter and at the district. */
export type PacketTools = {
  encode: (text: string) => Uint8Array
  /** @throws when it is no UTF-8 */
  decode: (bytes: Uint8Array) => string
  sha256: () => { update(bytes: Uint8Array): void; hex(): string }
  /** Ed25519; false for anything malformed. */
  isSignedBy: (publicKey: string, text: string, signature: Uint8Array) => boolean
}

/** A file's bytes by place. */
export type PacketSource = {
  size: number
  read(from: number, to: number): AsyncIterable<Uint8Array>
}

/** All of it in one piece. */
export async function gather(pieces: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const held: Uint8Array[] = []
  let length = 0
  for await (const piece of pieces) {
    held.push(piece)
    length += piece.length
  }
  const whole = new Uint8Array(length)
  let at = 0
  for (const piece of held) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}
