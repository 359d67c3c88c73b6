import { expect, it } from 'vitest'
import { entriesFor } from './entries.ts'

const screensOf = (...args: Parameters<typeof entriesFor>) =>
  entriesFor(...args).flatMap(({ entries }) => entries.map(({ screen }) => screen))

it('shows accounts and settings to an administrator alone', () => {
  expect(screensOf('administrator', () => true)).toEqual(expect.arrayContaining(['accounts', 'settings']))
  for (const role of ['officer', 'specialist', 'leader'] as const) {
    expect(screensOf(role, () => true)).not.toContain('accounts')
    expect(screensOf(role, () => true)).not.toContain('settings')
  }
})

it('leaves out screens that are not built in', () => {
  expect(screensOf('officer', (screen) => screen === 'about')).toEqual(['about'])
})
