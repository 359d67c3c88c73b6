import { expect, test } from 'vitest'
import type { Instant } from '../../common/time/model.ts'
import { chain } from './chain.ts'

const content = {
  station: '01',
  epoch: 1,
  commandId: 'command-1',
  at: '2026-11-20T02:00:00.000Z' as Instant,
  officer: 'o',
  noun: 'dossier',
  entityId: 'e',
  verb: 'noted',
  baseVersion: null,
  payloadVersion: 1,
  scope: 'local' as const,
  payload: { name: 'Đỗ' },
}

/* Two entries with one salt would show that their payloads are the same, and a kept one would open an erased one. */
test('every entry has a salt of its own, also past the end of a pool', () => {
  const salts = Array.from({ length: 1000 }, () => chain(undefined, content).payload.salt)
  expect(new Set(salts.map((salt) => Buffer.from(salt).toString('hex'))).size).toBe(1000)
  expect(salts.every((salt) => salt.length === 16)).toBe(true)
})
