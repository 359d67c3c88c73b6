import type { UpstreamPayload, UpstreamVerb } from '../../electron/common/dossiers/upstream.ts'
import { portalMoment } from '../../electron/common/portal/portal-moment.ts'
import type { PortalRecord } from '../../electron/common/portal/record.ts'
import type { LifeAct } from './dossier-life.ts'
import type { PortalCodes } from './codes.ts'

type Payload<V extends UpstreamVerb> = Extract<UpstreamPayload, { verb: V }>['payload']
type Sentence<V extends UpstreamVerb> = string | ((payload: Payload<V>) => string)

/** NoiDungXuLy by act, as the citizen reads it; null: the act is no step of the work. */
const STEPS: { [V in UpstreamVerb]: Sentence<V> | null } = {
  received: 'Tiếp nhận hồ sơ',
  'intake-declined': ({ kind, reason }) =>
    kind === 'refusal' ? `Không tiếp nhận hồ sơ: ${reason}` : `Yêu cầu nộp lại cho đủ: ${reason}`,
  'handed-over': ({ to }) => `Chuyển hồ sơ: ${to}`,
  'result-ready': ({ awaitsSignOff, outcome, reason }) =>
    `${awaitsSignOff ? 'Trình kết quả giải quyết' : 'Đã có kết quả giải quyết'}${because(outcome, reason)}`,
  approved: 'Lãnh đạo phòng duyệt kết quả',
  'signed-off': ({ what }) =>
    what === 'result' ? 'Ký duyệt kết quả giải quyết' : 'Ký văn bản xin lỗi và hẹn lại ngày trả kết quả',
  'supplement-asked': ({ items, reason }) => `Yêu cầu bổ sung: ${items.join('; ')}. Lý do: ${reason}`,
  'supplement-received': 'Nhận giấy tờ bổ sung',
  'handed-upward': ({ to }) => `Chuyển cơ quan cấp trên: ${to}`,
  'came-back': 'Nhận lại hồ sơ từ cơ quan cấp trên',
  'obligation-asked': ({ what }) => `Yêu cầu thực hiện nghĩa vụ tài chính: ${what}`,
  'obligation-met': 'Đã thực hiện nghĩa vụ tài chính',
  withdrawn: ({ reason }) => `Người nộp rút hồ sơ: ${reason}`,
  stopped: ({ reason }) => `Dừng giải quyết hồ sơ: ${reason}`,
  'post-came-back': ({ reason }) => `Bưu điện chuyển lại kết quả: ${reason}`,
  undone: 'Thu hồi thao tác vừa ghi',
  returned: ({ partly }) => (partly ? 'Trả một phần kết quả' : 'Trả kết quả'),
  apologised: ({ reason }) => `Xin lỗi và hẹn lại ngày trả kết quả: ${reason}`,
  voided: ({ reason }) => `Hủy mã hồ sơ: ${reason}`,
  // Between two PCs of one office: of no concern to the citizen.
  moved: null,
  kept: null,
  notified: null,
  corrected: null,
  scanned: null,
  'result-scanned': null,
  'digitally-signed': null,
}

function because(outcome: Payload<'result-ready'>['outcome'], reason: string | undefined): string {
  if (outcome === 'refused') return `: từ chối giải quyết${reason ? `, lý do: ${reason}` : ''}`
  return outcome === 'partial' ? ' một phần' : ''
}

/** One row of TienDo and the act it tells of. */
export type ProgressRow = { act: LifeAct; row: PortalRecord }

/**
 * The rows of TienDo in the order of the acts. The step that an act ends began with the act before it.
 * Whoever acted or the date may be unknown: the member is left out then, and the check of the record holds it.
 */
export function progressRows(acts: readonly LifeAct[], { TrangThaiHoSo }: PortalCodes): ProgressRow[] {
  const rows: ProgressRow[] = []
  for (const act of acts) {
    const step = STEPS[act.verb] as Sentence<UpstreamVerb> | null
    // What was no step is not taken back as one either.
    if (step === null || (act.takes && STEPS[act.takes.verb] === null)) continue
    const { actor, dossierNo } = act.payload
    const { dueAt, status } = act.after
    const code = TrangThaiHoSo[status]
    rows.push({
      act,
      row: {
        MaHoSo: dossierNo,
        ...(actor && { NguoiXuLy: actor.name, ChucDanh: actor.title ?? '', PhongBanXuLy: actor.unit ?? '' }),
        ThoiDiemXuLy: portalMoment(act.at),
        NoiDungXuLy: typeof step === 'string' ? step : step(act.payload as never),
        ...(code !== null && { TrangThai: code }),
        NgayBatDau: portalMoment(rows.at(-1)?.act.at ?? act.after.facts?.receivedAt ?? act.at),
        ...(dueAt && { NgayKetThucTheoQuyDinh: portalMoment(dueAt) }),
      },
    })
  }
  return rows
}
