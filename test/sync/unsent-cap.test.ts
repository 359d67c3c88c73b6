import { beforeEach, expect, it } from 'vitest'
import { addDays, dayOf, toInstant } from '../../electron/common/time/rules.ts'
import type { TestCounter } from '../support/counter.ts'
import { journalOf, openEvening, sync, takeIn } from '../support/evening.ts'
import { anIntake } from '../support/intake.ts'

let test: TestCounter
beforeEach(async () => {
  const evening = await openEvening()
  ;({ test } = evening)
  return evening.close
})

const today = dayOf(toInstant(Date.now()))
const goTo = (days: number) => test.setNow(toInstant(Date.parse(`${addDays(today, days)}T23:00:00+07:00`)))
const stand = async () => (await test.ok('closings.unsent', {})).stand
const issue = (person: number) =>
  test.call('receipts.issue', {
    intake: anIntake({ person }),
    draftId: null,
    clockConfirmed: true,
    sameOpenConfirmed: true,
  })

it('two weeks without a line: it warns, then asks the leader, and one word is always enough to go on', async () => {
  await takeIn(test, 1)
  goTo(2)
  expect(await stand()).toBe('fine')
  goTo(3)
  expect(await stand()).toBe('warn')
  expect(await issue(1)).toMatchObject({ ok: true })
  goTo(7)
  expect(await stand()).toBe('ask')
  expect(await issue(2)).toEqual({ ok: false, error: { code: 'UNSENT_TOO_LONG', details: { days: 7 } } })

  // The leader is away: said on the telephone, for this day.
  const asked = { reason: 'Đứt cáp từ đầu tuần', days: 14 }
  expect(await test.call('closings.allowUnsent', { ...asked, saidBy: null })).toMatchObject({
    error: { code: 'WORD_MISSING' },
  })
  const { until } = await test.ok('closings.allowUnsent', { ...asked, saidBy: 'Chủ tịch Trần Văn Chủ' })
  expect(until).toBe(addDays(today, 7))
  expect(await issue(2)).toMatchObject({ ok: true })
  goTo(8)
  expect(await issue(3)).toMatchObject({ error: { code: 'UNSENT_TOO_LONG' } })

  await test.as('leader')
  await test.ok('closings.allowUnsent', { ...asked, days: 6, saidBy: null })
  await test.as('officer')
  goTo(13)
  expect(await issue(3)).toMatchObject({ ok: true })
  expect(await test.ok('closings.unsent', {})).toMatchObject({
    stand: 'allowed',
    days: 13,
    word: { reason: asked.reason, saidBy: null },
  })
  goTo(14)
  expect(await stand()).toBe('ask')
  const words = journalOf(test).filter((entry) => entry.verb === 'unsent-allowed')
  expect(words).toHaveLength(2)

  // The line is back: nothing is asked any more.
  await sync(test)
  expect(await stand()).toBe('fine')
  expect(await issue(4)).toMatchObject({ ok: true })
})
