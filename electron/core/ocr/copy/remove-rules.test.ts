import { expect, test } from 'vitest'
import { drawnSheet, inkIn } from '../../../../test/support/drawn-sheet.ts'
import { ACROSS, DOWN, removeRules } from './remove-rules.ts'

const LETTERS =
  '<text x="60" y="198" font-family="Liberation Serif" font-size="36">Họ và tên: gạch yếu</text>'
const ALL = { left: 0, top: 0, right: 600, bottom: 400 }

test('rules vanish with their soft edges, and it is told where they were', async () => {
  const sheet = await drawnSheet(
    '<path d="M20 100.5H580M20 300.5H580M100.5 40V360" stroke="black" stroke-width="2.4" fill="none"/>',
  )
  const dots = removeRules(sheet)
  expect(inkIn(sheet, ALL)).toBe(0)
  expect(new Set(sheet.data)).toEqual(new Set([255]))
  expect(dots[100 * 600 + 400]).toBe(ACROSS)
  expect(dots[200 * 600 + 100]).toBe(DOWN)
  expect(dots[100 * 600 + 100]).toBe(ACROSS | DOWN)
})

test('of letters that a rule runs through every stroke stays', async () => {
  const alone = await drawnSheet(LETTERS)
  const ruled = await drawnSheet(`${LETTERS}<path d="M20 188H580" stroke="black" stroke-width="2"/>`)
  removeRules(ruled)
  const above = { ...ALL, bottom: 184 }
  const below = { ...ALL, top: 192 }
  expect([inkIn(ruled, above), inkIn(ruled, below)]).toEqual([inkIn(alone, above), inkIn(alone, below)])
  // On it: the strokes that cross, and nothing of it between them.
  const on = { ...ALL, top: 187, bottom: 189 }
  expect(inkIn(ruled, on) / inkIn(alone, on)).toBeGreaterThan(0.6)
  expect(inkIn(ruled, on) / inkIn(alone, on)).toBeLessThan(1.3)
  expect(inkIn(ruled, { ...on, left: 450 })).toBe(0)
})

test('a dash, a thick bar and print are no rules', async () => {
  const sheet = await drawnSheet(
    `${LETTERS}<path d="M20 60H90" stroke="black" stroke-width="3"/><rect x="20" y="300" width="500" height="14"/>`,
  )
  const before = Uint8Array.from(sheet.data)
  removeRules(sheet)
  expect(sheet.data).toEqual(Buffer.from(before))
})
