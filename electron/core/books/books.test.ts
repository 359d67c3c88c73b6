import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { appendAction, findDossier } from '../../../db/tables/dossiers.ts'
import { entriesOf } from '../../../db/tables/journal.ts'
import { openTestCounter, type TestCounter } from '../../../test/support/counter.ts'
import { putDossier } from '../../../test/support/dossier.ts'
import type { BookRequest } from '../../common/books/model.ts'
import type { DossierAction } from '../../common/dossiers/model.ts'
import { reduceDossier } from '../../common/dossiers/rules.ts'
import { readReceiptQr } from '../../common/papers/qr.ts'
import type { PaperRecord } from '../../common/papers/model.ts'
import type { Instant, PlainDate } from '../../common/time/model.ts'

let test: TestCounter
beforeEach(async () => {
  test = await openTestCounter('2026-11-20T02:00:00.000Z')
  await test.as('officer')
})
afterEach(() => test.close())

const day = (text: string) => text as PlainDate
const at = (text: string) => text as Instant
const TODAY = day('2026-11-20')
const no = (sequence: number) => `H14.999.01-261120-${String(sequence).padStart(4, '0')}`
const idOf = async (login: string) =>
  (await test.ok('accounts.list', {})).find((account) => account.login === login)!.id
const on = (id: string) => test.on(id)

/** The fake press writes the record itself where the PDF would be. */
async function made<K extends BookRequest['kind']>(
  request: Extract<BookRequest, { kind: K }>,
): Promise<Extract<PaperRecord, { kind: K }>> {
  const { paperId } = await test.ok('books.make', { request })
  const { pdf } = await test.ok('papers.read', { paperId })
  return JSON.parse(Buffer.from(pdf).toString()) as Extract<PaperRecord, { kind: K }>
}

/** From the counter over the specialist to the leader's signature. */
async function finish(id: string) {
  await test.as('officer')
  await test.ok('dossiers.handOver', { ...(await on(id)), toId: await idOf('specialist'), note: '' })
  await test.as('specialist')
  await test.ok('dossiers.markReady', { ...(await on(id)), note: '' })
  await test.as('leader')
  await test.ok('dossiers.signOff', { ...(await on(id)), note: '' })
  await test.as('officer')
}

describe('the register book', () => {
  const book = (over = {}) =>
    ({ kind: 'register-book', field: 'Hộ tịch', from: TODAY, to: TODAY, ...over }) as const

  it('holds the dossiers of one field taken in within the period, oldest first, as they stand now', async () => {
    const id = putDossier(test, no(2), { receivedAt: at('2026-11-20T01:30:00.000Z') })
    putDossier(test, no(1), { receivedAt: at('2026-11-20T01:00:00.000Z') })
    // Midnight in Vietnam is 17:00 of the day before in UTC.
    putDossier(test, 'H14.999.01-261119-0001', { receivedAt: at('2026-11-19T16:59:59.999Z') })
    putDossier(test, no(3), { receivedAt: at('2026-11-19T17:00:00.000Z') })
    putDossier(test, 'H14.999.01-261121-0001', { receivedAt: at('2026-11-20T17:00:00.000Z') })
    await finish(id)
    const receiver = {
      receiver: 'Lò Văn Ứng',
      receiverIdNumber: null,
      relation: 'applicant',
      idChecked: true,
    } as const
    await test.ok('dossiers.return', { ...(await on(id)), ...receiver })
    const paper = await made(book())
    expect(paper.rows.map((row) => row.dossierNo)).toEqual([no(3), no(1), no(2)])
    expect(paper.rows[2]).toMatchObject({ returnedAt: '2026-11-20T02:00:00.000Z', receiver: 'Lò Văn Ứng' })
    expect(paper.rows[1]).toMatchObject({ returnedAt: null, receiver: null, ended: null })
    expect(paper).toMatchObject({ field: 'Hộ tịch', law: 'TT 03/2025/TT-VPCP', form: 'Mẫu số 07' })
    expect(await test.call('books.make', { request: book({ field: 'Đất đai' }) })).toMatchObject({
      error: { code: 'EMPTY' },
    })
    expect((await made(book({ field: null, from: day('2026-11-19') }))).rows).toHaveLength(4)
  })

  it('a result taken back out of the hands it was given to is not in the book', async () => {
    const id = putDossier(test, no(1))
    await finish(id)
    await test.ok('dossiers.return', {
      ...(await on(id)),
      receiver: 'Lò Văn Ứng',
      receiverIdNumber: null,
      relation: 'applicant',
      idChecked: true,
    })
    await test.ok('dossiers.undo', await on(id))
    expect((await made(book())).rows[0]).toMatchObject({ returnedAt: null, receiver: null })
  })

  it('a void dossier keeps its line and owes no result', async () => {
    const id = putDossier(test, no(1))
    append(id, { kind: 'void', reason: 'Nhập nhầm' })
    expect((await made(book())).rows[0]).toMatchObject({ ended: 'Hủy, tiếp nhận nhầm', outcome: null })
  })

  it('judges by the first promise, also where an apology has moved it, and says both', async () => {
    const [, two] = [1, 2].map((sequence) =>
      putDossier(test, no(sequence), {
        receivedAt: at(`2026-11-16T01:0${sequence}:00.000Z`),
        dueAt: at('2026-11-18T10:00:00.000Z'),
      }),
    ) as [string, string]
    const [first, anew] = [at('2026-11-18T10:00:00.000Z'), at('2026-11-25T10:00:00.000Z')]
    const words = { reason: 'Chờ xác minh', cause: 'Nơi khác trả lời chậm', responsible: 'Phòng Tư pháp' }
    append(two, { kind: 'draft-apology', ...words, newDueAt: anew })
    append(two, { kind: 'sign-apology', apologyNo: '01/XL', newDueAt: anew })
    const { rows } = await made(book({ from: day('2026-11-16') }))
    expect(rows.map(({ dueAt, newDueAt, outcome }) => [dueAt, newDueAt, outcome])).toEqual([
      [first, null, 'open-late'],
      [first, anew, 'open-late'],
    ])
  })

  it('bears its volume: the first one of field and year until the office opens another', async () => {
    putDossier(test, no(1))
    const of = { field: 'Hộ tịch', year: 2026 }
    expect((await made(book())).volume).toBe('01/2026')
    expect(await test.ok('books.volume', of)).toBe('01/2026')
    await test.ok('books.setVolume', { ...of, volume: '02/2026-HT' })
    expect(await made(book())).toMatchObject({ volume: '02/2026-HT', revision: 2 })
    expect((await made(book({ field: null }))).volume).toBe('01/2026')
    expect(await test.ok('books.volume', { ...of, year: 2027 })).toBe('01/2027')
    const entry = entriesOf(test.counter.open!.register, 'register-book').at(-1)!
    expect([entry.verb, JSON.parse(entry.payload!)]).toEqual([
      'volume-opened',
      { ...of, volume: '02/2026-HT', before: '01/2026' },
    ])
    await test.as('specialist')
    expect(await test.call('books.setVolume', { ...of, volume: '9' })).toMatchObject({
      error: { code: 'NOT_ALLOWED' },
    })
  })

  it('made again it is the next revision under the same number; another period takes the next one', async () => {
    putDossier(test, no(1))
    const first = await made(book())
    expect(first).toMatchObject({ paperNo: '01/STD-TTPVHCC', revision: 1 })
    test.setNow('2026-11-20T02:30:00.000Z')
    expect(await made(book())).toEqual(first)
    putDossier(test, no(2))
    test.setNow('2026-11-20T03:00:00.000Z')
    expect(await made(book())).toMatchObject({ paperNo: '01/STD-TTPVHCC', revision: 2 })
    expect(await made(book({ to: day('2026-11-21') }))).toMatchObject({ paperNo: '02/STD-TTPVHCC' })
    // What could not be made took no number, and a preview takes none.
    expect(await test.call('books.make', { request: book({ field: 'Đất đai' }) })).toMatchObject({
      ok: false,
    })
    const { pdf } = await test.ok('books.preview', { request: book({ from: day('2026-11-01') }) })
    expect(JSON.parse(Buffer.from(pdf).toString())).toMatchObject({ paperNo: null, watermark: 'XEM TRƯỚC' })
    expect(await made(book({ field: null }))).toMatchObject({ paperNo: '03/STD-TTPVHCC' })
  })
})

/** An act put straight into the tables. */
function append(id: string, what: Pick<DossierAction, 'kind'> & Record<string, unknown>) {
  const { register } = test.counter.open!
  const { actions } = findDossier(register, id)!
  const officer = { id: 'o', name: 'Nguyễn Thị Đường', role: 'officer' }
  const action = {
    id: `${id}-${actions.length}`,
    at: test.counter.clock(),
    officer,
    ...what,
  } as DossierAction
  register.immediate(() => appendAction(register, id, action, reduceDossier([...actions, action])!))
}

const PAID = { by: 'cash', stage: 'return', payer: 'Lò Văn Ứng' } as const

describe('lists of a day', () => {
  it('hand-overs by giver and receiver, results by who made them, labels for what goes by post', async () => {
    const [a, b, c] = [1, 2, 3].map((sequence) =>
      putDossier(test, no(sequence), {
        fee: 8_000,
        ...(sequence === 2 && { returnBy: 'post', returnAddress: 'Xóm 9' }),
      }),
    ) as [string, string, string]
    await finish(a)
    await finish(b)
    await test.ok('dossiers.handOver', { ...(await on(c)), toId: await idOf('leader'), note: 'kèm bản đồ' })
    const lists = await test.ok('books.day', { day: TODAY })
    expect(
      lists.map(({ kind, from, to, dossiers }) => [kind, from, to, dossiers.map((one) => one.id)]),
    ).toEqual([
      ['hand-over-note', 'Nguyễn Thị Đường', 'Hoàng Văn Chuyên', [a, b]],
      ['hand-over-note', 'Nguyễn Thị Đường', 'Trần Văn Chủ', [c]],
      ['result-list', 'Hoàng Văn Chuyên', null, [a, b]],
      ['address-label', '', null, [b]],
    ])
    expect(await test.ok('books.day', { day: day('2026-11-19') })).toEqual([])

    const note = await made({ kind: 'hand-over-note', dossierIds: [a, b] })
    expect(note).toMatchObject({
      paperNo: '01/BGHS-TTPVHCC',
      giver: 'Nguyễn Thị Đường',
      fromUnit: 'Trung tâm Phục vụ hành chính công xã Thử Nghiệm',
      receiver: 'Hoàng Văn Chuyên',
      toUnit: 'Tư pháp',
      copies: 2,
    })
    expect(note.rows.map((row) => row.papers)).toEqual([1, 1])
    expect((await made({ kind: 'hand-over-note', dossierIds: [c] })).rows[0]?.note).toBe('kèm bản đồ')
    await test.ok('payments.pay', { dossierId: a, amount: 5_000, ...PAID })
    await test.ok('payments.pay', { dossierId: b, amount: 8_000, ...PAID })
    const results = await made({ kind: 'result-list', dossierIds: [a, b] })
    // What lies in the till already is not asked for a second time.
    expect(results.rows.map(({ paid, open }) => [paid, open])).toEqual([
      [5_000, 3_000],
      [8_000, 0],
    ])
    expect(results).toMatchObject({
      giver: 'Hoàng Văn Chuyên',
      fromUnit: 'Tư pháp',
      receiver: 'Nguyễn Thị Đường',
    })
    expect(results.rows.map(({ result, byPost }) => [result, byPost])).toEqual([
      ['Trích lục', false],
      ['Trích lục', true],
    ])
    const labels = await made({ kind: 'address-label', dossierIds: [b] })
    expect(labels.labels[0]).toMatchObject({ receiver: { address: 'Xóm 9' }, dossierNo: no(2) })
  })

  it('does not put on one list what two people gave, or what was never given', async () => {
    const [a, b, c] = [1, 2, 3].map((sequence) => putDossier(test, no(sequence))) as [string, string, string]
    await finish(a)
    await test.ok('dossiers.handOver', { ...(await on(b)), toId: await idOf('leader'), note: '' })
    const call = (request: BookRequest) => test.call('books.make', { request })
    expect(await call({ kind: 'hand-over-note', dossierIds: [a, b] })).toMatchObject({
      error: { code: 'MIXED' },
    })
    expect(await call({ kind: 'hand-over-note', dossierIds: [c] })).toMatchObject({
      error: { code: 'MIXED' },
    })
    expect(await call({ kind: 'result-list', dossierIds: [a, b] })).toMatchObject({
      error: { code: 'MIXED' },
    })
    expect(await call({ kind: 'combined-slip', dossierIds: [a, b] })).toMatchObject({
      error: { code: 'MIXED' },
    })
    expect(await call({ kind: 'result-list', dossierIds: ['nobody'] })).toMatchObject({
      error: { code: 'NOT_FOUND' },
    })
  })

  it('one person with several dossiers of a day gets one slip, each dossier with the QR of its own', async () => {
    const { register } = test.counter.open!
    const [a, b] = [1, 2].map((sequence) => putDossier(test, no(sequence), { fee: 8_000 })) as [
      string,
      string,
    ]
    putDossier(test, no(3))
    const { applicantId } = findDossier(register, a)!
    register.run(register.query.updateTable('dossiers').set({ applicantId }).where('id', '=', b))
    const [list] = await test.ok('books.day', { day: TODAY })
    expect(list).toMatchObject({ kind: 'combined-slip', from: 'Nguyễn Thị Đường' })
    expect(list?.dossiers.map((one) => one.id)).toEqual([a, b])
    const slip = await made({ kind: 'combined-slip', dossierIds: [a, b] })
    expect(slip).toMatchObject({ applicant: { name: 'Nguyễn Thị Đường' }, officerName: 'Nguyễn Thị Đường' })
    expect(slip.dossiers.map(({ dossierNo, qr, fee }) => [dossierNo, readReceiptQr(qr), fee])).toEqual([
      [no(1), no(1), 8_000],
      [no(2), no(2), 8_000],
    ])
  })

  it('labels go to their printer, and on an ordinary sheet where there is none', async () => {
    const id = putDossier(test, no(1), { returnBy: 'post', returnAddress: 'Xóm 9' })
    const { paperId } = await test.ok('books.make', {
      request: { kind: 'address-label', dossierIds: [id] },
    })
    const sheets: string[] = []
    test.counter.press.print = async ({ media, printer }) => {
      sheets.push(`${media} ${printer}`)
      return { code: 'SPOOLED' }
    }
    await test.ok('papers.choosePrinter', { media: 'A4', printer: 'Canon' })
    await test.ok('papers.print', { paperId })
    await test.ok('papers.choosePrinter', { media: 'label', printer: 'Xprinter' })
    await test.ok('papers.print', { paperId })
    expect(sheets).toEqual(['A4 Canon', 'label Xprinter'])
  })

  it('a label without an address is not made', async () => {
    const person = { name: 'Lò Thị Ỷ', idNumber: null, address: null, phone: null, email: null }
    const id = putDossier(test, no(1), { returnBy: 'post', applicant: person })
    const request: BookRequest = { kind: 'address-label', dossierIds: [id] }
    expect(await test.call('books.make', { request })).toMatchObject({ error: { code: 'NO_ADDRESS' } })
  })
})
