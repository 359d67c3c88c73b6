import type { ZodType } from 'zod'

/* Enough for the settings and the catalogue of a commune; what changes does so by a new text. */
const MOST = 300

const known = new WeakMap<ZodType, Map<string, unknown>>()

/**
 * Stored JSON through its zod model; the same text is parsed once and then gives the same object. It is frozen all
 * through, since others hold it too.
 * @throws ZodError when the text is not what the model says.
 */
export function parseOnce<T>(model: ZodType<T>, text: string): T {
  let texts = known.get(model)
  if (!texts) known.set(model, (texts = new Map()))
  let value = texts.get(text)
  if (value === undefined) {
    if (texts.size >= MOST) texts.clear()
    value = frozen(model.parse(JSON.parse(text)))
    texts.set(text, value)
  }
  return value as T
}

function frozen<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value
  for (const member of Object.values(value)) frozen(member)
  return Object.freeze(value)
}
