import { expect, it } from 'vitest'
import { dayFrom } from './DateInput.tsx'

it.each([
  ['1/9/2026', '2026-09-01'],
  ['01092026', '2026-09-01'],
  ['01.09.26', '2026-09-01'],
  ['2-9-45', '2045-09-02'],
  ['2-9-75', '1975-09-02'],
  [' 29/02/2024 ', '2024-02-29'],
  ['29/02/2025', null],
  ['31/04/2026', null],
  ['1/9', null],
  ['1/9/202', null],
  ['', null],
])('%s is read as %s', (typed, day) => expect(dayFrom(typed)).toBe(day))
