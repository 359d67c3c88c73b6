import { setImmediate as others } from 'node:timers/promises'
import { type Dossier, findDossier } from '../../../../db/tables/dossiers.ts'
import { guidancesBetween } from '../../../../db/tables/guidances.ts'
import { withAct } from '../../../../db/tables/report-rows.ts'
import { standingActions } from '../../../common/dossiers/standing-actions.ts'
import { Guidance } from '../../../common/guidance/model.ts'
import { counted, type Entry, words } from '../../../common/reports/table.ts'
import type { Instant } from '../../../common/time/model.ts'
import { spanOf } from '../../../common/time/periods.ts'
import { dayOf, formatDay } from '../../../common/time/rules.ts'
import { endedInPages, type TableSource } from './table-source.ts'

const WHAT = {
  supplement: 'Yêu cầu bổ sung',
  refusal: 'Từ chối giải quyết',
  guidance: 'Hướng dẫn bổ sung trước khi tiếp nhận',
  declined: 'Từ chối tiếp nhận',
}
type What = keyof typeof WHAT
type Line = Entry & { at: Instant }

/** Every supplement asked for and every refusal, in the order in which they were: which dossier, by whom and why. */
export const supplements: TableSource = {
  columns: [
    words('dossier', 'Mã hồ sơ, số phiếu', 22),
    words('applicant', 'Người nộp', 22),
    words('procedure', 'Thủ tục', 34),
    words('what', 'Việc', 18),
    words('day', 'Ngày', 13),
    words('by', 'Người thực hiện', 18),
    words('reason', 'Nội dung, lý do', 44),
    { ...counted('time', 'Lần'), width: 7, opens: false },
  ],
  list: true,
  async *entries({ act: { register }, period: { from }, asOf }) {
    const days = { from, to: asOf }
    const isWithin = (at: Instant) => dayOf(at) >= from && dayOf(at) <= asOf
    const lines: Line[] = []
    for (const [index, id] of withAct(register, 'ask-supplement', days).entries()) {
      lines.push(...asked(findDossier(register, id)!).filter(({ at }) => isWithin(at)))
      if (index % 100 === 99) await others()
    }
    for await (const { id, status, at } of endedInPages(register, days))
      if (status === 'refused') lines.push(refused(findDossier(register, id)!, at))
    const { start, end } = spanOf(days)
    for (const row of guidancesBetween(register, start, end)) {
      const { applicant, procedure, items, reason } = Guidance.parse(JSON.parse(row.content))
      const what: What = row.kind === 'supplement' ? 'guidance' : 'declined'
      const said = { applicant: applicant.name, procedure: procedure.name, by: row.officerName, at: row.at }
      lines.push(
        lineOf(row.dossierId, { ...said, no: row.paperNo, what, why: [...items, reason].filter(Boolean) }),
      )
    }
    yield* lines.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
  },
  notes: (entries) => {
    const of = (what: What) => entries.filter(({ texts }) => texts[3] === WHAT[what])
    const again = new Set(of('supplement').flatMap((one) => (one.counts.time! > 1 ? [one.dossierId] : [])))
    return [
      `Yêu cầu bổ sung ${of('supplement').length} lượt; từ chối giải quyết ${of('refusal').length} hồ sơ; trước khi tiếp nhận: hướng dẫn bổ sung ${of('guidance').length} lượt, từ chối tiếp nhận ${of('declined').length} lượt.`,
      `Hồ sơ bị yêu cầu bổ sung quá một lần: ${again.size}. Hồ sơ đó tính là quá hạn (Quyết định 766/QĐ-TTg).`,
    ]
  },
}

function asked({ id, dossierNo, facts, actions }: Dossier): Line[] {
  const asks = standingActions(actions).filter((one) => one.kind === 'ask-supplement')
  return asks.map((one, index) =>
    lineOf(
      id,
      {
        ...{ no: dossierNo, applicant: facts.applicant.name, procedure: facts.procedure.name },
        ...{ what: 'supplement', at: one.at, by: one.officer.name, why: [...one.items, one.reason] },
      },
      index + 1,
    ),
  )
}

function refused({ id, dossierNo, facts, actions }: Dossier, at: Instant): Line {
  const act = standingActions(actions).findLast((one) => one.kind === 'mark-ready')
  return lineOf(id, {
    ...{ no: dossierNo, applicant: facts.applicant.name, procedure: facts.procedure.name },
    ...{ what: 'refusal', at, by: act?.officer.name ?? '', why: [act?.reason ?? ''] },
  })
}

type Said = {
  no: string
  applicant: string
  procedure: string
  what: What
  at: Instant
  by: string
  why: string[]
}

function lineOf(dossierId: string | null, said: Said, time?: number): Line {
  const { no, applicant, procedure, what, at, by, why } = said
  return {
    dossierId,
    at,
    texts: [no, applicant, procedure, WHAT[what], formatDay(dayOf(at)), by, why.join('; ').slice(0, 2000)],
    counts: time === undefined ? {} : { time },
  }
}
