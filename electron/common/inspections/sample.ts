import type { SampleSize } from './model.ts'

/** What a sample is drawn of. */
export type Drawable = { id: string; field: string }
export type FieldSample<T extends Drawable> = { field: string; of: number; taken: T[] }

/**
 * A random sample by field that anybody can draw again: each dossier has a place that follows from the seed and its own
 * id alone, and the first of each field are taken. So the order of the rows says nothing, none is taken twice, and a
 * larger sample holds the smaller one.
 */
export function drawSample<T extends Drawable>(
  rows: readonly T[],
  { seed, size }: { seed: string; size: SampleSize },
): FieldSample<T>[] {
  const fields = new Map<string, Map<string, T>>()
  for (const row of rows) {
    const known = fields.get(row.field) ?? new Map<string, T>()
    fields.set(row.field, known.set(row.id, row))
  }
  return [...fields]
    .toSorted(([one], [other]) => compare(one, other))
    .map(([field, known]) => {
      const placed = [...known.values()].map((row) => ({ row, place: placeOf(`${seed} ${row.id}`) }))
      placed.sort((one, other) => one.place - other.place || compare(one.row.id, other.row.id))
      const taken = placed.slice(0, sampleCount(placed.length, size)).map(({ row }) => row)
      return { field, of: placed.length, taken }
    })
}

/** How many of so many dossiers of one field are taken; 0 of none alone. */
export function sampleCount(of: number, { by, value }: SampleSize): number {
  if (of === 0) return 0
  return by === 'number' ? Math.min(of, value) : Math.max(1, Math.ceil((of * value) / 100))
}

const compare = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0)

/* A number below 2^53 that looks like chance (cyrb53, public domain). Nobody has to be kept from guessing it: what counts
   is that it is the same on every PC, and that common/ has no hash of Node's. */
function placeOf(text: string): number {
  let high = 0xdeadbeef
  let low = 0x41c6ce57
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index)
    high = Math.imul(high ^ code, 2654435761)
    low = Math.imul(low ^ code, 1597334677)
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909)
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909)
  return 4294967296 * (2097151 & low) + (high >>> 0)
}
