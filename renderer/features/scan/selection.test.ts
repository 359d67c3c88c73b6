import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { choose, chooseAll, NOTHING, type Selection, settle } from './selection.ts'

const pages = (ids: string, runId = 'r1') => [...ids].map((id) => ({ id, runId }))
const first = (ids: string): Selection => settle(NOTHING, null, pages(ids))

describe('choosing', () => {
  test('a range goes from where it began, in both directions, in the order of the desk', () => {
    const at = choose(first('abcde'), pages('abcde'), 'c', 'only')
    expect(choose(at, pages('abcde'), 'e', 'range').ids).toEqual(['c', 'd', 'e'])
    const back = choose(choose(at, pages('abcde'), 'e', 'range'), pages('abcde'), 'a', 'range')
    expect(back).toMatchObject({ ids: ['a', 'b', 'c'], current: 'a' })
  })

  test('Ctrl adds and takes away, but the last page stays selected', () => {
    const two = choose(first('abc'), pages('abc'), 'c', 'toggle')
    expect(two.ids).toEqual(['a', 'c'])
    const one = choose(two, pages('abc'), 'a', 'toggle')
    expect(one).toMatchObject({ ids: ['c'], current: 'c' })
    expect(choose(one, pages('abc'), 'c', 'toggle')).toBe(one)
  })
})

describe('after the desk was read again', () => {
  test('a choice made while a scan is inserted further up is kept as its next pages come', () => {
    const [above, below] = [pages('a', 'r1'), pages('b', 'r1')]
    const one = [...above, ...pages('x', 'r2'), ...below]
    const chosen = choose(settle(first('ab'), [...above, ...below], one), one, 'b', 'only')
    expect(settle(chosen, one, [...above, ...pages('xy', 'r2'), ...below]).ids).toEqual(['b'])
  })

  test('pages of a running scan join each other; the newest is shown', () => {
    const before = [...pages('ab', 'r1')]
    const one = settle(settle(NOTHING, null, before), before, [...before, ...pages('c', 'r2')])
    expect(one).toMatchObject({ ids: ['c'], current: 'c' })
    const two = settle(one, [...before, ...pages('c', 'r2')], [...before, ...pages('cd', 'r2')])
    expect(two).toMatchObject({ ids: ['c', 'd'], current: 'd' })
  })

  test('what the officer chose during a scan is not taken away by its next page', () => {
    const before = [...pages('a', 'r1'), ...pages('b', 'r2')]
    const chosen = choose(first('a'), before, 'a', 'only')
    const more = [...before, ...pages('c', 'r2')]
    expect(settle(chosen, before, more).ids).toEqual(['a'])
    // The next scan speaks for itself again.
    expect(settle(chosen, more, [...more, ...pages('d', 'newer')]).ids).toEqual(['d'])
  })

  test('when the selected pages leave, the page after them is next, at the end the one before', () => {
    const middle = choose(first('abcd'), pages('abcd'), 'b', 'only')
    expect(settle(middle, pages('abcd'), pages('acd')).ids).toEqual(['c'])
    const last = choose(first('abcd'), pages('abcd'), 'd', 'only')
    expect(settle(last, pages('abcd'), pages('abc')).ids).toEqual(['c'])
    expect(settle(last, pages('abcd'), []).ids).toEqual([])
  })

  test('whatever comes and goes: only pages of the desk, and one of them current', () => {
    const desk = fc.uniqueArray(fc.constantFrom(...'abcdefgh'), { maxLength: 8 })
    fc.assert(
      fc.property(fc.array(desk, { minLength: 2, maxLength: 6 }), fc.nat(), (desks, salt) => {
        let before: ReturnType<typeof pages> | null = null
        let selection = NOTHING
        for (const [index, ids] of desks.entries()) {
          const now = ids.map((id) => ({ id, runId: `r${(salt + id.charCodeAt(0)) % 3}` }))
          selection = settle(selection, before, now)
          const pick = now[(salt + index) % Math.max(1, now.length)]
          if (pick && index % 2) {
            selection = choose(selection, now, pick.id, (['only', 'toggle', 'range'] as const)[salt % 3]!)
          }
          if (index % 3 === 2) selection = chooseAll(selection, now)
          const here = now.map((page) => page.id)
          expect(selection.ids.every((id) => here.includes(id))).toBe(true)
          expect(new Set(selection.ids).size).toBe(selection.ids.length)
          expect(selection.current !== null && here.includes(selection.current)).toBe(here.length > 0)
          expect(selection.ids.length > 0).toBe(here.length > 0)
          before = now
        }
      }),
    )
  })
})
