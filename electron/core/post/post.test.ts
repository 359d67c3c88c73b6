import { afterEach, beforeEach, expect, it } from 'vitest'
import { entriesOf } from '../../../db/tables/journal.ts'
import { openTestCounter, type TestCounter } from '../../../test/support/counter.ts'
import { takenIn } from '../../../test/support/intake.ts'
import type { PostListPaper } from '../../common/papers/records/post-list.ts'

let test: TestCounter
beforeEach(async () => {
  test = await openTestCounter('2026-11-20T02:00:00.000Z')
})
afterEach(() => test.close())

/* A result that exists and goes by post; with a fee of 20.000 đ where it is about residence. */
async function ready(person: number, procedure = '1.004837', decided: object = {}) {
  await test.as('officer')
  const given = { procedure, person, returnBy: 'post', returnAddress: `Số ${person}, phố Chợ` } as const
  const { dossierId } = await takenIn(test, given)
  await test.ok('dossiers.markReady', { dossierId, version: 1, note: '', ...decided })
  for (const [role, verb] of [
    ['head', 'dossiers.approve'],
    ['leader', 'dossiers.signOff'],
  ] as const) {
    await test.as(role)
    const { state } = await test.ok('dossiers.get', { id: dossierId })
    if (state.status === (role === 'head' ? 'to-review' : 'to-sign'))
      await test.ok(verb, { dossierId, version: state.version, note: '' })
  }
  await test.as('officer')
  return dossierId
}
const waiting = async () => (await test.ok('post.waiting', {})).parcels
async function withNumbers(...numbers: string[]) {
  return (await waiting()).map(({ dossierId, version }, index) => ({
    dossierId,
    version,
    trackingNo: numbers[index]!,
  }))
}
const TO = { postOffice: 'Bưu điện văn hóa xã', postman: null } as const

it('keeps postmark and parcel number of what came by post beside the moment of intake', async () => {
  await test.as('officer')
  const posted = { postmark: '2026-11-17', parcelNo: 'EB123456789VN' }
  const { dossierId } = await takenIn(test, { channel: 'post', posted: posted as never })
  const { facts } = await test.ok('dossiers.get', { id: dossierId })
  expect(facts).toMatchObject({ posted, channel: 'post', receivedAt: '2026-11-20T02:00:00.000Z' })
})

it('lists what goes by post once its result is signed, and keeps the numbers typed for it', async () => {
  const dossierId = await ready(1)
  await takenIn(test, { person: 9 })
  expect(await waiting()).toMatchObject([{ dossierId, address: 'Số 1, phố Chợ', trackingNo: null, open: 0 }])
  await test.ok('post.setTracking', { dossierId, trackingNo: ' ee 123456789 vn ' })
  expect((await waiting())[0]!.trackingNo).toBe('EE123456789VN')
})

it('closing returns each parcel by post with its number; what cannot go stays with its reason', async () => {
  await ready(1)
  const unpaid = await ready(2, '1.004222')
  await ready(3)
  await ready(4)
  const parcels = await withNumbers('EE000000001VN', 'EE000000002VN', 'EE000000001VN', 'EE000000004VN')
  parcels[3]!.version -= 1
  const { list, stayed } = await test.ok('post.close', { ...TO, parcels })
  expect(list).toMatchObject({
    listNo: '01/BKBĐ-2026',
    items: [{ trackingNo: 'EE000000001VN', receiver: 'Nguyễn Thị Đường' }],
  })
  expect(stayed.map((one) => one.fault)).toEqual(['UNPAID', 'TRACKING_TWICE', 'CHANGED_MEANWHILE'])
  const { state, timeline } = await test.ok('dossiers.get', { id: parcels[0]!.dossierId })
  expect(state).toMatchObject({ status: 'returned', byPost: true })
  expect(timeline.at(-1)?.details.action).toMatchObject({
    kind: 'return',
    relation: 'post',
    trackingNo: 'EE000000001VN',
  })
  expect(await waiting()).toHaveLength(3)

  const again = await withNumbers('EE000000002VN', 'EE000000003VN', 'EE000000004VN')
  const second = await test.ok('post.close', { ...TO, parcels: again, unpaidConfirmed: true })
  expect(second.list).toMatchObject({ listNo: '02/BKBĐ-2026' })
  expect(second.list!.items.map((item) => item.dossierId)).toContain(unpaid)
  expect(await waiting()).toEqual([])
  const { lists } = await test.ok('post.lists', { day: null })
  expect(lists.map((one) => [one.listNo, one.items.length])).toEqual([
    ['02/BKBĐ-2026', 3],
    ['01/BKBĐ-2026', 1],
  ])
})

it('a refusal leaves by post without its fee, as it does over the counter', async () => {
  const dossierId = await ready(1, '1.004222', { outcome: 'refused', reason: 'Không đủ điều kiện' })
  expect(await waiting()).toMatchObject([{ dossierId, open: 0 }])
  const { list, stayed } = await test.ok('post.close', {
    ...TO,
    parcels: await withNumbers('EE000000001VN'),
  })
  expect(stayed).toEqual([])
  expect(list!.items).toMatchObject([{ dossierId }])
})

it('takes no number where nothing can go, and the same command twice closes once', async () => {
  await ready(1, '1.004222')
  const parcels = await withNumbers('EE000000001VN')
  expect(await test.ok('post.close', { ...TO, parcels })).toMatchObject({ list: null })
  const closed = await test.ok('post.close', { ...TO, parcels, unpaidConfirmed: true }, 'the-same-command')
  expect(await test.ok('post.close', { ...TO, parcels, unpaidConfirmed: true }, 'the-same-command')).toEqual(
    closed,
  )
  expect(closed.list?.number).toBe(1)
  expect((await test.ok('post.lists', { day: null })).lists).toHaveLength(1)
  const { raw } = test.counter.open!.register
  expect(() => raw.prepare('DELETE FROM post_lists').run()).toThrow('never deleted')
})

it('sent by itself, without a list, it keeps no number for the next parcel either', async () => {
  const dossierId = await ready(1)
  const trackingNo = 'EE000000001VN'
  await test.ok('post.setTracking', { dossierId, trackingNo })
  const on = () => test.on(dossierId)
  const byPost = {
    receiver: TO.postOffice,
    receiverIdNumber: null,
    relation: 'post',
    idChecked: false,
  } as const
  await test.ok('dossiers.return', { ...(await on()), ...byPost, trackingNo })
  await test.ok('dossiers.postCameBack', { ...(await on()), reason: 'không có người nhận' })
  expect(await waiting()).toMatchObject([{ dossierId, trackingNo: null }])
})

it('what the post brings back waits again without its old number; the closed list stays as it was signed', async () => {
  const dossierId = await ready(1)
  const { list } = await test.ok('post.close', { ...TO, parcels: await withNumbers('EE000000001VN') })
  const { state, undo } = await test.ok('dossiers.get', { id: dossierId })
  expect(undo).toEqual({ kind: 'return', barrier: 'ON_POST_LIST' })
  expect(await test.call('dossiers.undo', { dossierId, version: state.version })).toMatchObject({
    error: { code: 'ON_POST_LIST' },
  })
  await test.ok('dossiers.postCameBack', { dossierId, version: state.version, reason: 'không có người nhận' })
  expect(await waiting()).toMatchObject([{ dossierId, trackingNo: null }])
  const { paperId } = await test.ok('post.makePaper', { listId: list!.id })
  const paper = JSON.parse(
    Buffer.from((await test.ok('papers.read', { paperId })).pdf).toString(),
  ) as PostListPaper
  const { printId } = await test.ok('papers.print', { paperId })
  await test.ok('papers.confirm', { printId })
  // The print stands in the history of the list, like its closing.
  const { register } = test.counter.open!
  expect(entriesOf(register, list!.id).map(({ noun, verb }) => `${noun} ${verb}`)).toEqual([
    'post list-closed',
    'post paper-made',
    'post printed',
  ])
  expect(paper).toMatchObject({
    paperNo: '01/BKBĐ-2026',
    postOffice: 'Bưu điện văn hóa xã',
    rows: [{ trackingNo: 'EE000000001VN', address: 'Số 1, phố Chợ' }],
  })
})
