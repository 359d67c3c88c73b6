import { expect, it } from 'vitest'
import { openTestCounter } from '../../test/support/counter.ts'
import { putSetting } from '../tables/settings.ts'
import { carryOverInPause } from './carry-over.ts'

it('what was written is carried over in the first pause, once, and not while acts follow each other', async () => {
  const test = await openTestCounter('2026-11-20T01:00:00.000Z')
  const { register } = test.counter.open!
  /** Pages that only the log holds. */
  const left = () => {
    const [state] = register.raw.pragma('wal_checkpoint(NOOP)') as { log: number; checkpointed: number }[]
    return state!.log - state!.checkpointed
  }
  carryOverInPause(register)

  putSetting(register, 'pause', 1)
  expect(carryOverInPause(register)).toBe(false)
  putSetting(register, 'pause', 2)
  expect(carryOverInPause(register)).toBe(false)
  expect(left()).toBeGreaterThan(0)
  expect(carryOverInPause(register)).toBe(true)
  expect(left()).toBe(0)
  expect(carryOverInPause(register)).toBe(false)

  putSetting(register, 'pause', 3)
  expect(carryOverInPause(register)).toBe(false)
  expect(carryOverInPause(register)).toBe(true)
  test.close()
})
