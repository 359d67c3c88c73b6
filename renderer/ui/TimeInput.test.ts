import { expect, it } from 'vitest'
import { timeFrom } from './TimeInput.tsx'

it.each([
  ['7', '07:00'],
  ['07:30', '07:30'],
  ['7h30', '07:30'],
  ['13 giờ 30', '13:30'],
  ['730', '07:30'],
  ['1730', '17:30'],
  ['17.00', '17:00'],
  ['7h', '07:00'],
  ['24:00', null],
  ['7:60', null],
  ['', null],
  ['sáng', null],
])('%s is read as %s', (typed, time) => expect(timeFrom(typed)).toBe(time))
