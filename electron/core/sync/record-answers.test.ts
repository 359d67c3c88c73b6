import { afterEach, beforeEach, expect, it } from 'vitest'
import { findDelivery, getCursor } from '../../../db/tables/sync-deliveries.ts'
import { waitingFiles } from '../../../db/tables/sync-files.ts'
import { openTestCounter, type TestCounter } from '../../../test/support/counter.ts'
import { note } from '../../../test/support/evening.ts'
import type { Answer, Entry } from '../../common/sync/model.ts'
import { Blocked } from './line-fault.ts'
import { readBatch } from './read-batch.ts'
import { recordAnswers } from './record-answers.ts'

let test: TestCounter
beforeEach(async () => {
  test = await openTestCounter()
  await test.as('officer')
})
afterEach(() => test.close())

function record(entries: readonly Entry[], answers: readonly Answer[], asked: 'next' | 'again') {
  const { register } = test.counter.open!
  const at = test.counter.clock()
  return register.immediate(() =>
    recordAnswers(register, { entries, answers, at, attemptsOf: () => 1, asked }),
  )
}
const refused = (entry: Entry): Answer => ({
  ...{ result: 'refused', epoch: entry.header.epoch, seq: entry.header.seq, code: 'PHONE', reason: 'Sai số' },
})
const answered = (entry: Entry, result: 'accepted' | 'duplicate'): Answer => ({
  ...{ result, epoch: entry.header.epoch, seq: entry.header.seq },
})

it('answers that the shared system has signed for another batch say nothing of this one', () => {
  const { register } = test.counter.open!
  const { entries } = readBatch(register, { epoch: 0, seq: 0 }, { entries: 4, bytes: 100_000 })!
  const [first, second] = [entries.slice(0, 2), entries.slice(2)]
  const answers = first.map((entry) => answered(entry, 'accepted'))
  record(first, answers, 'next')
  const before = getCursor(register)
  expect(() => record(second, answers, 'next')).toThrow(new Blocked('WRONG_SERVER'))
  expect(() => record(second, [], 'next')).toThrow(new Blocked('WRONG_SERVER'))
  expect(getCursor(register)).toEqual(before)
})

it('an act in whose place another stands has arrived when it is asked about again, and its files are not sent', () => {
  const { register } = test.counter.open!
  const file = { sha256: 'a'.repeat(64), size: 10, mime: 'application/pdf', kind: 'other' }
  const act = (payload: object) =>
    note(test, { noun: 'dossier', entityId: 'd1', verb: 'scanned', scope: 'upstream', payload })
  const { epoch, seq } = act({ files: [file] })
  act({ supersedes: { epoch, seq } })
  const [one, other] = readBatch(register, { epoch, seq: seq - 1 }, { entries: 2, bytes: 100_000 })!.entries
  record([one!], [refused(one!)], 'next')
  record([other!], [answered(other!, 'accepted')], 'next')
  const settled = { state: 'superseded', code: 'PHONE', byEpoch: epoch, bySeq: seq + 1 }
  expect(findDelivery(register, { epoch, seq })).toMatchObject(settled)
  // Asked about before it was settled, answered after.
  record([one!], [answered(one!, 'duplicate')], 'again')
  expect(findDelivery(register, { epoch, seq })).toMatchObject(settled)
  expect(waitingFiles(register, { failed: true })).toEqual([])
})
