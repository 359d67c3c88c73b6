import { canonical } from '../electron/common/journal/canonical.ts'
import { headerText } from '../electron/common/sync/signing.ts'

/* The canonical text of a header or payload is hashed and then kept: putting it together is a tenth of what an entry
   costs, so it is done once. Invariant: what came in a batch is not changed. */

/** The text whose SHA-256 is the hash of the header. */
export const headerTextOf = once(headerText)
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
