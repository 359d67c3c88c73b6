import { expect, it } from 'vitest'
import { makePace } from './pace.ts'

const half = () => 0.5

it('batches shrink at each break down to a single entry, and grow again only after a calm', () => {
  const pace = makePace(() => 0, half)
  const first = pace.batch()
  pace.batchBroke()
  expect(pace.batch().entries).toBe(first.entries / 2)
  for (let i = 0; i < 20; i++) pace.batchBroke()
  expect(pace.batch().entries).toBe(1)
  pace.batchWent()
  expect(pace.batch().entries).toBe(1)
  for (let i = 0; i < 100; i++) pace.batchWent()
  expect(pace.batch().entries).toBeGreaterThan(first.entries)
  expect(pace.batch().entries).toBeLessThanOrEqual(500)
})

it('batches go side by side, alone where even small ones break, and side by side again when it holds', () => {
  const pace = makePace(() => 0, half)
  expect(pace.window()).toBe(3)
  pace.batchBroke()
  expect(pace.window()).toBe(3)
  for (let i = 0; i < 3; i++) pace.batchBroke()
  expect(pace.window()).toBe(1)
  for (let i = 0; i < 30; i++) pace.batchWent()
  expect(pace.window()).toBe(3)
})

it('files go three side by side, two after a break, and more again when it holds', () => {
  const pace = makePace(() => 0, half)
  expect(pace.files()).toBe(3)
  pace.filesBroke()
  expect(pace.files()).toBe(2)
  for (let i = 0; i < 30; i++) pace.pieceWent()
  expect(pace.files()).toBe(3)
})

it('tries every 200 ms in the first minute while watched, then backs off with jitter, never beyond 45 s', () => {
  const pace = makePace(() => 0, half)
  const wait = (over: object) => pace.wait({ downMs: 0, tries: 0, watched: true, trouble: false, ...over })
  expect([wait({}), wait({ downMs: 59_000, tries: 290 })]).toEqual([200, 200])
  expect(wait({ downMs: 61_000 })).toBe(1_000)
  expect(wait({ downMs: 600_000 })).toBe(30_000)
  expect(wait({ watched: false, tries: 3 })).toBe(4_000)
  expect(wait({ trouble: true })).toBeGreaterThanOrEqual(2_000)
  for (const random of [0, 0.999]) {
    const jittered = makePace(
      () => 0,
      () => random,
    )
    expect(
      jittered.wait({ downMs: 3_600_000, tries: 99, watched: false, trouble: false }),
    ).toBeLessThanOrEqual(45_000)
  }
})

it('measures what arrived over the time something was under way, broken tries included', () => {
  let now = 0
  const pace = makePace(() => now, half)
  expect(pace.rate()).toBeNull()
  pace.began()
  pace.began()
  now = 1_000
  pace.ended(20_000)
  now = 2_000
  pace.ended(0)
  now = 60_000
  expect(pace.rate()).toBe(10_000)
  pace.found(4_000)
  expect(pace.rate()).toBe(12_000)
})
