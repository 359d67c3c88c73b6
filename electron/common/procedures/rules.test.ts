import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { PlainDate } from '../time/model.ts'
import { Component, type GivenComponent, Procedure } from './model.ts'
import { catalogueAge, componentsFor, feeFor, limitFor, missingComponents, readyForForce } from './rules.ts'

const component = (code: string, more: Partial<Component> = {}): Component => ({
  code,
  name: code,
  originals: 1,
  copies: 0,
  mode: 'submit',
  required: true,
  inDatabase: false,
  ...more,
})

const complete: Procedure = Procedure.parse({
  code: '1.001193',
  name: 'Đăng ký khai sinh',
  field: 'Hộ tịch',
  decision: '163/QĐ-BTP',
  limits: {
    counter: { amount: 5, unit: 'working-day' },
    online: { amount: 3, unit: 'working-day' },
    post: null,
  },
  unconfirmed: [],
  inForce: true,
  fees: [],
  components: [component('to-khai')],
  result: { name: 'Giấy khai sinh', code: 'KQ.G15.000031', alsoCodes: [] },
  noWait: false,
  supplementClock: 'pause',
  signOffRequired: true,
  departmentSignOff: false,
  steps: [],
  stepsSource: 'none',
  source: 'test',
  remarks: [],
})

describe('readiness', () => {
  test('a complete procedure lacks nothing', () => {
    expect(readyForForce(complete)).toEqual([])
  })

  test('what is open is named, with its channel where it has one', () => {
    const open: Procedure = {
      ...complete,
      limits: { counter: { amount: 5, unit: null }, online: { amount: null, unit: null }, post: null },
      fees: [{ name: 'Lệ phí', amount: null, per: 'case' }],
      components: [],
      decision: null,
      unconfirmed: ['limit-unit', 'limit-conflict'],
    }
    expect(readyForForce(open)).toEqual([
      { what: 'limit-unit', channel: 'counter' },
      { what: 'limit-missing', channel: 'online' },
      { what: 'limit-conflict', channel: null },
      { what: 'components', channel: null },
      { what: 'fee', channel: null },
      { what: 'decision', channel: null },
    ])
  })

  test('striking the mark does not make an unknown value known, filling the value does not strike the mark', () => {
    const lost = { ...complete, limits: { ...complete.limits, counter: { amount: 5, unit: null } } }
    expect(readyForForce({ ...lost, unconfirmed: [] })).toEqual([{ what: 'limit-unit', channel: 'counter' }])
    expect(readyForForce({ ...complete, unconfirmed: ['limit-unit'] })).toEqual([
      { what: 'limit-unit', channel: null },
    ])
  })

  test('a procedure without any channel, and a fee that only a case costs', () => {
    const shut = { ...complete, limits: { counter: null, online: null, post: null } }
    expect(readyForForce(shut)).toEqual([{ what: 'channels', channel: null }])
    const late = {
      ...complete,
      fees: [{ name: 'Quá hạn', amount: null, per: 'case' as const, when: 'quá hạn' }],
    }
    expect(readyForForce(late)).toEqual([])
  })
})

test('the limit is that of the channel, or the reason why there is none', () => {
  expect(limitFor(complete, 'online')).toEqual({ amount: 3, unit: 'working-day' })
  expect(limitFor(complete, 'post')).toBe('channel-not-offered')
  const lost = { ...complete, limits: { ...complete.limits, post: { amount: 5, unit: null } } }
  expect(limitFor(lost, 'post')).toBe('limit-unconfirmed')
})

describe('missing papers', () => {
  const procedure: Procedure = {
    ...complete,
    components: [
      component('to-khai', { channels: ['counter', 'post'] }),
      component('mau-dien-tu', { channels: ['online'] }),
      component('so-do', { originals: 2, copies: 1 }),
      component('can-cuoc', { mode: 'show', inDatabase: true }),
      component('uy-quyen', { required: false, when: 'nộp thay' }),
    ],
  }
  const given = (code: string, more: Partial<GivenComponent> = {}): GivenComponent => ({
    code,
    originals: 0,
    copies: 0,
    notNeeded: false,
    applies: false,
    ...more,
  })
  const short = (list: GivenComponent[], channel?: 'counter' | 'online') =>
    missingComponents(procedure, list, channel).map(({ component: { code }, originals, copies }) => [
      code,
      originals,
      copies,
    ])

  test('nothing brought: all that is required on this channel, nothing of a case', () => {
    expect(short([])).toEqual([
      ['to-khai', 1, 0],
      ['so-do', 2, 1],
      ['can-cuoc', 1, 0],
    ])
    expect(short([], 'online')).toEqual([
      ['mau-dien-tu', 1, 0],
      ['so-do', 2, 1],
      ['can-cuoc', 1, 0],
    ])
    expect(componentsFor(procedure, 'online').map((one) => one.code)).not.toContain('to-khai')
  })

  test('copies do not stand in for originals', () => {
    expect(
      short([
        given('to-khai', { copies: 3 }),
        given('so-do', { originals: 1, copies: 5 }),
        given('can-cuoc', { originals: 1 }),
      ]),
    ).toEqual([
      ['to-khai', 1, 0],
      ['so-do', 1, 0],
    ])
  })

  test('not needed counts only where a database can hold the data', () => {
    const all = [
      given('to-khai', { notNeeded: true }),
      given('so-do', { originals: 2, copies: 1 }),
      given('can-cuoc', { notNeeded: true }),
    ]
    expect(short(all)).toEqual([['to-khai', 1, 0]])
  })

  test('a case paper counts once its case applies', () => {
    const base = [
      given('to-khai', { originals: 1 }),
      given('so-do', { originals: 2, copies: 1 }),
      given('can-cuoc', { originals: 1 }),
    ]
    expect(short([...base, given('uy-quyen')])).toEqual([])
    expect(short([...base, given('uy-quyen', { applies: true })])).toEqual([['uy-quyen', 1, 0]])
    expect(short([...base, given('uy-quyen', { applies: true, originals: 1 })])).toEqual([])
  })

  test('bringing exactly what is said to be missing completes the dossier', () => {
    const brought = fc.array(
      fc.record({
        code: fc.constantFrom(...procedure.components.map((one) => one.code)),
        originals: fc.nat(3),
        copies: fc.nat(2),
        notNeeded: fc.boolean(),
        applies: fc.boolean(),
      }),
    )
    fc.assert(
      fc.property(brought, fc.constantFrom('counter' as const, 'online' as const), (list, channel) => {
        const byCode = new Map(list.map((one) => [one.code, one]))
        for (const miss of missingComponents(procedure, [...byCode.values()], channel)) {
          const had = byCode.get(miss.component.code) ?? given(miss.component.code)
          byCode.set(had.code, {
            ...had,
            originals: had.originals + miss.originals,
            copies: had.copies + miss.copies,
          })
        }
        expect(missingComponents(procedure, [...byCode.values()], channel)).toEqual([])
      }),
    )
  })
})

describe('fees', () => {
  const copy = {
    name: 'Phí chứng thực',
    amount: 2000,
    per: 'page' as const,
    morePages: { after: 2, amount: 1000 },
    perCopyAtMost: 200_000,
  }

  test('by the page: two at 2.000, then 1.000, at most 200.000 a copy', () => {
    const paged = { ...complete, fees: [copy] }
    const cost = (copies: number, pages: number) => feeFor(paged, 'counter', { copies, pages }).amount
    expect([cost(1, 1), cost(1, 2), cost(1, 3), cost(3, 5)]).toEqual([2000, 4000, 5000, 21_000])
    expect([cost(1, 198), cost(1, 199), cost(2, 500)]).toEqual([200_000, 200_000, 400_000])
  })

  test('by the copy and by the case; one copy of one page unless said otherwise', () => {
    const both = {
      ...complete,
      fees: [
        { name: 'Bản sao', amount: 8000, per: 'copy' as const },
        { name: 'Lệ phí', amount: 10_000, per: 'case' as const },
      ],
    }
    expect(feeFor(both, 'counter').amount).toBe(18_000)
    expect(feeFor(both, 'counter', { copies: 3 })).toMatchObject({
      amount: 34_000,
      lines: [{ amount: 24_000 }, { amount: 10_000 }],
      open: [],
    })
  })

  test('a fee of another channel does not count; one of a case or of unknown amount is left to the officer', () => {
    const fees = [
      { name: 'Quầy', amount: 20_000, per: 'case' as const, channel: 'counter' as const },
      { name: 'Trực tuyến', amount: 10_000, per: 'case' as const, channel: 'online' as const },
      { name: 'Quá hạn', amount: 5000, per: 'case' as const, when: 'quá hạn' },
      { name: 'Tỉnh quyết định', amount: null, per: 'case' as const },
    ]
    const bill = feeFor({ ...complete, fees }, 'online')
    expect(bill.amount).toBe(10_000)
    expect(bill.open.map((fee) => fee.name)).toEqual(['Quá hạn', 'Tỉnh quyết định'])
  })
})

test('a paper says when it is asked for, and that at least one is', () => {
  expect(Component.safeParse(component('a', { required: false })).success).toBe(false)
  expect(Component.safeParse(component('a', { originals: 0 })).success).toBe(false)
  expect(Procedure.safeParse({ ...complete, components: [component('a'), component('a')] }).success).toBe(
    false,
  )
})

test('the age of a catalogue counts whole months from its source', () => {
  expect(catalogueAge({ sourceMonth: '2026-07' }, '2026-11-21' as PlainDate)).toBe(4)
  expect(catalogueAge({ sourceMonth: '2026-07' }, '2027-01-01' as PlainDate)).toBe(6)
  expect(catalogueAge({ sourceMonth: '2026-07' }, '2026-06-30' as PlainDate)).toBe(0)
})
