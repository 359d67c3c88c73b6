import { expect, it } from 'vitest'
import { Cut } from './line-fault.ts'
import type { Run } from './run.ts'
import { sideBySide } from './side-by-side.ts'

const run = {} as Run
const DOSSIERS = Array.from({ length: 30 }, (_, at) => at)
const soon = () => new Promise((resolve) => setImmediate(resolve))

/** Asks about all of them. @param cutAt the one in whose answer the line breaks */
async function ask(cutAt?: number) {
  const answered: number[] = []
  let [under, most, tooLate] = [0, 0, 0]
  let cut = false
  const all = sideBySide(run, DOSSIERS, async (one) => {
    most = Math.max(most, ++under)
    if (cut) tooLate++
    // The later, the sooner: answers overtake each other.
    for (let wait = one % 4; wait < 4; wait++) await soon()
    under--
    if (one === cutAt) cut = true
    if (one === cutAt) throw new Cut('DOWN')
    answered.push(one)
  })
  const broke = await all.then(
    () => false,
    (error: unknown) => error instanceof Cut,
  )
  return { broke, under, most, tooLate, answered: answered.toSorted((a, b) => a - b) }
}

it('as many at once as the line has connections, each once; after a cut fewer, and more again when it carries', async () => {
  const whole = { broke: false, under: 0, tooLate: 0, answered: DOSSIERS }
  expect(await ask()).toEqual({ ...whole, most: 4 })
  // Whatever was under way has come to its end, and nothing was begun after the cut.
  expect(await ask(8)).toMatchObject({ broke: true, under: 0, tooLate: 0, most: 4 })
  expect(await ask(8)).toMatchObject({ broke: true, under: 0, most: 2 })
  expect(await ask(8)).toMatchObject({ broke: true, most: 1, answered: DOSSIERS.slice(0, 8) })
  expect(await ask()).toEqual({ ...whole, most: 1 })
  expect(await ask()).toEqual({ ...whole, most: 2 })
  expect(await ask()).toEqual({ ...whole, most: 4 })
})
