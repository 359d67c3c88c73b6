import { afterEach, beforeEach, expect, it } from 'vitest'
import { entriesAfter } from '../../../db/tables/journal.ts'
import { openTestCounter, type TestCounter } from '../../../test/support/counter.ts'
import { type GivenIntake, takenIn } from '../../../test/support/intake.ts'

/* Money, certification books and lists of the post can be made anew from the journal, like the dossiers they are of. */

let test: TestCounter
beforeEach(async () => {
  test = await openTestCounter('2026-11-20T02:00:00.000Z')
  await test.as('administrator')
  const { procedure, version } = await test.ok('procedures.get', { code: '2.000815' })
  const { code, steps } = procedure
  await test.ok('procedures.setSteps', {
    code,
    version,
    steps,
    signOffRequired: false,
    departmentSignOff: false,
  })
  await test.as('officer')
})
afterEach(() => test.close())

it('the journal holds every row of payments, certifications and post lists whole', async () => {
  const taken = async (person: number, over: GivenIntake = {}) =>
    (await takenIn(test, { person, ...over })).dossierId
  const residence = await taken(1, { procedure: '1.004222' })
  const wrong = await test.ok('payments.pay', {
    dossierId: residence,
    amount: 15_000,
    by: 'cash',
    stage: 'intake',
    payer: 'Lò Văn A',
  })
  await test.ok('payments.cancel', { paymentId: wrong.paymentId, reason: 'nhầm người' })
  await test.ok('payments.exempt', { dossierId: residence, amount: 5000, reason: 'hộ nghèo' })
  const copies = await taken(2, { procedure: '2.000815' })
  await test.ok('dossiers.finishAtOnce', { dossierId: copies, version: 1, pay: 'transfer', idChecked: true })
  const posted = await taken(3, { procedure: '2.000815', returnBy: 'post', returnAddress: 'Số 3, phố Chợ' })
  await test.ok('dossiers.markReady', { dossierId: posted, version: 1, note: '' })
  await test.ok('post.close', {
    postOffice: 'Bưu điện xã',
    postman: null,
    parcels: [{ dossierId: posted, version: 2, trackingNo: 'EE123456789VN' }],
    unpaidConfirmed: true,
  })

  const { register } = test.counter.open!
  const told: Record<'payment' | 'certification' | 'post', unknown[]> = {
    payment: [],
    certification: [],
    post: [],
  }
  for (const { noun, payload } of entriesAfter(register, { epoch: 0, seq: 0, limit: 1000 })) {
    const said = JSON.parse(payload ?? '{}') as { entry?: unknown; entries?: unknown[]; list?: unknown }
    if (noun === 'payment') told.payment.push(said.entry)
    if (noun === 'certification') told.certification.push(...said.entries!)
    if (noun === 'post') told.post.push(said.list)
  }
  const stored = (table: string, column: string) =>
    (register.raw.prepare(`SELECT ${column} FROM ${table} ORDER BY rowid`).pluck().all() as string[]).map(
      (row) => JSON.parse(row) as unknown,
    )
  expect(told.payment).toEqual(stored('payments', 'entry'))
  expect(told.payment).toHaveLength(4)
  const byNumber = register.raw
    .prepare('SELECT entry FROM certifications ORDER BY kind, year, number')
    .pluck()
    .all() as string[]
  expect(told.certification).toEqual(byNumber.map((row) => JSON.parse(row) as unknown))
  expect(told.certification).toHaveLength(2)
  const lists = register.raw
    .prepare('SELECT list FROM post_lists ORDER BY year, number')
    .pluck()
    .all() as string[]
  expect(told.post).toEqual(lists.map((row) => JSON.parse(row) as unknown))
  expect(told.post).toHaveLength(1)
})
