import { afterEach, beforeEach, expect, test } from 'vitest'
import { findProcedure, putProcedure } from '../../../db/tables/procedures.ts'
import { openTestCounter, type TestCounter } from '../../../test/support/counter.ts'
import { WallSheetsPaper } from '../../common/papers/records/wall-sheets.ts'
import type { Procedure } from '../../common/procedures/model.ts'

let counter: TestCounter
beforeEach(async () => {
  counter = await openTestCounter()
  await counter.as('officer')
})
afterEach(() => counter.close())

const GUARDIAN = '1.004837'
const RESIDENCE = '1.004222'

const state = () => counter.ok('listing.state', {})
async function of(code: string) {
  return (await state()).procedures.find((one) => one.code === code)
}
function change(code: string, members: Partial<Procedure>) {
  const { register } = counter.counter.open!
  const { procedure, version, changedAt } = findProcedure(register, code)!
  putProcedure(register, { procedure: { ...procedure, ...members }, version: version + 1, changedAt })
}
async function record(paperId: string) {
  const { pdf } = await counter.ok('papers.read', { paperId })
  return JSON.parse(Buffer.from(pdf).toString()) as { kind: string }
}
async function post(...codes: string[]) {
  const { paperId } = await counter.ok('listing.makeSheets', { codes })
  await counter.ok('listing.markPosted', { paperId })
  return paperId
}

test('at first everything in force is to be posted, and nothing else', async () => {
  const { procedures, gone, papers } = await state()
  const { lines } = await counter.ok('procedures.list', {})
  expect(procedures.map((one) => one.code)).toEqual(lines.filter((one) => one.inForce).map((one) => one.code))
  expect(new Set(procedures.map((one) => one.state))).toEqual(new Set(['new']))
  expect({ gone, papers }).toEqual({ gone: [], papers: [] })
})

test('a sheet printed waits until the officer says that it hangs', async () => {
  const { paperId } = await counter.ok('listing.makeSheets', { codes: [RESIDENCE, GUARDIAN] })
  const paper = WallSheetsPaper.parse(await record(paperId))
  expect(paper.procedures.map((one) => one.code).sort()).toEqual([RESIDENCE, GUARDIAN].sort())
  // The steps that came with the product are another province's example.
  expect(paper.procedures.flatMap((one) => one.steps)).toEqual([])
  expect(await of(GUARDIAN)).toMatchObject({ state: 'new', printed: true })
  expect((await state()).papers).toMatchObject([{ paperId }])

  expect(await counter.ok('listing.markPosted', { paperId })).toEqual({ posted: 2 })
  expect(await of(GUARDIAN)).toMatchObject({
    state: 'posted',
    printed: false,
    postedAt: '2026-11-20T02:00:00.000Z',
  })
  expect((await state()).papers).toEqual([])
})

test('a change lists what to re-post and in what it differs; the office own business does not count', async () => {
  await post(GUARDIAN, RESIDENCE)
  change(GUARDIAN, { limits: { counter: { amount: 2, unit: 'working-day' }, online: null, post: null } })
  change(RESIDENCE, { signOffRequired: true, remarks: ['Chỉ cán bộ xem'], source: 'Nguồn khác' })
  expect(await of(GUARDIAN)).toMatchObject({ state: 'changed', parts: ['limits'], printed: false })
  expect(await of(RESIDENCE)).toMatchObject({ state: 'posted' })
  await post(GUARDIAN)
  expect(await of(GUARDIAN)).toMatchObject({ state: 'posted' })
})

test('the steps are announced, and asked for on the wall, once the commune has laid them down', async () => {
  await post(GUARDIAN)
  change(GUARDIAN, { stepsSource: 'commune' })
  expect(await of(GUARDIAN)).toMatchObject({ state: 'changed', parts: ['steps'] })
})

test('a sheet that a change has overtaken asks for nothing and cannot be posted as if it said the truth', async () => {
  const { paperId } = await counter.ok('listing.makeSheets', { codes: [GUARDIAN, RESIDENCE] })
  change(GUARDIAN, { fees: [{ name: 'Lệ phí', amount: 8000, per: 'case' }] })
  expect((await state()).papers).toMatchObject([{ paperId, names: ['Đăng ký thường trú'] }])
  expect(await counter.ok('listing.markPosted', { paperId })).toEqual({ posted: 1 })
  expect(await of(GUARDIAN)).toMatchObject({ state: 'new', printed: false })
})

test('what is in force no more has to come down, and only that can be taken down', async () => {
  await post(GUARDIAN, RESIDENCE)
  expect(await counter.call('listing.markRemoved', { codes: [GUARDIAN] })).toMatchObject({
    error: { code: 'STILL_IN_FORCE' },
  })
  change(GUARDIAN, { inForce: false })
  expect((await state()).gone).toMatchObject([{ code: GUARDIAN, field: 'Hộ tịch' }])
  expect(await of(GUARDIAN)).toBeUndefined()
  expect(await counter.call('listing.makeSheets', { codes: [GUARDIAN] })).toMatchObject({
    error: { code: 'NOT_IN_FORCE' },
  })
  await counter.ok('listing.markRemoved', { codes: [GUARDIAN] })
  expect((await state()).gone).toEqual([])
  expect(await of(RESIDENCE)).toMatchObject({ state: 'posted' })
})

test('the contents hold every procedure in force; the guide is of one, and the same again on the same day', async () => {
  const contents = await counter.ok('listing.makeContents', {})
  const listed = (await record(contents.paperId)) as unknown as {
    fields: { procedures: { code: string }[] }[]
  }
  expect(listed.fields.flatMap((one) => one.procedures).map((one) => one.code)).toEqual(
    (await state()).procedures.map((one) => one.code),
  )
  await counter.as('specialist')
  const guide = await counter.ok('listing.makeGuide', { code: GUARDIAN })
  expect(await record(guide.paperId)).toMatchObject({
    kind: 'procedure-guide',
    procedure: { code: GUARDIAN },
  })
  expect((await counter.ok('listing.makeGuide', { code: GUARDIAN })).paperId).toBe(guide.paperId)
  change(GUARDIAN, { inForce: false })
  expect(await counter.call('listing.makeGuide', { code: GUARDIAN })).toMatchObject({
    error: { code: 'NOT_IN_FORCE' },
  })
})

test('posting is in the journal; whoever does not keep the wall changes nothing on it', async () => {
  const paperId = await post(GUARDIAN)
  const { raw } = counter.counter.open!.register
  expect(raw.prepare("SELECT verb, scope FROM journal WHERE noun = 'listing' ORDER BY seq").all()).toEqual([
    { verb: 'paper-made', scope: 'local' },
    { verb: 'posted', scope: 'local' },
  ])
  await counter.as('leader')
  expect(await counter.call('listing.markPosted', { paperId })).toMatchObject({
    error: { code: 'NOT_ALLOWED' },
  })
})
