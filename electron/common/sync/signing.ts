import { canonical } from '../journal/canonical.ts'
import type { JournalHeader } from '../journal/model.ts'
import type { Receipt } from './model.ts'

/** Stands for the body hash of a file's bytes: they may be cut anywhere, and the path already names their SHA-256. */
export const UNSIGNED_BODY = 'unsigned'

/**
 * The text a station signs (Ed25519, UTF-8) for one request. The hash is over the body as it goes over the wire,
 * that is compressed; an empty body has the SHA-256 of nothing.
 */
export function requestText(request: {
  method: string
  /** With the query string, as in the request line. */
  path: string
  bodyHash: string
  stationId: string
  time: string
  nonce: string
  /** Upload-Offset as sent, empty when there is none. */
  offset?: string | undefined
}): string {
  const { method, path, bodyHash, stationId, time, nonce, offset } = request
  return ['quay-mot-cua/1', method.toUpperCase(), path, bodyHash, stationId, time, nonce, offset ?? ''].join(
    '\n',
  )
}

/** The text the server signs on a receipt. */
export function receiptText(receipt: Omit<Receipt, 'signature'>): string {
  const { stationId, epoch, seq, hash, at, answersHash } = receipt
  return `quay-mot-cua/1/receipt\n${canonical({ stationId, epoch, seq, hash, at, answersHash })}`
}

/** The text the server signs to vouch for the age recipient of packets. */
export function packetKeyText(recipient: string): string {
  return `quay-mot-cua/1/packet-key\n${recipient}`
}

/** The text a station's next key signs, when the present one announces it. */
export function keyChangeText(change: { stationId: string; publicKey: string; next: string }): string {
  const { stationId, publicKey, next } = change
  return ['quay-mot-cua/2/key', stationId, publicKey, next].join('\n')
}

/** The text the server's present key signs, to name the one that follows it. */
export function serverKeyText({ publicKey, next }: { publicKey: string; next: string }): string {
  return ['quay-mot-cua/2/server-key', publicKey, next].join('\n')
}

/** The text the server signs when it is asked for a station's status. @param nonce of the request */
export function statusText(status: { stationId: string; serverTime: string; nonce: string }): string {
  const { stationId, serverTime, nonce } = status
  return ['quay-mot-cua/2/status', stationId, serverTime, nonce].join('\n')
}

/** The text whose SHA-256 is the header's `hash`: every field but the hash itself. */
export function headerText(header: Omit<JournalHeader, 'hash'> & { hash?: string }): string {
  return canonical({ ...header, hash: undefined })
}
