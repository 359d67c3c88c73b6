import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { findDossier } from '../../../db/tables/dossiers.ts'
import { findProcedure, putProcedure } from '../../../db/tables/procedures.ts'
import { entriesOf } from '../../../db/tables/journal.ts'
import { correctionOf } from '../../../test/support/correction.ts'
import { openTestCounter, type TestCounter } from '../../../test/support/counter.ts'
import { anIntake } from '../../../test/support/intake.ts'
import { UPSTREAM } from '../../common/dossiers/upstream.ts'
import type { Correction } from '../../common/receipts/correction.ts'
import { Intake } from '../../common/receipts/model.ts'
import { PaperIntake } from '../../common/receipts/paper-intake.ts'
import type { Instant, PlainDate } from '../../common/time/model.ts'

/* Every field of the intake form can be set right afterwards, or it says here why not. The fields are read off the
   model: a new one fails this test until it has its correction. */

let test: TestCounter
beforeEach(async () => {
  test = await openTestCounter() // Friday 20/11/2026, 09:00
  await test.as('officer')
})
afterEach(() => test.close())

const reason = 'Nhập nhầm, người nộp báo lại'
type Given = Parameters<typeof anIntake>[0]
type Change = (as: Correction) => Partial<Correction>
type Fields = {
  /** What is taken in, the change, and the fields that the journal then names with what stood there before. */
  [field: string]: { intake?: Given; change: Change; named: string[] }
}

const person = (change: Partial<Correction['applicant']>): Change => {
  return ({ applicant }) => ({ applicant: { ...applicant, ...change } })
}
const SOMEBODY = {
  name: 'Lò Văn Thay',
  idNumber: null,
  address: null,
  phone: null,
  email: null,
  document: null,
}
const authorised = (part: string, value: string) => ({
  intake: { authorised: SOMEBODY },
  change: () => ({ authorised: { ...SOMEBODY, [part]: value } }),
  named: [`authorised.${part}`],
})
const component = (change: object, given: Given = {}) => ({
  intake: given,
  change: ({ components: [first, ...rest] }: Correction) => ({
    components: [{ ...first!, ...change }, ...rest],
  }),
  named: ['components.to-khai'],
})
const ORGANISATION = {
  kind: 'organisation',
  organisationKind: 'business',
  idKind: 'organisation',
  idNumber: '0100109106',
} as const
const POSTED = {
  channel: 'post',
  posted: { postmark: '2026-11-19' as PlainDate, parcelNo: 'EB1' },
} as const satisfies Given
/** Copies from the office's own book: the tariff counts copies, nothing is certified. */
const COUNTED = { procedure: '2.000635' } as const
function confirmCounted() {
  const { register } = test.counter.open!
  const stored = findProcedure(register, COUNTED.procedure)!
  const limit = { amount: 1, unit: 'same-day' } as const
  const procedure = {
    ...stored.procedure,
    inForce: true,
    limits: { counter: limit, online: limit, post: limit },
  }
  register.immediate(() => putProcedure(register, { ...stored, procedure }))
}
const DOCUMENTS = [{ name: 'Học bạ', pages: 2, copies: 1 }]
const CERTIFIED = {
  procedure: '2.000815',
  fees: { copies: 1, pages: 1, chosen: [], documents: DOCUMENTS },
} satisfies Given
const document = (change: object) => ({
  intake: CERTIFIED,
  change: ({ fees }: Correction) => ({ fees: { ...fees, documents: [{ ...DOCUMENTS[0]!, ...change }] } }),
  named: ['certified'],
})
/** A fee of a case, whose sum the officer says. */
const CASE = { procedure: '1.000656' } as const

const CORRECTED: Fields = {
  'applicant.kind': {
    change: ({ applicant }) => ({
      applicant: { ...applicant, ...ORGANISATION },
    }),
    named: ['applicantKind', 'organisationKind', 'applicant.idNumber'],
  },
  'applicant.organisationKind': {
    intake: { applicant: { ...anIntake().applicant, ...ORGANISATION } },
    change: person({ organisationKind: 'state' }),
    named: ['organisationKind'],
  },
  'applicant.name': { change: person({ name: 'Nguyễn Thị Đượng' }), named: ['applicant.name'] },
  'applicant.idKind': { change: person({ idKind: 'cmnd' }), named: ['applicant.idKind'] },
  'applicant.idNumber': { change: person({ idNumber: '001190077777' }), named: ['applicant.idNumber'] },
  'applicant.dateOfBirth': {
    change: person({ dateOfBirth: '1990-02-03' as PlainDate }),
    named: ['applicant.dateOfBirth'],
  },
  'applicant.sex': { change: person({ sex: 'female' }), named: ['applicant.sex'] },
  'applicant.address': { change: person({ address: 'Xóm 9' }), named: ['applicant.address'] },
  'applicant.phone': { change: person({ phone: '0987654321' }), named: ['applicant.phone'] },
  'applicant.email': { change: person({ email: 'a@b.vn' }), named: ['applicant.email'] },
  'authorised.name': authorised('name', 'Lò Văn Thế'),
  'authorised.idNumber': authorised('idNumber', '001190066666'),
  'authorised.address': authorised('address', 'Xóm 8'),
  'authorised.phone': authorised('phone', '0987654322'),
  'authorised.email': authorised('email', 'c@d.vn'),
  'authorised.document': authorised('document', 'Giấy ủy quyền ngày 19/11/2026'),
  priority: { change: () => ({ priority: ['elderly'] }), named: ['priority'] },
  request: { change: () => ({ request: 'Giám hộ cho cháu' }), named: ['request'] },
  channel: { change: () => ({ channel: 'online' }), named: ['channel'] },
  'components.originals': component({ originals: 2 }),
  'components.copies': component({ copies: 2 }),
  'components.notNeeded': component({ notNeeded: true, originals: 0, copies: 0 }),
  sets: { change: () => ({ sets: 2 }), named: ['sets'] },
  'posted.postmark': {
    intake: POSTED,
    change: ({ posted }) => ({ posted: { ...posted!, postmark: '2026-11-17' as PlainDate } }),
    named: ['posted.postmark'],
  },
  'posted.parcelNo': {
    intake: POSTED,
    change: ({ posted }) => ({ posted: { ...posted!, parcelNo: 'EB2' } }),
    named: ['posted.parcelNo'],
  },
  returnBy: { change: () => ({ returnBy: 'online' }), named: ['returnBy'] },
  returnAddress: {
    intake: { returnBy: 'post', returnAddress: 'Xóm 1' },
    change: () => ({ returnAddress: 'Xóm 2' }),
    named: ['returnAddress'],
  },
  'fees.copies': {
    intake: COUNTED,
    change: ({ fees }) => ({ fees: { ...fees, copies: 3 } }),
    named: ['counted.copies', 'fee'],
  },
  'fees.pages': {
    intake: COUNTED,
    change: ({ fees }) => ({ fees: { ...fees, pages: 3 } }),
    named: ['counted.pages'],
  },
  'fees.documents.name': document({ name: 'Bằng tốt nghiệp' }),
  'fees.documents.pages': document({ pages: 5 }),
  'fees.documents.copies': document({ copies: 5 }),
  'fees.chosen.index': {
    intake: CASE,
    change: ({ fees }) => ({ fees: { ...fees, chosen: [{ index: 0, amount: 8000 }] } }),
    named: ['fee'],
  },
  'fees.chosen.amount': {
    intake: { ...CASE, fees: { copies: 1, pages: 1, chosen: [{ index: 0, amount: 8000 }] } },
    change: ({ fees }) => ({ fees: { ...fees, chosen: [{ index: 0, amount: 5000 }] } }),
    named: ['fee'],
  },
  'onPaper.receivedAt': {
    change: () => ({ receivedAt: '2026-11-19T02:00:00.000Z' as Instant }),
    named: ['receivedAt', 'enteredAt', 'dueAt'],
  },
}

/** Why a field of the intake is not corrected. */
const NOT_CORRECTED: Record<string, string> = {
  'applicant.priority': 'a person’s own mark in the register of people; the dossier’s is `priority`',
  applicantId: 'whom the officer took up; the person follows from name and number',
  procedureCode: 'another procedure is another dossier: this one is made void, the right one taken in',
  'components.code': 'names the paper whose numbers are corrected',
  'components.applies': 'says that a paper of a case was asked for; without papers it leaves the receipt',
  'onPaper.sequence': 'a dossier has one number for life (NĐ 309/2026 Đ17.3)',
}

/** The fields of a model by their path; lists and what may be missing are looked into. */
function fieldsOf(model: z.ZodType, path = ''): string[] {
  if (model instanceof z.ZodObject) {
    return Object.entries(model.shape).flatMap(([key, part]) =>
      fieldsOf(part as z.ZodType, path ? `${path}.${key}` : key),
    )
  }
  if (model instanceof z.ZodArray && model.element instanceof z.ZodObject)
    return fieldsOf(model.element as z.ZodType, path)
  const inner = (model as { unwrap?: () => z.ZodType }).unwrap
  if (inner && !(model instanceof z.ZodArray)) return fieldsOf(inner.call(model), path)
  return [path]
}

const fields = [...fieldsOf(Intake), ...fieldsOf(PaperIntake, 'onPaper')]

it('each field of the intake can be corrected or says why not', () => {
  expect(fields.length).toBeGreaterThan(35)
  expect([...Object.keys(CORRECTED), ...Object.keys(NOT_CORRECTED)].sort()).toEqual([...fields].sort())
})

describe('a field set right', () => {
  it.each(Object.entries(CORRECTED))('%s', async (_field, { intake, change, named }) => {
    confirmCounted()
    const given = anIntake(intake)
    const { dossierId } = await test.ok('receipts.issue', {
      ...{ intake: given, draftId: null, refusalConfirmed: true },
    })
    const as = await correctionOf(test, dossierId)
    await test.ok('receipts.correct', {
      dossierId,
      version: 1,
      correction: { ...as, ...change(as) },
      reason,
      refusalConfirmed: true,
    })
    const { actions } = findDossier(test.counter.open!.register, dossierId)!
    const act = actions.at(-1)!
    const changes = act.kind === 'correct' ? act.changes : []
    expect(changes.map((one) => one.field)).toEqual(expect.arrayContaining(named))
    for (const one of changes) expect(one.before).not.toEqual(one.after)
    const entry = entriesOf(test.counter.open!.register, dossierId).at(-1)!
    expect([entry.verb, entry.scope]).toEqual(['corrected', 'upstream'])
    expect(JSON.parse(entry.payload!)).toMatchObject({ reason, action: { changes } })
    // Taken back to what it was: a correction of a correction, nothing lost on the way.
    await test.ok('receipts.correct', {
      ...{ dossierId, version: 2, correction: as, reason, refusalConfirmed: true },
    })
    expect(await correctionOf(test, dossierId)).toEqual(as)
  })
})

describe('what follows from it', () => {
  const issue = async (given: Given, onPaper: Instant | null = null) =>
    test.ok('receipts.issue', {
      intake: anIntake(given),
      draftId: null,
      onPaper: onPaper && { receivedAt: onPaper, sequence: null },
    })
  const correct = async (dossierId: string, change: (as: Correction) => Partial<Correction>) => {
    const as = await correctionOf(test, dossierId)
    const { version } = (await test.ok('dossiers.get', { id: dossierId })).state
    return test.call('receipts.correct', {
      ...{ dossierId, version, correction: { ...as, ...change(as) }, reason },
    })
  }
  const toldOf = (dossierId: string) =>
    UPSTREAM.corrected.parse(JSON.parse(entriesOf(test.counter.open!.register, dossierId).at(-1)!.payload!))

  it('documents: priced by the tariff, owed and told; a payment stays and the difference is open, or over', async () => {
    const { dossierId } = await issue(CERTIFIED)
    const balance = async () => (await test.ok('payments.ofDossier', { dossierId })).balance
    expect(await balance()).toMatchObject({ owed: 4000, open: 4000 })
    await test.ok('payments.pay', { dossierId, amount: 4000, by: 'cash', stage: 'intake', payer: 'Lò A' })
    const first = await test.ok('papers.make', { dossierId, kind: 'certification-slip' })
    const { printId } = await test.ok('papers.print', { paperId: first.paperId })
    await test.ok('papers.confirm', { printId })
    // 3 pages: 2 × 2.000 + 1.000 a copy, twice; and a second document.
    const documents = [
      { name: 'Học bạ', pages: 3, copies: 2 },
      { name: 'Căn cước', pages: 1, copies: 1 },
    ]
    expect((await correct(dossierId, ({ fees }) => ({ fees: { ...fees, documents } }))).ok).toBe(true)
    const { facts } = await test.ok('dossiers.get', { id: dossierId })
    expect(facts.certified?.map((one) => one.fee)).toEqual([10_000, 2000])
    expect(facts.feeLines?.reduce((sum, line) => sum + line.amount, 0)).toBe(12_000)
    expect(await balance()).toMatchObject({ owed: 12_000, paid: 4000, open: 8000, over: 0 })
    expect(toldOf(dossierId).facts.fees).toMatchObject([{ amount: 12_000 }])
    const again = await test.ok('papers.make', { dossierId, kind: 'certification-slip' })
    expect((await test.ok('papers.print', { paperId: again.paperId })).copyNo).toBe(2)

    expect(
      (
        await correct(dossierId, ({ fees }) => ({
          fees: { ...fees, documents: [{ name: 'Học bạ', pages: 1, copies: 1 }] },
        }))
      ).ok,
    ).toBe(true)
    expect(await balance()).toMatchObject({ owed: 2000, paid: 4000, open: 0, over: 2000 })
  })

  it('a sum laid down by hand is not counted over by another channel; the tariff’s is', async () => {
    const tariff = await issue({ procedure: '1.004222' })
    await correct(tariff.dossierId, () => ({ channel: 'online' }))
    const by = async (id: string) => (await test.ok('dossiers.get', { id })).facts.fee
    expect(await by(tariff.dossierId)).toBe(10_000)
    const hand = await issue({ procedure: '1.004222', person: 2 })
    await correct(hand.dossierId, () => ({ fee: 15_000 }))
    await correct(hand.dossierId, () => ({ channel: 'online' }))
    expect(await by(hand.dossierId)).toBe(15_000)
  })

  it('the moment of intake: the limit runs from it, waits left out; never after it was typed in, never long before', async () => {
    const { dossierId, dueAt } = await issue(POSTED)
    expect(dueAt).toBe('2026-11-25T10:00:00.000Z')
    const at = (receivedAt: string) => () => ({ receivedAt: receivedAt as Instant })
    expect(await correct(dossierId, at('2026-11-20T02:01:00.000Z'))).toMatchObject({
      error: { code: 'PAPER_IN_FUTURE' },
    })
    expect(await correct(dossierId, at('2026-10-20T02:00:00.000Z'))).toMatchObject({
      error: { code: 'PAPER_TOO_OLD', details: { days: 10 } },
    })
    expect(await correct(dossierId, at('2026-11-18T02:00:00.000Z'))).toMatchObject({
      data: { newDueAt: '2026-11-23T10:00:00.000Z' },
    })
    const { facts, state } = await test.ok('dossiers.get', { id: dossierId })
    expect(facts).toMatchObject({
      receivedAt: '2026-11-18T02:00:00.000Z',
      enteredAt: '2026-11-20T02:00:00.000Z',
      dueAt: state.dueAt,
    })
    const told = toldOf(dossierId).facts
    expect([told.receivedAt, told.dueAt]).toEqual([facts.receivedAt, state.dueAt])
    const slip = await test.ok('papers.make', { dossierId, kind: 'receipt' })
    const { pdf } = await test.ok('papers.read', { paperId: slip.paperId })
    expect(JSON.parse(Buffer.from(pdf).toString())).toMatchObject({
      receivedAt: facts.receivedAt,
      dueAt: state.dueAt,
    })
    // Never written on paper at all: what it was typed in at is when it was received.
    await correct(dossierId, at('2026-11-20T02:00:00.000Z'))
    expect((await test.ok('dossiers.get', { id: dossierId })).facts.enteredAt).toBeNull()
  })

  it('written on paper: the moment on the slip was misread', async () => {
    const { dossierId, dossierNo } = await issue({}, '2026-11-18T03:00:00.000Z' as Instant)
    await correct(dossierId, () => ({ receivedAt: '2026-11-17T03:00:00.000Z' as Instant }))
    const { facts, dossierNo: after } = await test.ok('dossiers.get', { id: dossierId })
    expect(facts).toMatchObject({
      receivedAt: '2026-11-17T03:00:00.000Z',
      enteredAt: '2026-11-20T02:00:00.000Z',
      dueAt: '2026-11-20T10:00:00.000Z',
    })
    expect(after).toBe(dossierNo)
  })
})
