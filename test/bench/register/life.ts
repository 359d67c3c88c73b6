import type { DossierAction } from '../../../electron/common/dossiers/model.ts'
import { newId } from '../../../electron/common/uuid.ts'
import type { Step } from '../../../electron/common/procedures/model.ts'
import type { NewAction } from '../../../electron/core/act-on-dossier.ts'
import type { Instant } from '../../../electron/common/time/model.ts'
import type { OfficeDays } from './office-days.ts'
import type { Random } from './random.ts'

type Officer = DossierAction['officer']
export type Staff = { officer: Officer; specialist: Officer; head: Officer; leader: Officer }

/** How far a dossier has come by the end of the last day. */
export type Fate = 'received' | 'processing' | 'to-sign' | 'ready' | 'returned'

type Beginning = {
  receivedAt: Instant
  dueAt: Instant
  applicantName: string
  applicantIdNumber: string | null
  signOffRequired: boolean
  departmentSignOff: boolean
  steps: Step[]
  handOverBy: Instant | null
  noWait: boolean
  /** Working days by their place, and parts of a day: intake, due moment and the end of everything known. */
  received: number
  due: number
  end: number
}

/** All that happened to a dossier, in order, none of it after the end of the last day. */
export function liveThrough(
  random: Random,
  days: OfficeDays,
  staff: Staff,
  begun: Beginning,
  fate: Fate,
): DossierAction[] {
  const { officer, specialist, head, leader } = staff
  const actions: DossierAction[] = []
  let at = begun.received

  const act = (by: Officer, action: NewAction, moment = days.moment(Math.floor(at), at % 1)) => {
    // Two acts are never written down out of order, however close they fall.
    const last = actions.at(-1)?.at
    const when = last && moment < last ? last : moment
    actions.push({ id: newId(Date.parse(when)), at: when, officer: by, ...action } as DossierAction)
  }
  /** Some time between now and then, and no later than the end. */
  const until = (latest: number) => {
    at += random.next() * Math.max(0, Math.min(latest, begun.end) - at)
  }

  act(
    officer,
    {
      kind: 'receive',
      receiptNo: null,
      signOffRequired: begun.signOffRequired,
      departmentSignOff: begun.departmentSignOff,
      dueAt: begun.dueAt,
      handOverBy: begun.handOverBy,
      steps: begun.steps,
    },
    begun.receivedAt,
  )
  if (fate === 'received') return actions
  if (!begun.noWait) {
    until(at + 0.5)
    act(officer, {
      kind: 'hand-over',
      toId: specialist.id,
      toDepartment: null,
      toName: specialist.name,
      toRole: 'specialist',
      confirmBy: null,
      note: '',
    })
  }
  const late = fate !== 'processing' && !begun.noWait && random.happens(0.03)
  if (late || (fate === 'processing' && random.happens(0.02))) {
    until(begun.due - 1)
    act(specialist, {
      kind: 'draft-apology',
      reason: 'Cần xác minh thêm tại cơ quan cấp giấy tờ trước đây',
      cause: 'missing-data',
      responsible: specialist.name,
      newDueAt: days.moment(Math.floor(begun.due) + 4, 0.9),
    })
    if (late) {
      until(begun.due)
      act(leader, {
        kind: 'sign-apology',
        apologyNo: `${random.between(1, 400)}/PXL`,
        newDueAt: days.moment(Math.floor(begun.due) + 4, 0.9),
      })
    }
  }
  if (fate === 'processing') return actions

  const finished = Math.min(begun.end, late ? begun.due + 4 : begun.due)
  until(at + (finished - at) * 0.9)
  const isLate = Math.floor(at) > Math.floor(begun.due)
  if (isLate) {
    act(specialist, {
      kind: 'explain-late',
      cause: 'missing-data',
      causeName: 'Thiếu dữ liệu để đối chiếu',
      responsibleId: specialist.id,
      responsible: specialist.name,
      measure: 'Đã xác minh xong với nơi cấp giấy tờ, trả kết quả ngay trong ngày',
    })
    act(leader, { kind: 'confirm-late' })
  }
  act(begun.noWait ? officer : specialist, {
    kind: 'mark-ready',
    outcome: 'granted',
    reason: '',
    refusalNo: null,
    note: '',
  })
  if (begun.departmentSignOff) {
    until(at + (finished - at) * 0.3)
    act(head, { kind: 'approve', refusalNo: null, note: '' })
  }
  if (fate === 'to-sign') return actions
  if (begun.signOffRequired) {
    until(at + (finished - at) * 0.5)
    act(leader, { kind: 'sign-off', refusalNo: null, note: '' })
  }
  if (!begun.noWait && random.happens(fate === 'ready' ? 0.5 : 0.9)) {
    until(at + 0.4)
    act(officer, { kind: 'notify', by: 'phone', reached: true, note: '' })
  }
  if (fate === 'ready') return actions
  until(at + (begun.noWait ? 0.05 : 3))
  act(officer, {
    kind: 'return',
    receiver: begun.applicantName,
    receiverIdNumber: begun.applicantIdNumber,
    relation: 'applicant',
    document: null,
    idChecked: true,
    lostSlip: false,
    trackingNo: null,
  })
  return actions
}
