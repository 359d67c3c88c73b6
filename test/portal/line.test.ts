import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { gatewayOf } from '../../district/portal/rows.ts'
import { goodFacts, numberOf } from '../support/upstream-acts.ts'
import type { Mood } from './fake-adapter.ts'
import { openPortalDesk, type PortalDesk, type Step } from './portal-desk.ts'

/* The gateway before a portal that is as picky and as odd as it is described. */

let desk: PortalDesk
beforeEach(async () => {
  desk = await openPortalDesk()
})
afterEach(() => desk.close())

it('keeps to ten rows of progress a call, and goes on where an answer was lost', async () => {
  const steps = Array.from({ length: 22 }, (): Step => ['handed-over', { to: 'Tư pháp' }])
  await desk.told(...desk.life(1, steps))
  let progressCalls = 0
  desk.fake.mood = (service) =>
    service === 'CapNhatTienDoHoSoMC' && ++progressCalls === 2 ? 'lost' : 'as-it-is'
  expect(await desk.pass()).toMatchObject({ silent: 1 })
  desk.later(61)
  expect(await desk.pass()).toMatchObject({ sent: 1 })
  const pieces = desk.calls('CapNhatTienDoHoSoMC').map(({ input }) => input.data as unknown[])
  expect(pieces.map((piece) => piece.length)).toEqual([10, 10, 10, 3])
  // The repetition is word for word the same, so that the portal can know it again.
  expect(pieces[2]).toEqual(pieces[1])
  expect([desk.fake.inserts.get(numberOf(1)), desk.calls('DongBoHoSoMC').length]).toEqual([1, 1])
})

it.each<Mood>(['lost', 'slow', 'page'])('an answer that is %s never makes a dossier twice', async (mood) => {
  await desk.told(...desk.life(1, []), ...desk.life(2, []))
  let times = 0
  desk.fake.mood = (service, { data }) =>
    service === 'DongBoHoSoMC' && JSON.stringify(data).includes(numberOf(1)) && times++ < 2
      ? mood
      : 'as-it-is'
  expect(await desk.pass()).toMatchObject({ silent: 1, sent: 1 })
  // Back-off: not at once, then after a minute, then after two.
  expect(await desk.pass()).toMatchObject({ silent: 0, sent: 0 })
  desk.later(61)
  expect(await desk.pass()).toMatchObject({ silent: 1, sent: 0 })
  desk.later(61)
  expect(await desk.pass()).toMatchObject({ silent: 0, sent: 0 })
  desk.later(61)
  expect(await desk.pass()).toMatchObject({ silent: 0, sent: 1 })
  expect(desk.fake.inserts.get(numberOf(1))).toBe(1)
  expect(desk.fake.progress.get(numberOf(1))).toHaveLength(1)
  expect(desk.fake.refusals).toEqual([])
})

it('a turn that found nothing to send takes back what an answer lost before had said', async () => {
  await desk.told(...desk.life(1, []))
  expect(await desk.pass()).toMatchObject({ sent: 1 })
  await desk.told(desk.act(1, 'notified', { by: 'phone', note: 'đã gọi' }))
  desk.fake.mood = (service) => (service === 'LayDanhMucLinhVuc' ? 'page' : 'as-it-is')
  expect(await desk.pass()).toMatchObject({ silent: 1 })
  desk.fake.mood = () => 'as-it-is'
  desk.later(61)
  expect(await desk.pass()).toMatchObject({ unchanged: 1 })
  expect(await desk.rows()).toMatchObject([{ state: 'sent', reason: null, attempts: 0 }])
})

it('one made void before it could be told waits no longer; where the answer was lost it is taken back', async () => {
  const held = { applicant: { name: 'Hội Nông dân', kind: 'organisation' as const } }
  await desk.told(...desk.life(1, [], held), ...desk.life(2, []))
  desk.fake.mood = (service) => (service === 'DongBoHoSoMC' ? 'lost' : 'as-it-is')
  expect(await desk.pass()).toMatchObject({ held: 1, silent: 1 })
  desk.fake.mood = () => 'as-it-is'
  for (const order of [1, 2]) await desk.told(desk.act(order, 'voided', { reason: 'lập nhầm' }))
  expect(await desk.pass()).toMatchObject({ unchanged: 1, sent: 1 })
  expect(await desk.rows()).toMatchObject([{ dossierId: 'd2', state: 'sent' }])
  expect(desk.fake.dossiers.get(numberOf(2))).toMatchObject({ GhiChu: 'Hủy mã hồ sơ: lập nhầm' })
})

it('one that is again as it was before an answer was lost is told anew, with the act and its taking back', async () => {
  await desk.told(...desk.life(1, []))
  expect(await desk.pass()).toMatchObject({ sent: 1 })
  const before = desk.fake.dossiers.get(numberOf(1))!.TrangThaiHoSo
  await desk.told(desk.act(1, 'handed-over', { to: 'Tư pháp' }))
  desk.fake.mood = (service) => (service === 'DongBoHoSoMC' ? 'lost' : 'as-it-is')
  expect(await desk.pass()).toMatchObject({ silent: 1 })
  expect(desk.fake.dossiers.get(numberOf(1))!.TrangThaiHoSo).not.toBe(before)
  desk.fake.mood = (service) => (service === 'CapNhatTienDoHoSoMC' ? 'lost' : 'as-it-is')
  desk.later(61)
  expect(await desk.pass()).toMatchObject({ silent: 1 })
  desk.fake.mood = (service) => (service === 'DongBoHoSoMC' ? 'lost' : 'as-it-is')
  const { dueAt } = goodFacts()
  const asBefore = { status: 2, dueAt, finishedAt: null, returnedAt: null }
  await desk.told(desk.act(1, 'undone', { of: 'handed-over', ...asBefore }))
  desk.later(600)
  expect(await desk.pass()).toMatchObject({ silent: 1 })
  desk.fake.mood = () => 'as-it-is'
  desk.later(600)
  expect(await desk.pass()).toMatchObject({ sent: 1 })
  expect(desk.fake.dossiers.get(numberOf(1))!.TrangThaiHoSo).toBe(before)
  expect(desk.fake.progress.get(numberOf(1))!.at(-1)).toMatchObject({
    NoiDungXuLy: 'Thu hồi thao tác vừa ghi',
    TrangThai: before,
  })
  expect((await desk.rows())[0]).toMatchObject({ state: 'sent', unanswered: '[]' })
})

it('one made void is told to the portal where it may know the number, and only there', async () => {
  const voided = (order: number) => desk.act(order, 'voided', { reason: 'lập nhầm' })
  await desk.told(...desk.life(1, []), ...desk.life(2, []), ...desk.life(3, []))
  // The first never got as far as the portal's books; the second is in them; the third was lost on the way there.
  desk.fake.mood = (service, { data, mahoso }) => {
    const about = JSON.stringify([data, mahoso])
    if (service === 'TraCuuHoSo' && about.includes(numberOf(1))) return 'page'
    return service === 'DongBoHoSoMC' && !about.includes(numberOf(1)) ? 'lost' : 'as-it-is'
  }
  expect(await desk.pass()).toMatchObject({ silent: 3 })
  desk.fake.dossiers.delete(numberOf(3))
  desk.fake.mood = () => 'as-it-is'
  // Corrected to what cannot be sent, the second is held: that the portal may know it is not forgotten.
  const held = goodFacts({ applicant: { name: 'Hội Nông dân', kind: 'organisation' } })
  await desk.told(desk.act(2, 'corrected', { facts: held, reason: 'nhầm người' }))
  expect(await desk.pass()).toMatchObject({ held: 1 })
  const right = goodFacts({ returnBy: 'counter' })
  await desk.told(desk.act(2, 'corrected', { facts: right, reason: 'nhầm lần nữa' }))
  const writes = desk.calls('DongBoHoSoMC').length
  for (const order of [1, 2, 3]) await desk.told(voided(order))
  expect(await desk.pass()).toMatchObject({ unchanged: 2, sent: 1 })
  expect(desk.calls('DongBoHoSoMC').length - writes).toBe(1)
  expect(desk.fake.dossiers.get(numberOf(2))).toMatchObject({ GhiChu: 'Hủy mã hồ sơ: lập nhầm' })
  expect(await desk.rows()).toMatchObject([{ dossierId: 'd2', state: 'sent' }])
})

it('one the portal cannot digest does not hold up the others, and “thành công” in a text is no success', async () => {
  await desk.told(...[1, 2, 3, 4, 5].flatMap((order) => desk.life(order, [])))
  desk.fake.object = (_, input) =>
    JSON.stringify(input).includes(numberOf(2))
      ? { error_code: '-5', message: 'Chưa thành công: lỗi hệ thống', result: [] }
      : null
  expect(await desk.pass()).toMatchObject({ sent: 4, refused: 1, stopped: null })
  expect((await desk.rows())[1]).toMatchObject({
    state: 'refused',
    code: '-5',
    reason: 'Chưa thành công: lỗi hệ thống',
    sentAt: null,
  })
  expect(desk.fake.dossiers.has(numberOf(2))).toBe(false)
  desk.fake.object = () => null
  desk.later(61)
  expect(await desk.pass()).toMatchObject({ sent: 1 })
})

it('“đã tồn tại” is settled by a look-up', async () => {
  await desk.told(...desk.life(1, []))
  await desk.pass()
  await desk.told(desk.act(1, 'handed-over', { to: 'Tư pháp' }))
  // The first look-up finds nothing; the insert is refused under one of three codes; the second one knows.
  desk.fake.isBlind = true
  desk.fake.object = (service) => {
    if (service === 'DongBoHoSoMC') desk.fake.isBlind = false
    return null
  }
  expect(await desk.pass()).toMatchObject({ sent: 1 })
  expect(desk.fake.refusals).toEqual([`Hồ sơ ${numberOf(1)} đã tồn tại`])
  expect([desk.fake.inserts.get(numberOf(1)), desk.fake.updates.get(numberOf(1))]).toEqual([1, 1])
})

it('signs in anew when the session is gone, and stops when the door stays shut', async () => {
  desk.fake.sessionLasts = 2
  await desk.told(...desk.life(1, []), ...desk.life(2, []))
  expect(await desk.pass()).toMatchObject({ sent: 2 })
  expect(desk.calls('login').length).toBeGreaterThan(2)
  expect(new Set(desk.fake.refusals)).toEqual(new Set(['Session đã hết hạn']))

  await desk.told(...desk.life(3, []), ...desk.life(4, []))
  desk.fake.isShut = true
  const before = desk.calls('login').length
  expect(await desk.pass()).toMatchObject({
    sent: 0,
    stopped: expect.stringContaining('Đăng nhập không thành công'),
  })
  // Once: an account that guesses is locked.
  expect(desk.calls('login').length - before).toBe(1)
  desk.fake.isShut = false
  expect(await desk.pass()).toMatchObject({ sent: 2 })
})

it('stops after three without an answer, and one server at a time is at the portal', async () => {
  await desk.told(...[1, 2, 3, 4, 5, 6].flatMap((order) => desk.life(order, [])))
  desk.fake.mood = (service) => (service === 'TraCuuHoSo' ? 'slow' : 'as-it-is')
  const [first, second] = await Promise.all([
    desk.pass({ readTimeoutSeconds: 0.1 }),
    desk.pass({ readTimeoutSeconds: 0.1 }),
  ])
  expect([first, second].filter((one) => one === null)).toHaveLength(1)
  expect(first ?? second).toMatchObject({ silent: 3, stopped: 'Cổng không trả lời kịp.' })
  desk.fake.mood = () => 'as-it-is'
  expect(await desk.pass()).toMatchObject({ sent: 3 })
  desk.later(61)
  expect(await desk.pass()).toMatchObject({ sent: 3 })
})

it('keeps what the portal said, and neither password nor session', async () => {
  await desk.told(...desk.life(1, []))
  desk.fake.object = (service, { session }) =>
    service === 'DongBoHoSoMC'
      ? { error_code: -9, message: `Lỗi của phiên bản ${desk.fake.username} ${String(session)}` }
      : null
  await desk.pass()
  const kept = await gatewayOf(desk.district.db)
    .selectFrom('portalReplies')
    .selectAll()
    .orderBy('id')
    .execute()
  expect(kept.map((one) => one.service)).toContain('DongBoHoSoMC')
  expect(kept.find((one) => one.service === 'DongBoHoSoMC')).toMatchObject({
    dossierNo: numberOf(1),
    httpStatus: 200,
    reply: '{"error_code":-9,"message":"Lỗi của phiên bản … …"}',
  })
  const sessions = desk.calls('TraCuuHoSo').map(({ input }) => input.session as string)
  const files = readdirSync(desk.dataDir)
    .filter((name) => name.startsWith('district.sqlite'))
    .map((name) => readFileSync(join(desk.dataDir, name), 'utf8'))
    .join('')
  expect(files).toContain(numberOf(1))
  for (const secret of [desk.fake.password, 'rất-bí-mật', desk.fake.username, ...sessions])
    expect(files).not.toContain(secret)
})
