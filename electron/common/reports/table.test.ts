import fc from 'fast-check'
import { expect, it } from 'vitest'
import { added, counted, countsIn, type Entry, groupSpan, keyOfRow, rate, tableOf, words } from './table.ts'

const COLUMNS = [
  words('field', 'Lĩnh vực', 30),
  words('kind', 'Loại', 10),
  added('net', 'Còn lại', ['in'], { minus: ['out'] }),
  counted('in', 'Vào'),
  counted('out', 'Ra'),
  rate('share', 'Tỷ lệ', ['out'], 'in'),
]
const entries = fc.array(
  fc.record({
    dossierId: fc.constantFrom('a', 'b', 'c', null),
    texts: fc.tuple(fc.constantFrom('Đất đai', 'Hộ tịch', 'An'), fc.constantFrom('x', '')),
    counts: fc.record(
      { in: fc.integer({ min: 0, max: 9 }), out: fc.integer({ min: 0, max: 9 }) },
      { requiredKeys: [] },
    ),
  }),
)
const sum = (list: readonly Entry[], key: string) =>
  list.reduce((total, { counts }) => total + (counts[key] ?? 0), 0)

it('every entry counts in one line and in the total, whatever the order it came in', () => {
  fc.assert(
    fc.property(entries, fc.func(fc.integer()), (list, order) => {
      const table = tableOf(COLUMNS, list)
      const shuffled = list.toSorted((a, b) => order(a) - order(b))
      expect(tableOf(COLUMNS, shuffled)).toEqual(table)
      const own = [list, ...table.rows.map((row) => list.filter((one) => isOf(one, row)))]
      for (const [index, row] of [{ cells: table.total! }, ...table.rows].entries()) {
        const [come, gone] = [sum(own[index]!, 'in'), sum(own[index]!, 'out')]
        const share = come === 0 ? null : gone / come
        expect(row.cells.slice(2)).toEqual([come - gone, come, gone, share])
      }
    }),
  )
})

it('a figure opens what it counts: those of its line, and for a sum those of all its parts', () => {
  fc.assert(
    fc.property(entries, (list) => {
      const { rows } = tableOf(COLUMNS, list)
      for (const key of ['in', 'out', 'net']) {
        const within = (row: string | null) => list.filter((one) => countsIn(COLUMNS, one, row, key))
        const counts = (one: Entry) => (key === 'net' ? ['in', 'out'] : [key]).some((k) => one.counts[k])
        expect(within(null)).toEqual(list.filter(counts))
        expect(rows.flatMap((row) => within(keyOfRow(COLUMNS, row)))).toHaveLength(within(null).length)
      }
    }),
  )
})

it('a group stands once over all of its columns that are neighbours', () => {
  const columns = [words('a', 'A', 1), counted('b', 'B', 'X'), counted('c', 'C', 'X'), counted('d', 'D', 'Y')]
  expect([...columns, words('e', 'E', 1)].map((_, index, all) => groupSpan(all, index))).toEqual([
    0, 2, 0, 1, 0,
  ])
})

const isOf = ({ texts }: Entry, { cells }: { cells: readonly unknown[] }) =>
  texts[0] === cells[0] && texts[1] === cells[1]
