import { afterEach, beforeEach, expect, it } from 'vitest'
import { openTestCounter, type TestCounter } from '../../../test/support/counter.ts'
import { correctionOf } from '../../../test/support/correction.ts'
import { takenIn } from '../../../test/support/intake.ts'
import { WHY_LATE } from '../../../test/support/whole-life.ts'
import type { PlainDate } from '../../common/time/model.ts'
import type { CertificationBookPaper } from '../../common/papers/records/certification-book.ts'
import type { CertificationSlipPaper } from '../../common/papers/records/certification-slip.ts'

let test: TestCounter
beforeEach(async () => {
  test = await openTestCounter('2026-11-20T02:00:00.000Z')
  await test.as('officer')
})
afterEach(() => test.close())

const DOCUMENTS = [
  { name: 'Căn cước công dân', pages: 2, copies: 3 },
  { name: 'Học bạ', pages: 14, copies: 1 },
]
const recordOf = async <T>(paperId: string) =>
  JSON.parse(Buffer.from((await test.ok('papers.read', { paperId })).pdf).toString()) as T

async function begun(person = 0, documents = DOCUMENTS) {
  const fees = { copies: 1, pages: 1, chosen: [], documents }
  return (await takenIn(test, { procedure: '2.000815', person, fees })).dossierId
}
const on = (id: string) => test.on(id)
async function signed(dossierId: string) {
  await test.as('officer')
  // One of them is signed in the next year, and late by then.
  await test.ok('dossiers.markReady', { ...(await on(dossierId)), note: '', explanation: WHY_LATE })
  const { state } = await test.ok('dossiers.get', { id: dossierId })
  if (state.status === 'to-review') {
    await test.as('head')
    await test.ok('dossiers.approve', { ...(await on(dossierId)), note: '' })
  }
  await test.as('leader')
  await test.ok('dossiers.signOff', { ...(await on(dossierId)), note: '' })
}

it('keeps documents with their price, and owes what they cost', async () => {
  const dossierId = await begun()
  const { facts } = await test.ok('dossiers.get', { id: dossierId })
  expect(facts.certified).toEqual([
    { ...DOCUMENTS[0], fee: 12_000 },
    { ...DOCUMENTS[1], fee: 16_000 },
  ])
  expect((await test.ok('payments.ofDossier', { dossierId })).balance.owed).toBe(28_000)
  const { paperId } = await test.ok('papers.make', { dossierId, kind: 'certification-slip' })
  expect(await recordOf<CertificationSlipPaper>(paperId)).toMatchObject({
    fee: 28_000,
    dueAt: null,
    documents: [{ act: 'Bản sao từ bản chính', pages: 2, copies: 3, fee: 12_000 }, { fee: 16_000 }],
  })
})

it('the evening sees that its slip came out, as it does of a receipt', async () => {
  const { paperId } = await test.ok('papers.make', { dossierId: await begun(), kind: 'certification-slip' })
  const { printId } = await test.ok('papers.print', { paperId })
  expect((await test.ok('closings.today', {})).counts.printed).toBe(0)
  await test.ok('papers.confirm', { printId })
  const { counts, rows } = await test.ok('closings.today', {})
  expect({ takenIn: counts.takenIn, printed: counts.printed }).toEqual({ takenIn: 1, printed: 1 })
  expect(rows.map((row) => row.printed)).toEqual([true])
})

it('received after 15:00 it has an appointment on its slip (NĐ 23/2015 Đ7)', async () => {
  test.setNow('2026-11-20T08:30:00.000Z')
  await test.as('officer')
  const { paperId } = await test.ok('papers.make', { dossierId: await begun(), kind: 'certification-slip' })
  const { dueAt } = await recordOf<CertificationSlipPaper>(paperId)
  expect(dueAt?.slice(0, 10)).toBe('2026-11-23')
})

it('numbers each document in its book when the leader has signed, without gaps, anew each year', async () => {
  const first = await begun(1)
  const waiting = await begun(2)
  expect((await test.ok('certifications.day', { day: null, kind: 'copy' })).lines).toEqual([])
  await signed(first)
  test.setNow('2026-11-20T02:05:00.000Z')
  await signed(await takenInAs(3))
  const book = await test.ok('certifications.day', { day: null, kind: 'copy' })
  expect(book.lines.map((line) => line.no)).toEqual(['01/2026', '02/2026', '03/2026', '04/2026'])
  expect(book.lines.map((line) => line.document)).toEqual([
    ...DOCUMENTS.map((one) => one.name),
    ...DOCUMENTS.map((one) => one.name),
  ])
  expect(book.lines[0]!.signer).toContain('Trần Văn Chủ')
  expect(book.counts).toEqual({ copy: 4, signature: 0, translator: 0, transaction: 0 })
  const { timeline } = await test.ok('dossiers.get', { id: first })
  expect(timeline.find((one) => one.verb === 'certified')?.details.numbers).toEqual(['01/2026', '02/2026'])

  test.setNow('2027-01-04T02:00:00.000Z')
  await signed(waiting)
  const next = await test.ok('certifications.day', { day: null, kind: 'copy' })
  expect(next.lines.map((line) => line.no)).toEqual(['01/2027', '02/2027'])
})

it('a refused request takes no number, and the register refuses to edit or delete a line', async () => {
  const dossierId = await begun()
  await test.ok('dossiers.markReady', {
    ...(await on(dossierId)),
    outcome: 'refused',
    reason: 'bản chính bị tẩy xóa',
    note: '',
  })
  const { state } = await test.ok('dossiers.get', { id: dossierId })
  if (state.status === 'to-review') {
    await test.as('head')
    await test.ok('dossiers.approve', { ...(await on(dossierId)), note: '' })
  }
  await test.as('leader')
  await test.ok('dossiers.signOff', { ...(await on(dossierId)), note: '' })
  expect((await test.ok('certifications.day', { day: null, kind: 'copy' })).lines).toEqual([])
  await signed(await takenInAs(5))
  const { raw } = test.counter.open!.register
  expect(() => raw.prepare('UPDATE certifications SET number = 9').run()).toThrow('never edited')
  expect(() => raw.prepare('DELETE FROM certifications').run()).toThrow('never deleted')
})

it('prints the book of a day', async () => {
  await signed(await begun())
  const { day } = await test.ok('certifications.day', { day: null, kind: 'copy' })
  const { paperId } = await test.ok('certifications.makeBook', { day, kind: 'copy' })
  const paper = await recordOf<CertificationBookPaper>(paperId)
  expect(paper.book).toBe('Sổ chứng thực bản sao từ bản chính')
  expect(paper.rows.map(({ no, document, fee, note }) => [no, document, fee, note])).toEqual([
    ['01/2026', 'Căn cước công dân', 12_000, null],
    ['02/2026', 'Học bạ', 16_000, null],
  ])
})

async function takenInAs(person: number) {
  await test.as('officer')
  return begun(person)
}

it('a certification that is taken back keeps its number, says so, and has it again when certified anew', async () => {
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
  const dossierId = await takenInAs(1)
  await test.ok('dossiers.markReady', { ...(await on(dossierId)), note: '' })
  const lines = async () =>
    (await test.ok('certifications.day', { day: null, kind: 'copy' })).lines.map(({ no, undone }) => [
      no,
      undone,
    ])
  expect(await lines()).toEqual([
    ['01/2026', false],
    ['02/2026', false],
  ])
  await test.ok('dossiers.undo', await on(dossierId))
  expect(await lines()).toEqual([
    ['01/2026', true],
    ['02/2026', true],
  ])
  await test.ok('dossiers.markReady', { ...(await on(dossierId)), note: '' })
  expect(await lines()).toEqual([
    ['01/2026', false],
    ['02/2026', false],
  ])
})

it('set right after it was certified: the entry stays, the book says what is right and what stood there', async () => {
  const dossierId = await begun()
  await signed(dossierId)
  await test.as('officer')
  const book = async () => (await test.ok('certifications.day', { day: null, kind: 'copy' })).lines
  const [first] = await book()
  expect(first).toMatchObject({ no: '01/2026', fee: 12_000, before: null })
  const correct = async (documents: typeof DOCUMENTS) => {
    const as = await correctionOf(test, dossierId)
    const correction = { ...as, fees: { ...as.fees, documents } }
    return test.call('receipts.correct', { ...(await on(dossierId)), correction, reason: 'Đếm nhầm' })
  }
  expect(await correct(DOCUMENTS.slice(1))).toMatchObject({ error: { code: 'IN_BOOK' } })
  const { register } = test.counter.open!
  const entries = () => register.raw.prepare('SELECT entry FROM certifications ORDER BY number').pluck().all()
  const entered = entries()
  expect(await correct([{ ...DOCUMENTS[0]!, pages: 4 }, DOCUMENTS[1]!])).toMatchObject({ ok: true })
  expect(entries()).toEqual(entered)
  const [amended, other] = await book()
  // 2 × 2.000 + 2 × 1.000 a copy, three copies.
  expect(amended).toMatchObject({ no: '01/2026', pages: 4, fee: 18_000 })
  expect(amended!.before).toMatchObject({ pages: 2, fee: 12_000 })
  expect(other!.before).toBeNull()
  const { paperId } = await test.ok('certifications.makeBook', {
    day: amended!.at.slice(0, 10) as PlainDate,
    kind: 'copy',
  })
  const { rows } = await recordOf<CertificationBookPaper>(paperId)
  expect(rows.map((row) => [row.pages, row.fee, row.note])).toEqual([
    [4, 18_000, 'Đính chính, trước ghi: 2 trang, 12.000 đ'],
    [14, 16_000, null],
  ])
})

it('taken back, set right and certified anew: what was added takes a number, what is gone keeps its own', async () => {
  await test.as('administrator')
  const { procedure, version } = await test.ok('procedures.get', { code: '2.000815' })
  const { code, steps } = procedure
  const unsigned = { signOffRequired: false, departmentSignOff: false }
  await test.ok('procedures.setSteps', { code, version, steps, ...unsigned })
  const dossierId = await takenInAs(1)
  const certified = async (documents: typeof DOCUMENTS) => {
    const as = await correctionOf(test, dossierId)
    const correction = { ...as, fees: { ...as.fees, documents } }
    await test.ok('receipts.correct', { ...(await on(dossierId)), correction, reason: 'Thêm, bớt giấy tờ' })
    await test.ok('dossiers.markReady', { ...(await on(dossierId)), note: '' })
    const { lines } = await test.ok('certifications.day', { day: null, kind: 'copy' })
    return lines.map(({ no, document, undone }) => [no, document, undone])
  }
  await test.ok('dossiers.markReady', { ...(await on(dossierId)), note: '' })
  await test.ok('dossiers.undo', await on(dossierId))
  const third = { name: 'Bằng lái', pages: 1, copies: 1 }
  expect(await certified([...DOCUMENTS, third])).toEqual([
    ['01/2026', 'Căn cước công dân', false],
    ['02/2026', 'Học bạ', false],
    ['03/2026', 'Bằng lái', false],
  ])
  await test.ok('dossiers.undo', await on(dossierId))
  expect((await certified(DOCUMENTS)).at(-1)).toEqual(['03/2026', 'Bằng lái', true])
})
