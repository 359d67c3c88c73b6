import { expect, it } from 'vitest'
import { valuesAbout } from './values-about.ts'

it('finds what was typed about just this', () => {
  const values = { reason: 'chờ trích lục' }
  const kept = { dossierId: 'a', part: 'checks', values }
  expect(valuesAbout(kept, { part: 'checks', dossierId: 'a' })).toEqual(values)
  expect(valuesAbout({ values }, {})).toEqual(values)
  for (const about of [
    {},
    { part: 'checks' },
    { part: 'checks', dossierId: 'b' },
    { part: 'checks', dossierId: 'a', id: 'c' },
  ])
    expect(valuesAbout(kept, about)).toBeNull()
  expect(valuesAbout({ part: 'checks', dossierId: 'a' }, { part: 'checks', dossierId: 'a' })).toBeNull()
})
