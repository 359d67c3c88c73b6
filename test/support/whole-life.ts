import type { Role } from '../../electron/common/api-spec.ts'
import { ACTIONS } from '../../electron/common/dossiers/actions.ts'
import type { ActionKind } from '../../electron/common/dossiers/model.ts'
import type { Instant } from '../../electron/common/time/model.ts'
import type { TestCounter } from './counter.ts'

/* Acts of random officers on a real register, through the same door as the app's. Each is one that the dossier's page
   offers to its officer, so that a life gets far; whether it is accepted is the register's business. */

type On = { dossierId: string; version: number }
type Done = { kind: ActionKind; role: Role; reply: { ok: true } | { ok: false; error: { code: string } } }

/** Every act that has a call on the dossier page, with content that depends on `seed` alone. */
const CALLS: Partial<
  Record<
    ActionKind,
    (test: TestCounter, on: On, seed: number, people: readonly Person[]) => Promise<Done['reply']>
  >
> = {
  'hand-over': (test, on, seed, people) => {
    const to = people[seed % people.length]!
    return seed % 5 === 0
      ? test.call('dossiers.handOver', { ...on, toId: null, toDepartment: 'Tư pháp', note: '' })
      : test.call('dossiers.handOver', { ...on, toId: to.id, note: '' })
  },
  'accept-hand-over': (test, on) => test.call('dossiers.acceptHandOver', on),
  'decline-hand-over': (test, on) =>
    test.call('dossiers.declineHandOver', { ...on, reason: 'không thuộc phòng' }),
  'ask-supplement': (test, on) =>
    test.call('dossiers.askSupplement', {
      ...on,
      items: ['Tờ khai có chữ ký'],
      reason: 'tờ khai thiếu chữ ký',
    }),
  'allow-supplement': (test, on) =>
    test.call('dossiers.allowSupplement', { ...on, reason: 'phát sinh giấy tờ mới' }),
  'receive-supplement': (test, on) => test.call('dossiers.receiveSupplement', on),
  'hand-upward': (test, on) =>
    test.call('dossiers.handUpward', { ...on, to: 'Sở Xây dựng', documentNo: '12/CV' }),
  'come-back': (test, on) => test.call('dossiers.comeBack', { ...on, documentNo: '15/SXD' }),
  'ask-obligation': (test, on) =>
    test.call('dossiers.askObligation', { ...on, what: 'Lệ phí trước bạ', amount: 1200 }),
  'obligation-met': (test, on) => test.call('dossiers.obligationMet', on),
  'mark-ready': (test, on, seed) =>
    test.call('dossiers.markReady', {
      ...on,
      outcome: (['granted', 'granted', 'partial', 'refused'] as const)[seed % 4]!,
      reason: 'theo kết quả thẩm định',
      note: '',
    }),
  approve: (test, on) => test.call('dossiers.approve', { ...on, note: '' }),
  'sign-off': (test, on) => test.call('dossiers.signOff', { ...on, note: '' }),
  'send-back': (test, on) => test.call('dossiers.sendBack', { ...on, reason: 'sai họ tên' }),
  notify: (test, on, seed) =>
    test.call('dossiers.notify', { ...on, by: 'phone', reached: seed % 2 === 0, note: '' }),
  return: (test, on, seed) =>
    test.call('dossiers.return', {
      ...on,
      receiver: 'Người Nhận',
      receiverIdNumber: null,
      relation: (['applicant', 'post'] as const)[seed % 2]!,
      idChecked: true,
      unpaidConfirmed: true,
    }),
  'post-came-back': (test, on) =>
    test.call('dossiers.postCameBack', { ...on, reason: 'không có người nhận' }),
  withdraw: (test, on) =>
    test.call('dossiers.withdraw', {
      ...on,
      reason: 'không cần nữa',
      requestedBy: 'An',
      papersReturned: true,
    }),
  stop: (test, on) => test.call('dossiers.stop', { ...on, cause: 'applicant', reason: 'người nộp xin dừng' }),
  archive: (test, on) => test.call('dossiers.archive', { ...on, place: 'Kho 1, kệ 2' }),
  undo: (test, on) => test.call('dossiers.undo', on),
  'draft-apology': (test, on) =>
    test.call('apologies.draft', {
      ...on,
      reason: 'cần xác minh thêm',
      cause: 'complex-case',
      responsible: 'Hoàng Văn Chuyên',
      newDueAt: '2027-03-10T10:00:00.000Z' as Instant,
    }),
  'sign-apology': (test, on) => test.call('apologies.signOff', on),
  'decline-apology': (test, on) => test.call('apologies.decline', { ...on, reason: 'lý do chưa rõ' }),
  escalate: (test, on) => test.call('apologies.escalate', { ...on, reason: 'vẫn chưa có ý kiến' }),
  'explain-late': (test, on) => test.call('lateness.explain', { ...on, explanation: WHY_LATE }),
  'confirm-late': (test, on) => test.call('lateness.confirm', on),
  'decline-late': (test, on) => test.call('lateness.decline', { ...on, reason: 'nêu rõ hơn' }),
}

/** Why any late dossier of a test is late. */
export const WHY_LATE = {
  cause: 'waiting-for-agency',
  responsibleId: null,
  responsible: 'Hoàng Văn Chuyên',
  measure: 'Đã đôn đốc cơ quan phối hợp trả lời',
}

/** Acts that end a life; rare, so that most lives are long. */
const ENDS: ReadonlySet<ActionKind> = new Set(['withdraw', 'stop'])
const ROLES = ['officer', 'specialist', 'head', 'leader'] as const
type Person = { id: string; role: Role }

/** Who works at the test counter. */
export async function peopleOf(test: TestCounter): Promise<Person[]> {
  await test.as('administrator')
  const accounts = await test.ok('accounts.list', {})
  return accounts.filter((one) => one.role !== 'administrator').map(({ id, role }) => ({ id, role }))
}

/**
 * One random act on a dossier by a random officer; null when that officer could do nothing.
 * @param pick numbers of any size: who, what, with which content
 */
export async function actAtRandom(
  test: TestCounter,
  people: readonly Person[],
  dossierId: string,
  pick: { who: number; what: number; seed: number },
): Promise<Done | null> {
  const role = ROLES[pick.who % ROLES.length]!
  await test.as(role)
  const { state, possible } = await test.ok('dossiers.get', { id: dossierId })
  const offered = (possible as ActionKind[]).filter(
    (kind) => kind in CALLS && ACTIONS[kind].roles.includes(role) && (!ENDS.has(kind) || pick.seed % 7 === 0),
  )
  const kind = offered[pick.what % offered.length]
  if (kind === undefined) return null
  const reply = await CALLS[kind]!(test, { dossierId, version: state.version }, pick.seed, people)
  return { kind, role, reply: reply as Done['reply'] }
}

/** One act on a dossier by an officer of a role, allowed or not: what must be refused is tried as well. */
export async function tryAct(
  test: TestCounter,
  people: readonly Person[],
  dossierId: string,
  pick: { who: number; what: number; seed: number },
): Promise<Done> {
  const role = ROLES[pick.who % ROLES.length]!
  await test.as(role)
  const { version } = (await test.ok('dossiers.get', { id: dossierId })).state
  const kind = RANDOM_ACTS[pick.what % RANDOM_ACTS.length]!
  const reply = await CALLS[kind]!(test, { dossierId, version }, pick.seed, people)
  return { kind, role, reply: reply as Done['reply'] }
}

/** The acts that random lives are made of. */
export const RANDOM_ACTS = Object.keys(CALLS) as ActionKind[]
