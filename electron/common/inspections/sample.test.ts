import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { SampleSize } from './model.ts'
import { drawSample } from './sample.ts'

const anySize = fc.oneof(
  fc.record({ by: fc.constant('number' as const), value: fc.integer({ min: 1, max: 100 }) }),
  fc.record({ by: fc.constant('percent' as const), value: fc.integer({ min: 1, max: 100 }) }),
)
const anyRows = fc.array(
  fc.record({ id: fc.uuid(), field: fc.constantFrom('Hộ tịch', 'Chứng thực', 'Đất đai', 'Người có công') }),
  { maxLength: 120 },
)
const anySeed = fc.stringMatching(/^[0-9A-Za-z]{1,20}$/)
const idsOf = (...args: Parameters<typeof drawSample>) =>
  drawSample(...args).map(({ field, of, taken }) => [field, of, taken.map(({ id }) => id)])

describe('a sample', () => {
  it('is the same for the same seed, whatever the order of the rows and however often one stands in it', () => {
    fc.assert(
      fc.property(anyRows, anySeed, anySize, fc.integer(), (rows, seed, size, turn) => {
        const shift = rows.length === 0 ? 0 : Math.abs(turn) % rows.length
        const turned = [...rows.slice(shift), ...rows.slice(0, shift)].toReversed()
        // A dossier stands in one field; two rows of one id are the same dossier.
        fc.pre(new Set(rows.map(({ id }) => id)).size === rows.length)
        expect(idsOf([...turned, ...turned.slice(0, 3)], { seed, size })).toEqual(idsOf(rows, { seed, size }))
      }),
    )
  })

  it('has no doubles, of each field that has any at least one, and as many as the size says', () => {
    fc.assert(
      fc.property(anyRows, anySeed, anySize, (rows, seed, size) => {
        const drawn = drawSample(rows, { seed, size })
        expect(drawn.map(({ field }) => field).toSorted()).toEqual(
          [...new Set(rows.map(({ field }) => field))].toSorted(),
        )
        for (const { field, of, taken } of drawn) {
          const ids = new Set(rows.filter((row) => row.field === field).map(({ id }) => id))
          expect(of).toBe(ids.size)
          expect(new Set(taken.map(({ id }) => id)).size).toBe(taken.length)
          expect(taken.every((row) => ids.has(row.id))).toBe(true)
          const wanted = size.by === 'number' ? size.value : Math.ceil((of * size.value) / 100)
          expect(taken.length).toBe(Math.max(1, Math.min(of, wanted)))
        }
      }),
    )
  })

  it('holds the smaller sample of the same seed', () => {
    fc.assert(
      fc.property(anyRows, anySeed, fc.integer({ min: 1, max: 99 }), (rows, seed, value) => {
        const ids = (size: SampleSize) =>
          drawSample(rows, { seed, size }).flatMap(({ taken }) => taken.map(({ id }) => id))
        const larger = new Set(ids({ by: 'number', value: value + 1 }))
        expect(ids({ by: 'number', value }).every((id) => larger.has(id))).toBe(true)
      }),
    )
  })

  it('gives every dossier the same chance', () => {
    const rows = Array.from({ length: 20 }, (_, index) => ({ id: `hồ sơ ${index}`, field: 'Hộ tịch' }))
    const times = new Map(rows.map(({ id }) => [id, 0]))
    for (let seed = 0; seed < 4000; seed++)
      for (const { taken } of drawSample(rows, { seed: String(seed), size: { by: 'number', value: 5 } }))
        for (const { id } of taken) times.set(id, times.get(id)! + 1)
    // 1000 each; four standard deviations are 110.
    for (const count of times.values()) expect(Math.abs(count - 1000)).toBeLessThan(130)
  })
})
