import { describe, expect, it } from 'vitest'
import type { Instant } from '../time/model.ts'
import type { DossierAction } from './model.ts'
import { stepHistory } from './step-history.ts'

/* The road of a dossier with the whole process of the catalogue: counter, head, specialist, head, leader, counter. */

const STEPS = [
  { name: 'Tiếp nhận', role: 'officer', days: 0.5 },
  { name: 'Phân công', role: 'head', days: 0.25 },
  { name: 'Thẩm định', role: 'specialist', days: 3.25 },
  { name: 'Duyệt', role: 'head', days: 0.25 },
  { name: 'Ký', role: 'leader', days: 0.5 },
  { name: 'Trả kết quả', role: 'officer', days: 0 },
] as const

const PEOPLE = {
  counter: { id: 'c', name: 'Nguyễn Thị Đường', role: 'officer' },
  head: { id: 'h', name: 'Nông Thị Trưởng', role: 'head' },
  worker: { id: 'w', name: 'Hoàng Văn Chuyên', role: 'specialist' },
  leader: { id: 'l', name: 'Trần Văn Chủ', role: 'leader' },
} as const

const hour = (n: number) =>
  new Date(Date.parse('2026-11-16T01:00:00.000Z') + n * 3_600_000).toISOString() as Instant
let made = 0
function act(who: keyof typeof PEOPLE, at: number, what: object): DossierAction {
  made += 1
  return { id: `a${made}`, at: hour(at), officer: PEOPLE[who], ...what } as DossierAction
}
const taken = (at: number, steps: readonly object[] = STEPS) =>
  act('counter', at, {
    kind: 'receive',
    receiptNo: null,
    signOffRequired: true,
    departmentSignOff: true,
    dueAt: hour(120),
    handOverBy: hour(9),
    steps,
    stepDueAt: hour(4),
  })
const to = (from: keyof typeof PEOPLE, whom: keyof typeof PEOPLE, at: number, due: number) =>
  act(from, at, {
    kind: 'hand-over',
    toId: PEOPLE[whom].id,
    toDepartment: null,
    toName: PEOPLE[whom].name,
    toRole: PEOPLE[whom].role,
    confirmBy: null,
    note: '',
    stepDueAt: hour(due),
  })
const accept = (who: keyof typeof PEOPLE, at: number) => act(who, at, { kind: 'accept-hand-over' })

describe('the way through the office', () => {
  const ready = (at: number) =>
    act('worker', at, {
      kind: 'mark-ready',
      outcome: 'granted',
      reason: '',
      refusalNo: null,
      note: '',
      stepDueAt: hour(at + 2),
    })
  const road = [
    taken(0),
    to('counter', 'head', 1, 4),
    accept('head', 2),
    to('head', 'worker', 28, 30),
    accept('worker', 29),
    ready(50),
    act('head', 51, { kind: 'approve', refusalNo: null, note: '', stepDueAt: hour(55) }),
    act('leader', 76, { kind: 'sign-off', refusalNo: null, note: '' }),
  ]

  it('names who gave and who took each step, and how each ended against its own limit', () => {
    const { passages, toCome } = stepHistory(road)
    expect(
      passages.map(({ step, hands, result }) => [step!.name, hands[0]!.giver, hands[0]!.receiver, result]),
    ).toEqual([
      ['Tiếp nhận', null, PEOPLE.counter.name, 'on-time'],
      ['Phân công', PEOPLE.counter.name, PEOPLE.head.name, 'late'],
      ['Thẩm định', PEOPLE.head.name, PEOPLE.worker.name, 'late'],
      ['Duyệt', PEOPLE.worker.name, PEOPLE.head.name, 'on-time'],
      ['Ký', PEOPLE.head.name, PEOPLE.leader.name, 'late'],
      ['Trả kết quả', PEOPLE.leader.name, null, null],
    ])
    expect(passages.map(({ endedAt }) => endedAt)).toEqual(
      [1, 28, 50, 51, 76].map(hour).concat([null as never]),
    )
    expect(toCome).toEqual([])
  })

  it('keeps the steps to come while it is on its way, and none once it was withdrawn', () => {
    expect(stepHistory(road.slice(0, 3)).toCome.map(({ index }) => index)).toEqual([2, 3, 4, 5])
    const gone = act('counter', 3, {
      kind: 'withdraw',
      reason: 'đổi ý',
      requestedBy: 'A',
      papersReturned: true,
    })
    const { passages, toCome } = stepHistory([...road.slice(0, 3), gone])
    expect(toCome).toEqual([])
    expect(passages.at(-1)!.endedAt).toBe(hour(3))
  })

  it('goes back to the work when the leader sends it back: that step has two stays', () => {
    const back = act('leader', 76, { kind: 'send-back', reason: 'sai tên', stepDueAt: hour(100) })
    const { passages, toCome } = stepHistory([...road.slice(0, -1), back])
    expect(passages.map(({ index }) => index)).toEqual([0, 1, 2, 3, 4, 2])
    expect(passages.at(-1)).toMatchObject({ dueAt: hour(100), endedAt: null })
    expect(passages.at(-1)!.hands[0]).toMatchObject({
      giver: PEOPLE.leader.name,
      receiver: PEOPLE.worker.name,
    })
    expect(toCome.map(({ index }) => index)).toEqual([3, 4, 5])
  })

  it('an act taken back has never been', () => {
    const undo = act('head', 29, { kind: 'undo', undoneId: road[3]!.id, undoneKind: 'hand-over' })
    expect(stepHistory([...road.slice(0, 4), undo])).toEqual(stepHistory(road.slice(0, 3)))
  })

  it('ends with the return at the counter, by whoever gave it back', () => {
    const returned = act('counter', 90, {
      kind: 'return',
      receiver: 'A',
      receiverIdNumber: null,
      relation: 'applicant',
      document: null,
      idChecked: true,
      lostSlip: false,
      trackingNo: null,
    })
    const last = stepHistory([...road, returned]).passages.at(-1)!
    expect(last).toMatchObject({ endedAt: hour(90), result: null })
    expect(last.hands[0]!.receiver).toBe(PEOPLE.counter.name)
    const kept = act('worker', 99, { kind: 'archive', place: 'Kho 1' })
    expect(stepHistory([...road, returned, kept])).toEqual(stepHistory([...road, returned]))
  })
})

describe('hands within one step', () => {
  it('a department is named until one of it takes it; a refusal shows the way back', () => {
    const given = act('counter', 1, {
      kind: 'hand-over',
      toId: null,
      toDepartment: 'Tư pháp',
      toName: 'Tư pháp',
      toRole: 'head',
      confirmBy: null,
      note: '',
    })
    const open = stepHistory([taken(0), given]).passages.at(-1)!
    expect(open.hands).toEqual([
      { giver: PEOPLE.counter.name, receiver: 'Tư pháp', at: hour(1), acceptedAt: null },
    ])
    const no = act('head', 2, { kind: 'decline-hand-over', reason: 'không thuộc phòng' })
    const { passages } = stepHistory([taken(0), given, no])
    expect(passages.at(-1)!.hands.at(-1)).toEqual({
      giver: PEOPLE.head.name,
      receiver: PEOPLE.counter.name,
      at: hour(2),
      acceptedAt: hour(2),
    })
  })

  it('working on it confirms it as well', () => {
    const done = act('worker', 9, {
      kind: 'hand-over',
      toId: 'x',
      toDepartment: null,
      toName: 'Bế Thị Khác',
      toRole: 'specialist',
      confirmBy: null,
      note: '',
    })
    const { passages } = stepHistory([taken(0), to('counter', 'worker', 1, 4), done])
    expect(passages.at(-1)!.hands.map(({ receiver, giver }) => [giver, receiver])).toEqual([
      [PEOPLE.counter.name, PEOPLE.worker.name],
      [PEOPLE.worker.name, 'Bế Thị Khác'],
    ])
  })

  it('a dossier begun without a process still tells in whose hands it was', () => {
    const { passages, toCome } = stepHistory([
      taken(0, []),
      to('counter', 'worker', 1, 4),
      accept('worker', 2),
    ])
    expect(passages).toHaveLength(1)
    expect(passages[0]).toMatchObject({ index: null, step: null, endedAt: null })
    expect(passages[0]!.hands.map(({ receiver }) => receiver)).toEqual([
      PEOPLE.counter.name,
      PEOPLE.worker.name,
    ])
    expect(toCome).toEqual([])
  })
})
