import fc from 'fast-check'
import { expect, it } from 'vitest'
import { GENESIS, type JournalHeader } from '../electron/common/journal/model.ts'
import { headerText } from '../electron/common/sync/signing.ts'
import type { Instant } from '../electron/common/time/model.ts'
import { headerTextOf } from './text-once.ts'

const word = fc.string({ unit: 'binary', minLength: 1, maxLength: 12 })
const hash = fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: 64, maxLength: 64 })
const count = fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER })
const header: fc.Arbitrary<JournalHeader> = fc.record({
  ...{ station: word, commandId: word, officer: word, noun: word, entityId: word, verb: word },
  ...{ epoch: count, seq: count, payloadVersion: count },
  ...{ payloadHash: hash, prevHash: fc.oneof(hash, fc.constant(GENESIS)), hash },
  at: fc
    .date({ min: new Date(0), max: new Date('9999-12-31'), noInvalidDate: true })
    .map((one) => one.toISOString() as Instant),
  baseVersion: fc.option(fc.nat()),
  scope: fc.constantFrom('local', 'upstream'),
})

it('a header’s text is the one that every station hashes', () => {
  fc.assert(
    fc.property(header, (one) => {
      expect(headerTextOf(one)).toBe(headerText(one))
    }),
  )
})
