import fc from 'fast-check'
import { expect, it } from 'vitest'
import { ApologyRow, ResultRow } from '../../electron/common/boards/model.ts'
import { slidesOf } from './slides.ts'

const who = { dossierNo: 'H25.16.05-261120-0001', name: null, procedure: null }
const apology = ApologyRow.parse({
  ...who,
  firstDueDay: '2026-11-20',
  newDueDay: '2026-11-24',
  cause: null,
  finishedDay: null,
})
const result = ResultRow.parse({ ...who, finishedDay: '2026-11-20', outcome: 'early', state: 'waiting' })
const boards = (apologies: number, results: number) => ({
  apologies: Array.from({ length: apologies }, () => apology),
  results: Array.from({ length: results }, () => result),
})

it('an empty board has its slide too, and comes in its turn', () => {
  expect(slidesOf(boards(0, 5), 3)).toEqual([
    { board: 'apologies', from: 0, to: 0, page: 1, pages: 1 },
    { board: 'results', from: 0, to: 3, page: 1, pages: 2 },
    { board: 'results', from: 3, to: 5, page: 2, pages: 2 },
  ])
})

it('every line is shown once in a round, and no slide has more than fit', () => {
  fc.assert(
    fc.property(fc.nat(60), fc.nat(60), fc.integer({ min: 1, max: 12 }), (apologies, results, rows) => {
      const slides = slidesOf(boards(apologies, results), rows)
      for (const [board, count] of [
        ['apologies', apologies],
        ['results', results],
      ] as const) {
        const shown = slides.filter((one) => one.board === board)
        const lines = shown.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, at) => from + at))
        expect(lines).toEqual(Array.from({ length: count }, (_, at) => at))
        expect(shown.every(({ from, to }) => to - from <= rows)).toBe(true)
      }
    }),
  )
})
