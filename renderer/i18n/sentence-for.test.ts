import { expect, it } from 'vitest'
import { contract } from '../../electron/common/contract.ts'
import type { Spec } from '../../electron/common/api-spec.ts'
import { type CataloguedCall, sentenceFor } from './sentence-for.ts'
import { vi } from './vi.ts'

const declared = Object.entries(contract)
  .filter(([noun]) => noun in vi)
  .flatMap(([noun, calls]) =>
    Object.entries(calls as Record<string, Spec>).flatMap(([verb, { errors }]) =>
      errors.map((code) => [`${noun}.${verb}` as CataloguedCall, code] as const),
    ),
  )

it.each(declared)('%s says something of its own about %s', (call, code) => {
  const sentence = sentenceFor(call, { code, details: {} } as never)
  expect(sentence.length).toBeGreaterThan(10)
  expect(sentence).not.toBe(vi.ui.refusals.INTERNAL)
})

it('puts the facts of a refusal into its sentence', () => {
  expect(sentenceFor('session.signIn', { code: 'WAIT', details: { seconds: 16 } })).toContain('16 giây')
})

it('falls back to what every call shares, and to INTERNAL for what nobody declared', () => {
  expect(sentenceFor('session.signIn', { code: 'DISK_FULL' })).toBe(vi.ui.refusals.DISK_FULL)
  expect(sentenceFor('session.signIn', { code: 'NO_SUCH_CODE' as never })).toBe(vi.ui.refusals.INTERNAL)
})
