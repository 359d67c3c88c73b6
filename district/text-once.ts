import { canonical } from '../electron/common/journal/canonical.ts'
import type { JournalHeader } from '../electron/common/journal/model.ts'

/* The canonical text of a header or payload is hashed and then kept. Putting that of a payload together is a tenth of what
   an entry costs, so it is done once. Invariant: what came in a batch is not changed. */

/** The text whose SHA-256 is the hash of the header: `headerText`, put together for the members that every header has. */
export function headerTextOf(header: Omit<JournalHeader, 'hash'>): string {
  const { at, epoch, payloadHash, payloadVersion, prevHash, scope, seq } = header
  const { commandId, entityId, noun, officer, station, verb } = header
  return (
    `{"at":"${at}","baseVersion":${header.baseVersion},"commandId":${canonical(commandId)},` +
    `"entityId":${canonical(entityId)},"epoch":${epoch},"noun":${canonical(noun)},"officer":${canonical(officer)},` +
    `"payloadHash":"${payloadHash}","payloadVersion":${payloadVersion},"prevHash":"${prevHash}","scope":"${scope}",` +
    `"seq":${seq},"station":${canonical(station)},"verb":${canonical(verb)}}`
  )
}
const payloadTextOf = once(canonical as (payload: object) => string)

/** The text of a payload, as it is hashed behind its salt. */
export function sealedText(payload: unknown): string {
  return typeof payload === 'object' && payload !== null ? payloadTextOf(payload) : canonical(payload)
}

function once<T extends object>(make: (value: T) => string): (value: T) => string {
  const made = new WeakMap<T, string>()
  return (value) => {
    const known = made.get(value)
    if (known !== undefined) return known
    const text = make(value)
    made.set(value, text)
    return text
  }
}
