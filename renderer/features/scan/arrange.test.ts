import fc from 'fast-check'
import { expect, test } from 'vitest'
import { changedPart, moveBefore, shift } from './arrange.ts'

const o = (text: string) => [...text]

test('pages dragged to a place stand there together, in their own order', () => {
  expect(moveBefore(o('abcde'), o('db'), 'a')).toEqual(o('bdace'))
  expect(moveBefore(o('abcde'), o('ab'), null)).toEqual(o('cdeab'))
  expect(moveBefore(o('abcde'), o('b'), 'e')).toEqual(o('acdbe'))
  expect(moveBefore(o('abcde'), o('bd'), 'd')).toEqual(o('acbde'))
})

test('Alt+arrow moves by one place, gathers what lay apart, and stops at the ends', () => {
  expect(shift(o('abcd'), o('b'), 1)).toEqual(o('acbd'))
  expect(shift(o('abcd'), o('b'), -1)).toEqual(o('bacd'))
  expect(shift(o('abcd'), o('a'), -1)).toEqual(o('abcd'))
  expect(shift(o('abcd'), o('cd'), 1)).toEqual(o('abcd'))
  expect(shift(o('abcde'), o('bc'), 1)).toEqual(o('adbce'))
  expect(shift(o('abcde'), o('bd'), -1)).toEqual(o('bdace'))
  expect(shift(o('abcde'), o('bd'), 1)).toEqual(o('acebd'))
})

test('the changed part alone, put into its places, makes the new order', () => {
  const ids = fc.uniqueArray(fc.constantFrom(...'abcdefgh'), { minLength: 1 })
  fc.assert(
    fc.property(ids, fc.array(fc.nat()), fc.nat(), (was, picks, at) => {
      const moved = picks.map((pick) => was[pick % was.length]!)
      const now = moveBefore(was, moved, was[at % was.length]!)
      expect(now.toSorted()).toEqual(was.toSorted())
      const part = changedPart(was, now)
      let next = 0
      expect(was.map((id) => (part.includes(id) ? part[next++] : id))).toEqual(now)
    }),
  )
})
