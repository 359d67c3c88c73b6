import { expect } from 'vitest'
import { ROLES } from '../../electron/common/api-spec.ts'
import type { Actor } from '../../electron/common/dossiers/action-row.ts'
import type { ActionKind, DossierAction, DossierState } from '../../electron/common/dossiers/model.ts'
import { possibleActions, reduceDossier } from '../../electron/common/dossiers/rules.ts'
import { toInstant } from '../../electron/common/time/rules.ts'

/* Lives of dossiers out of the rules alone, without a register: acts with plausible content by officers of all roles. */

export const DEPARTMENT = 'Tư pháp'
/** Two of each role; the heads are of a department. */
export const PEOPLE: readonly Actor[] = ROLES.flatMap((role) =>
  ['1', '2'].map((n) => ({ id: `${role}${n}`, role, department: role === 'head' ? DEPARTMENT : '' })),
)
export const person = (id: string) => PEOPLE.find((one) => one.id === id)!

export type Signatures = { signOffRequired: boolean; departmentSignOff: boolean }
export const BOTH: Signatures = { signOffRequired: true, departmentSignOff: true }
export const NOTHING: Signatures = { signOffRequired: false, departmentSignOff: false }
type Setting = Signatures & { seed: number }
let made = 0

/** An act with content that depends on `seed` alone; the clock goes a little further with each. */
export function makeAct(
  kind: ActionKind,
  who: Actor,
  state: DossierState | null,
  setting: Setting,
): DossierAction {
  const number = made++
  const at = toInstant(1_780_000_000_000 + number * 60_000)
  const later = (days: number) => toInstant(Date.parse(at) + days * 86_400_000)
  const to = PEOPLE[setting.seed % PEOPLE.length]!
  const content: Record<ActionKind, object> = {
    receive: {
      signOffRequired: setting.signOffRequired,
      departmentSignOff: setting.departmentSignOff,
      dueAt: later(3),
      handOverBy: later(0.2),
      steps: (['officer', 'head', 'specialist', 'head', 'leader', 'officer'] as const).map((role) => ({
        name: role,
        role,
        days: 0.5,
      })),
    },
    'hand-over':
      setting.seed % 4 === 0
        ? { toId: null, toDepartment: DEPARTMENT, toName: DEPARTMENT, toRole: 'specialist', confirmBy: null }
        : { toId: to.id, toDepartment: null, toName: to.id, toRole: to.role, confirmBy: later(0.1) },
    'accept-hand-over': {},
    'decline-hand-over': { reason: 'không thuộc phòng' },
    'ask-supplement': { items: ['Tờ khai'], reason: 'thiếu', paperNo: '1/PBS', answerBy: later(15) },
    'allow-supplement': { reason: 'giấy tờ mới phát sinh' },
    'receive-supplement': { clock: 'resumed', newDueAt: later(5) },
    'hand-upward': { to: 'Sở Xây dựng', documentNo: '12/CV', upwardDueAt: null },
    'come-back': { documentNo: '15/SXD' },
    'ask-obligation': { what: 'Lệ phí trước bạ', amount: 120_000 },
    'obligation-met': { documentNo: '', newDueAt: later(5) },
    'mark-ready': {
      outcome: (['granted', 'partial', 'refused'] as const)[setting.seed % 3],
      reason: 'vì',
      refusalNo: null,
    },
    approve: { refusalNo: null },
    'sign-off': { refusalNo: null },
    'send-back': { reason: 'sai tên' },
    notify: { by: 'phone', reached: setting.seed % 2 === 0 },
    return: {
      receiver: 'C',
      receiverIdNumber: null,
      relation: (['applicant', 'post'] as const)[setting.seed % 2],
      document: null,
      idChecked: true,
      lostSlip: false,
      trackingNo: null,
    },
    'post-came-back': { reason: 'không có người nhận' },
    withdraw: { reason: 'đổi ý', requestedBy: 'A', papersReturned: true },
    stop: { cause: 'applicant', reason: 'xin dừng', paperNo: '1/TB' },
    archive: { place: 'Kho 1' },
    correct: {
      reason: 'sai tên',
      changes: [{ field: 'applicant.name', before: 'A', after: 'B' }],
      facts: {},
      newDueAt: null,
    },
    void: { reason: 'nhập nhầm' },
    move: { to: 'M2', toStationId: 's2' },
    keep: {},
    arrive: { from: 'M1', how: 'moved' },
    undo: { undoneId: state?.last?.id, undoneKind: state?.last?.kind },
    'draft-apology': { reason: 'xác minh', cause: 'other', responsible: 'A', newDueAt: later(7) },
    'sign-apology': { apologyNo: '1/PXL', newDueAt: later(7) },
    'decline-apology': { reason: 'chưa rõ' },
    escalate: { reason: 'vẫn chưa xong' },
    'explain-late': {
      cause: 'staff',
      causeName: 'Thiếu nhân sự xử lý',
      responsibleId: null,
      responsible: 'A',
      measure: 'đã đôn đốc',
    },
    'confirm-late': {},
    'decline-late': { reason: 'nêu rõ hơn' },
  }
  const officer = { id: who.id, name: who.id, role: who.role }
  return { id: String(number), at, officer, note: '', kind, ...content[kind] } as unknown as DossierAction
}

/** The states of a life, one after each act. */
export const statesOf = (actions: DossierAction[]) =>
  actions.map((_, index) => reduceDossier(actions.slice(0, index + 1))!)

/** The states a road leads through: acts as `who kind`, or `who kind seed`. */
export function road(setting: Signatures, ...acts: string[]): DossierState[] {
  const actions: DossierAction[] = []
  for (const act of acts) {
    const [who, kind, seed = '2'] = act.split(' ')
    const state = reduceDossier(actions)
    const actor = person(`${who}1`)
    expect(state === null || possibleActions(state, actor)).toSatisfy(
      (offered: true | string[]) => offered === true || offered.includes(kind!),
    )
    actions.push(makeAct(kind as ActionKind, actor, state, { ...setting, seed: Number(seed) }))
  }
  return statesOf(actions)
}
