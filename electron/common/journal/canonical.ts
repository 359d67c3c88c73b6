/**
 * JSON with sorted keys and no blanks: the same value always gives the same bytes, on the PC and on the server,
 * so that hashes can be compared. `undefined` members are left out, as JSON.stringify does.
 * @throws TypeError for what JSON cannot carry (functions, bigint, NaN, Infinity).
 */
export function canonical(value: unknown): string {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return JSON.stringify(value)
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new TypeError('canonical JSON has no NaN or Infinity')
    return JSON.stringify(value)
  }
  if (Array.isArray(value)) return `[${value.map((item) => canonical(item ?? null)).join(',')}]`
  if (typeof value === 'object') {
    const object = value as Record<string, unknown>
    let members = ''
    for (const key of Object.keys(object).sort()) {
      const member = object[key]
      if (member !== undefined) members += `${members && ','}${JSON.stringify(key)}:${canonical(member)}`
    }
    return `{${members}}`
  }
  throw new TypeError(`canonical JSON cannot carry a ${typeof value}`)
}
