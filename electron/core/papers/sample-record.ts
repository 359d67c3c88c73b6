import { getCalendar, getDeadlineRules } from '../../../db/tables/calendar.ts'
import type { Dossier } from '../../../db/tables/dossiers.ts'
import type { DossierAction, DossierFacts } from '../../common/dossiers/model.ts'
import type { PreviewedKind } from '../../common/papers/agency-api.ts'
import type { PaperRecord } from '../../common/papers/model.ts'
import { paperNoText } from '../../common/papers/numbering.ts'
import { ClockTime, type Instant, Instant as Moment } from '../../common/time/model.ts'
import { addDays, dayOf, instantAt } from '../../common/time/rules.ts'
import type { Act } from '../counter.ts'
import { apologyRecord } from './apology-record.ts'
import { controlSlipRecord } from './control-slip-record.ts'
import type { Office } from './paper-head.ts'
import { receiptRecord } from './receipt-record.ts'
import { refusalRecord } from './refusal-record.ts'
import { stopNoticeRecord } from './stop-notice-record.ts'
import { supplementRecord } from './supplement-record.ts'

const OFFICER = { id: 'o', name: 'Trần Thị B', role: 'officer' }
const SPECIALIST = { id: 's', name: 'Lê Văn C', role: 'specialist' }

const END_OF_DAY = ClockTime.parse('17:00')

/** A paper of an invented dossier, through the same builders as the real ones, for the preview of the agency's lines. */
export function sampleRecord(act: Act, kind: PreviewedKind, office: Office): PaperRecord {
  const { lines } = office
  const year = Number(dayOf(act.now).slice(0, 4))
  const paperNo = paperNoText(lines.patterns[kind], { number: 7, year, station: 0, unit: lines.unit })
  const dossier = sampleDossier(act.now, kind, paperNo)
  switch (kind) {
    case 'receipt':
      return receiptRecord({
        dossier,
        office,
        calendar: getCalendar(act.register),
        rules: getDeadlineRules(act.register),
        archived: null,
      })
    case 'supplement':
      return supplementRecord(dossier, office)!
    case 'refusal':
      return refusalRecord(dossier, office)!
    case 'apology': {
      const newDueAt = instantAt(addDays(dayOf(act.now), 10), END_OF_DAY)
      const reason = 'Cần xác minh thêm tại cơ quan có liên quan.'
      return apologyRecord(dossier, { at: act.now, apologyNo: paperNo, reason, newDueAt }, office)
    }
    case 'stop-notice':
      return stopNoticeRecord(dossier, office)!
    case 'control-slip':
      return controlSlipRecord({ dossier, office, accounts: [], paperNo, asOf: act.now })
  }
}

function sampleDossier(now: Instant, kind: PreviewedKind, paperNo: string): Dossier {
  const facts = sampleFacts(now)
  const minutesLater = (minutes: number) =>
    Moment.parse(new Date(Date.parse(now) + minutes * 60_000).toISOString())
  const actions: DossierAction[] = [
    {
      id: 'receive',
      kind: 'receive',
      at: now,
      officer: OFFICER,
      receiptNo: paperNo,
      signOffRequired: false,
      departmentSignOff: false,
      dueAt: facts.dueAt,
      handOverBy: null,
      steps: [],
    },
    {
      id: 'give',
      kind: 'hand-over',
      at: minutesLater(40),
      officer: OFFICER,
      toId: SPECIALIST.id,
      toDepartment: null,
      toName: SPECIALIST.name,
      toRole: 'specialist',
      confirmBy: null,
      note: '',
    },
    { id: 'take', kind: 'accept-hand-over', at: minutesLater(55), officer: SPECIALIST },
  ]
  const last = { id: 'last', at: minutesLater(90), officer: SPECIALIST }
  if (kind === 'supplement')
    actions.push({
      ...last,
      kind: 'ask-supplement',
      items: ['Bản sao có chứng thực giấy tờ kèm theo', 'Tờ khai ghi đủ, có chữ ký'],
      reason: 'Tờ khai chưa có chữ ký; bản sao chưa được chứng thực.',
      paperNo,
      answerBy: null,
    })
  if (kind === 'refusal')
    actions.push({
      ...last,
      kind: 'mark-ready',
      outcome: 'refused',
      reason: 'Không đủ điều kiện theo quy định.',
      refusalNo: paperNo,
      note: '',
    })
  if (kind === 'stop-notice')
    actions.push({
      ...last,
      kind: 'stop',
      cause: 'applicant',
      reason: 'Người nộp hồ sơ có đơn đề nghị dừng giải quyết.',
      paperNo,
    })
  return { id: 'sample', dossierNo: 'X00.00.00-000000-0000', applicantId: 'sample', facts, actions }
}

function sampleFacts(now: Instant): DossierFacts {
  return {
    applicantKind: 'citizen',
    applicant: {
      name: 'Nguyễn Văn A',
      idNumber: '000000000000',
      address: 'Thôn 1',
      phone: '0900 000 000',
      email: null,
    },
    authorised: null,
    priority: [],
    procedure: {
      code: '0.000000',
      name: 'Tên thủ tục hành chính',
      field: 'Lĩnh vực',
      signOffRequired: false,
      noWait: false,
      supplementClock: 'pause',
      resultName: 'Kết quả',
    },
    request: 'Nội dung yêu cầu giải quyết',
    channel: 'counter',
    components: ['Tờ khai theo mẫu', 'Bản sao giấy tờ kèm theo'].map((name, index) => ({
      code: String(index),
      name,
      required: true,
      mode: 'submit',
      originals: 1 - index,
      copies: index,
      notNeeded: false,
      applies: true,
    })),
    sets: 1,
    limit: { amount: 3, unit: 'working-day' },
    returnBy: 'counter',
    returnAddress: null,
    fee: 0,
    receivedAt: now,
    enteredAt: null,
    dueAt: instantAt(addDays(dayOf(now), 5), END_OF_DAY),
    calendarVersion: 1,
  }
}
