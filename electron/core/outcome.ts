/** The use case did what it was asked. */
export function done<T>(data: T): { ok: true; data: T } {
  return { ok: true, data }
}

/** The use case declines, with a code declared in the contract and the facts its sentence needs. */
export function refuse<const E extends string>(
  code: E,
  details?: Record<string, unknown>,
): { ok: false; error: { code: E; details?: Record<string, unknown> } } {
  return { ok: false, error: details ? { code, details } : { code } }
}
