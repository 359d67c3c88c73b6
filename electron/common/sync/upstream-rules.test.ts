import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { goodFacts, numberOf, RECEIVED_AT } from '../../../test/support/upstream-acts.ts'
import type { UpstreamPayload } from '../dossiers/upstream.ts'
import type { Instant } from '../time/model.ts'
import {
  applyAct,
  checkFacts,
  checkNumber,
  isEmail,
  isPersonalNumber,
  isPhone,
  type UpstreamDossier,
} from './upstream-rules.ts'

const issuer = { agencyId: 'H25.16.05', range: { first: 1, last: 999 } }
const at = (text: string) => text as Instant
const dossierNo = numberOf(1)
const MOVED = at('2026-11-30T10:00:00.000Z')
const LATER = at('2026-11-22T02:00:00.000Z')

const ACTS = {
  received: { verb: 'received', payload: { dossierNo, facts: goodFacts() } },
  handedOver: { verb: 'handed-over', payload: { dossierNo, to: 'Tư pháp' } },
  ready: { verb: 'result-ready', payload: { dossierNo } },
  drawnUp: { verb: 'result-ready', payload: { dossierNo, awaitsSignOff: true } },
  signed: { verb: 'signed-off', payload: { dossierNo, what: 'result' } },
  letterSigned: { verb: 'signed-off', payload: { dossierNo, what: 'apology' } },
  returned: { verb: 'returned', payload: { dossierNo, receiver: 'Nguyễn Thị Đường' } },
  apologised: {
    verb: 'apologised',
    payload: { dossierNo, reason: 'Chờ xác minh', newDueAt: at('2026-11-27T10:00:00.000Z') },
  },
  notified: { verb: 'notified', payload: { dossierNo, by: 'phone' } },
  corrected: { verb: 'corrected', payload: { dossierNo, facts: goodFacts({ summary: 'Sửa' }) } },
  voided: { verb: 'voided', payload: { dossierNo, reason: 'Nhập nhầm' } },
  approved: { verb: 'approved', payload: { dossierNo, awaitsSignOff: true } },
  refusedAtOnce: {
    verb: 'result-ready',
    payload: { dossierNo, outcome: 'refused', reason: 'Không đủ điều kiện' },
  },
  refusalSigned: { verb: 'signed-off', payload: { dossierNo, what: 'result', outcome: 'refused' } },
  supplementAsked: { verb: 'supplement-asked', payload: { dossierNo, items: ['Tờ khai'], reason: 'Thiếu' } },
  supplementCame: { verb: 'supplement-received', payload: { dossierNo, newDueAt: MOVED } },
  obligationAsked: { verb: 'obligation-asked', payload: { dossierNo, what: 'Lệ phí trước bạ' } },
  obligationMet: { verb: 'obligation-met', payload: { dossierNo, newDueAt: MOVED } },
  upward: { verb: 'handed-upward', payload: { dossierNo, to: 'Sở Xây dựng' } },
  cameBack: { verb: 'came-back', payload: { dossierNo } },
  withdrawn: { verb: 'withdrawn', payload: { dossierNo, reason: 'Đổi ý' } },
  stopped: { verb: 'stopped', payload: { dossierNo, reason: 'Không bổ sung' } },
  partlyReturned: { verb: 'returned', payload: { dossierNo, receiver: 'An', partly: true } },
  postBroughtBack: { verb: 'post-came-back', payload: { dossierNo, reason: 'Vắng nhà' } },
  resultScanned: {
    verb: 'result-scanned',
    payload: {
      dossierNo,
      files: [{ sha256: 'a'.repeat(64), size: 1, mime: 'application/pdf', kind: 'result' }],
    },
  },
  moved: { verb: 'moved', payload: { dossierNo, to: 'M2', toStationId: 's2' } },
  kept: { verb: 'kept', payload: { dossierNo } },
  undone: {
    verb: 'undone',
    payload: { dossierNo, of: 'withdrawn', status: 4, dueAt: MOVED, finishedAt: null, returnedAt: null },
  },
} satisfies Record<string, UpstreamPayload>

/** Applies acts one after the other; the last result, or the first fault. */
function after(...names: Array<keyof typeof ACTS>): UpstreamDossier | string {
  let dossier: UpstreamDossier | null = null
  for (const name of names) {
    const result = applyAct(dossier, ACTS[name], LATER, issuer)
    if ('fault' in result) return result.fault.code
    dossier = result.dossier
  }
  return dossier!
}

describe('facts', () => {
  it('have no fault when they are good, and each fault is named with its field', () => {
    expect(checkFacts(goodFacts())).toEqual([])
    const bad = goodFacts({
      applicant: { name: ' ', kind: 'citizen', idNumber: '12345', phone: '12', email: 'a@b' },
      summary: 'x'.repeat(1001),
      dueAt: at('2026-11-20T01:59:59.999Z'),
    })
    expect(checkFacts(bad)).toEqual([
      { code: 'NAME_MISSING', field: 'facts.applicant.name' },
      { code: 'ID_NUMBER', field: 'facts.applicant.idNumber' },
      { code: 'PHONE', field: 'facts.applicant.phone' },
      { code: 'EMAIL', field: 'facts.applicant.email' },
      { code: 'SUMMARY_LENGTH', field: 'facts.summary' },
      { code: 'DUE_BEFORE_RECEIVED', field: 'facts.dueAt' },
    ])
  })

  it('may leave out what people do not have, and be exactly 1000 long', () => {
    expect(checkFacts(goodFacts({ applicant: { name: 'An', kind: 'citizen' }, dueAt: null }))).toEqual([])
    expect(checkFacts(goodFacts({ summary: 'x'.repeat(1000) }))).toEqual([])
    expect(checkFacts(goodFacts({ summary: '  ' }))).toMatchObject([{ code: 'SUMMARY_LENGTH' }])
  })

  it.each([
    ['001190012345', true],
    ['123456789', true],
    ['B1234567', true],
    ['0011900123', false],
    ['00119001234X5678', false],
    ['', false],
  ])('personal number %s: %s', (number, good) => expect(isPersonalNumber(number)).toBe(good))

  it.each([
    ['0912345678', true],
    ['091 234 56 78', true],
    ['+84912345678', true],
    ['84 912 345 678', true],
    ['02438123456', true],
    ['912345678', false],
    ['09123456789012', false],
    ['09123abc78', false],
  ])('phone %s: %s', (phone, good) => expect(isPhone(phone)).toBe(good))

  it.each([
    ['an@xa.gov.vn', true],
    ['an@xa', false],
    ['an xa@gov.vn', false],
    ['@gov.vn', false],
  ])('e-mail %s: %s', (email, good) => expect(isEmail(email)).toBe(good))

  it('an organisation is not held to personal numbers', () => {
    expect(checkFacts(goodFacts({ applicant: { name: 'HTX', kind: 'other', idNumber: '0101-22' } }))).toEqual(
      [],
    )
  })
})

describe('number', () => {
  const facts = { channel: 'counter', receivedAt: RECEIVED_AT } as const
  it.each([
    [numberOf(1), null],
    [numberOf(999), null],
    [numberOf(1000), 'NUMBER_OUT_OF_RANGE'],
    ['H25.16.05-261120-AA0007', null],
    ['H25.16.06-261120-0001', 'NUMBER_FOREIGN'],
    ['T-17', 'NUMBER_FOREIGN'],
    ['H25.16.05-261121-0001', 'NUMBER_DATE'],
  ])('%s: %s', (number, code) => expect(checkNumber(number, facts, issuer)?.code ?? null).toBe(code))

  it('takes the day in Vietnam, and leaves an online dossier its own code', () => {
    const evening = { channel: 'counter', receivedAt: at('2026-11-19T17:30:00.000Z') } as const
    expect(checkNumber(numberOf(1), evening, issuer)).toBeNull()
    expect(checkNumber('G22.1-000-1', { ...facts, channel: 'online' }, issuer)).toBeNull()
  })

  it('also knows the order of before 2025', () => {
    expect(checkNumber('000.00.16.H25-261120-0001', facts, { agencyId: '000.00.16.H25' })).toBeNull()
  })
})

describe('acts', () => {
  it('lead a dossier through its life', () => {
    const done = after('received', 'handedOver', 'ready', 'signed', 'notified', 'returned')
    expect(done).toMatchObject({ status: 10, finishedAt: LATER, returnedAt: LATER, apologies: 0 })
    expect(after('received', 'returned')).toMatchObject({ status: 10, finishedAt: LATER })
    expect(after('received', 'handedOver', 'ready', 'handedOver')).toMatchObject({
      status: 4,
      finishedAt: null,
    })
    expect(after('received', 'drawnUp')).toMatchObject({ status: 4, finishedAt: null })
    expect(after('received', 'drawnUp', 'apologised', 'signed')).toMatchObject({
      status: 9,
      finishedAt: LATER,
    })
    expect(after('received', 'handedOver', 'letterSigned')).toMatchObject({ status: 4 })
  })

  it('move the due moment once, and remember the first promise', () => {
    expect(after('received', 'handedOver', 'apologised')).toMatchObject({
      firstDueAt: '2026-11-23T10:00:00.000Z',
      dueAt: '2026-11-27T10:00:00.000Z',
      apologies: 1,
    })
    expect(after('received', 'apologised', 'apologised')).toBe('SECOND_APOLOGY')
    expect(after('received', 'ready', 'apologised')).toBe('STATUS')
    // Only in the place of a move that was refused.
    expect(after('received', 'kept')).toBe('NOTHING_TO_SUPERSEDE')
    expect(after('received', 'apologised', 'corrected')).toMatchObject({ dueAt: '2026-11-27T10:00:00.000Z' })
    const early = { verb: 'apologised', payload: { dossierNo, reason: 'x', newDueAt: LATER } } as const
    expect(applyAct(after('received') as UpstreamDossier, early, LATER, issuer)).toEqual({
      fault: { code: 'NEW_DUE_NOT_LATER', field: 'newDueAt' },
    })
  })

  it.each([
    [['received', 'supplementAsked'], { status: 5 }],
    [['received', 'supplementAsked', 'moved'], { status: 5 }],
    [['received', 'supplementAsked', 'supplementCame'], { status: 4, dueAt: MOVED, firstDueAt: MOVED }],
    [['received', 'obligationAsked'], { status: 6 }],
    [['received', 'obligationAsked', 'obligationMet'], { status: 4, dueAt: MOVED, firstDueAt: MOVED }],
    [['received', 'upward', 'cameBack', 'drawnUp', 'approved'], { status: 4, finishedAt: null }],
    [['received', 'refusedAtOnce'], { status: 3, finishedAt: LATER }],
    [['received', 'drawnUp', 'refusalSigned', 'returned'], { status: 3, returnedAt: LATER }],
    [['received', 'supplementAsked', 'withdrawn'], { status: 7, finishedAt: LATER }],
    [['received', 'withdrawn', 'undone'], { status: 4, finishedAt: null, dueAt: MOVED }],
    [['received', 'obligationAsked', 'stopped'], { status: 8, finishedAt: LATER }],
    [['received', 'ready', 'partlyReturned'], { status: 4, finishedAt: null, returnedAt: null }],
    [['received', 'ready', 'returned', 'postBroughtBack'], { status: 9, returnedAt: null }],
  ] as const)('%j leads to %j', (names, expected) => expect(after(...names)).toMatchObject(expected))

  it('a clock that stood moves what was promised, an apology before it only the date in force', () => {
    expect(after('received', 'apologised', 'supplementAsked', 'supplementCame')).toMatchObject({
      firstDueAt: goodFacts().dueAt,
      dueAt: MOVED,
    })
    expect(after('received', 'apologised', 'withdrawn', 'undone')).toMatchObject({
      firstDueAt: goodFacts().dueAt,
      dueAt: MOVED,
    })
  })

  it.each([
    [['handedOver'], 'UNKNOWN_DOSSIER'],
    [['received', 'supplementCame'], 'STATUS'],
    [['received', 'supplementAsked', 'supplementAsked'], 'STATUS'],
    [['received', 'supplementAsked', 'ready'], 'STATUS'],
    [['received', 'withdrawn', 'handedOver'], 'STATUS'],
    [['received', 'stopped', 'returned'], 'STATUS'],
    [['received', 'ready', 'withdrawn'], 'STATUS'],
    [['corrected'], 'UNKNOWN_DOSSIER'],
    [['voided'], 'UNKNOWN_DOSSIER'],
    [['received', 'received'], 'ALREADY_RECEIVED'],
    [['received', 'handedOver', 'returned'], 'STATUS'],
    [['received', 'returned', 'returned'], 'STATUS'],
    [['received', 'voided', 'handedOver'], 'STATUS'],
    [['received', 'ready', 'voided'], 'STATUS'],
    [['received', 'supplementAsked', 'resultScanned'], 'STATUS'],
    [['received', 'withdrawn', 'resultScanned'], 'STATUS'],
  ] as const)('%j is refused as %s', (names, code) => expect(after(...names)).toBe(code))

  it.each([
    ['received', 'resultScanned'],
    ['received', 'refusedAtOnce', 'resultScanned'],
    ['received', 'ready', 'returned', 'resultScanned'],
    ['received', 'ready', 'partlyReturned', 'resultScanned'],
  ] as const)('%s … %s: a result is digitised when there is one, also afterwards', (...names) => {
    expect(after(...names)).toEqual(after(...(names.slice(0, -1) as (typeof names)[number][])))
  })

  it('a correction or a void may stand in the place of a refused intake', () => {
    expect(applyAct(null, ACTS.corrected, LATER, issuer, 'received')).toMatchObject({
      dossier: { status: 2 },
    })
    expect(applyAct(null, ACTS.voided, LATER, issuer, 'received')).toMatchObject({
      dossier: { status: 'void', facts: null },
    })
    expect(applyAct(null, ACTS.corrected, LATER, issuer, 'returned')).toEqual({
      fault: { code: 'UNKNOWN_DOSSIER' },
    })
  })

  it('no order of acts gives a second apology, a return without an end, or life after void', () => {
    const names = Object.keys(ACTS) as Array<keyof typeof ACTS>
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...names), { maxLength: 12 }), (order) => {
        let dossier: UpstreamDossier | null = null
        for (const name of order) {
          const before: UpstreamDossier | null = dossier
          const result = applyAct(dossier, ACTS[name], LATER, issuer)
          if ('fault' in result) continue
          if (before?.status === 'void') throw new Error(`${name} after void`)
          dossier = result.dossier
          expect(dossier.apologies).toBeLessThanOrEqual(1)
          // The promise itself moves by a clock that stood, and by what sets the record right.
          const moves = ['supplementCame', 'obligationMet', 'undone', 'corrected'].includes(name)
          if (!moves) expect(dossier.firstDueAt).toBe(before?.firstDueAt ?? goodFacts().dueAt)
          if (dossier.status === 10) expect(dossier.finishedAt).not.toBeNull()
        }
      }),
    )
  })
})

it('what was recorded late is finished when it was done, not when the entry was written', () => {
  const received = after('received') as UpstreamDossier
  const happened = at('2026-11-21T09:00:00.000Z')
  const ready = {
    verb: 'result-ready',
    payload: { dossierNo, happenedAt: happened },
  } satisfies UpstreamPayload
  const finished = applyAct(received, ready, LATER, issuer) as { dossier: UpstreamDossier }
  expect(finished.dossier.finishedAt).toBe(happened)
  const returned = {
    verb: 'returned',
    payload: { dossierNo, receiver: 'An', happenedAt: happened },
  } satisfies UpstreamPayload
  expect(applyAct(finished.dossier, returned, LATER, issuer)).toMatchObject({
    dossier: { status: 10, finishedAt: happened, returnedAt: happened },
  })
})
