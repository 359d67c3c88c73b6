import { setImmediate as turn } from 'node:timers/promises'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { PaperRecord } from '../../common/papers/model.ts'
import { openTestCounter, type TestCounter } from '../../../test/support/counter.ts'
import { anIntake } from '../../../test/support/intake.ts'
import { useCases } from '../use-cases.ts'
import { layOutAhead } from './lay-out-ahead.ts'

let counter: TestCounter
beforeEach(async () => {
  counter = await openTestCounter(undefined, {
    'receipts.issue': layOutAhead(useCases['receipts.issue']),
  })
  await counter.as('officer')
})
afterEach(() => counter.close())

test('what is laid out ahead is word for word what is printed when the slip is asked for', async () => {
  const laid: PaperRecord[] = []
  const made: PaperRecord[] = []
  const { press } = counter.counter
  counter.counter.press = {
    ...press,
    layOut: (record) => void laid.push(record),
    makePdf: (record) => {
      made.push(record)
      return press.makePdf(record)
    },
  }
  const { dossierId } = await counter.ok('receipts.issue', { intake: anIntake(), draftId: null })
  await turn()
  await counter.ok('papers.make', { dossierId, kind: 'receipt' })
  expect(made).toHaveLength(1)
  expect(laid).toEqual(made)
})

test('nothing is laid out for a dossier that was refused, and a failure there is nobody’s but the log’s', async () => {
  let times = 0
  const logged: string[] = []
  counter.counter.press = {
    ...counter.counter.press,
    layOut: () => {
      times += 1
      throw new Error('window')
    },
  }
  counter.counter.log = (ref) => void logged.push(ref)
  await counter.ok('receipts.issue', { intake: anIntake(), draftId: null })
  await turn()
  expect([times, logged]).toEqual([1, ['lay-out']])
  const again = await counter.call('receipts.issue', { intake: anIntake(), draftId: null })
  expect(again.ok).toBe(false)
  await turn()
  expect(times).toBe(1)
})
