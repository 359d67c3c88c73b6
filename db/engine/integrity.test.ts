import { closeSync, openSync, readSync, statSync, writeSync } from 'node:fs'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { openTestCounter, type TestCounter } from '../../test/support/counter.ts'
import { quickCheck } from './integrity.ts'

let test: TestCounter
beforeEach(async () => {
  test = await openTestCounter()
})
afterEach(() => test.close())

it('finds a single bit turned over on the disk, and says nothing of a whole register', () => {
  const { register, dataKey } = test.counter.open!
  register.raw.pragma('wal_checkpoint(TRUNCATE)')
  expect(quickCheck(register.path, dataKey)).toEqual([])
  // From the second page on; a turned bit of the first is already a wrong key.
  const { size } = statSync(register.path)
  for (const at of [4096 + 100, Math.floor(size / 2), size - 200]) {
    flip(register.path, at)
    expect(quickCheck(register.path, dataKey), `byte ${at}`).not.toEqual([])
    flip(register.path, at)
  }
  expect(quickCheck(register.path, dataKey)).toEqual([])
})

function flip(path: string, at: number): void {
  const file = openSync(path, 'r+')
  const byte = Buffer.alloc(1)
  readSync(file, byte, 0, 1, at)
  byte[0]! ^= 1
  writeSync(file, byte, 0, 1, at)
  closeSync(file)
}
