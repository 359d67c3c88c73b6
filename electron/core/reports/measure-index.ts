import { setImmediate as others } from 'node:timers/promises'
import { listProcedures } from '../../../db/tables/procedures.ts'
import { historiesBetween } from '../../../db/tables/petitions.ts'
import {
  digitisedPapers,
  factsOfRow,
  hasDigitisedResult,
  receivedRows,
} from '../../../db/tables/report-rows.ts'
import { talliesBetween } from '../../../db/tables/satisfaction.ts'
import { deliveryOfDossiers } from '../../../db/tables/sync-deliveries.ts'
import { endingOf } from '../../common/dossiers/timeliness.ts'
import { petitionFigures } from '../../common/petitions/report.ts'
import type { Measure, Share } from '../../common/reports/index-766.ts'
import { Month, MOST_POINTS } from '../../common/satisfaction/model.ts'
import type { PlainDate } from '../../common/time/model.ts'
import { type Period, spanOf } from '../../common/time/periods.ts'
import type { Act } from '../counter.ts'
import { periodTallies } from '../period-counts.ts'
import { SYSTEM_OFFICER } from '../system-officer.ts'
import { endedInPages, inPages } from './tables/table-source.ts'

/** Dossiers asked about at once. */
const SPAN = 500

/** What the register says of each indicator that it can know, of a period up to a day. */
export async function measureIndex(
  { register, now }: Pick<Act, 'register' | 'now'>,
  { from }: Period,
  to: PlainDate,
): Promise<Record<Measure, Share>> {
  const days = { from, to }
  const inForce = listProcedures(register).flatMap(({ procedure }) => (procedure.inForce ? [procedure] : []))
  const offered = new Set(inForce.filter(({ limits }) => limits.online).map(({ code }) => code))
  const used = new Set<string>()
  const ids: string[] = []
  const count = { online: 0, toScan: 0, scanned: 0, reused: 0 }
  for await (const row of inPages((page) => receivedRows(register, days, page))) {
    ids.push(row.id)
    if (row.channel === 'online') {
      count.online += 1
      if (offered.has(row.procedureCode)) used.add(row.procedureCode)
    }
    if (row.scanState > 0) count.toScan += 1
    if (row.scanState === 2) count.scanned += 1
    const isFromDatabase = factsOfRow(row).components.some(({ notNeeded }) => notNeeded)
    if (isFromDatabase || digitisedPapers(register, row.id).documents.some(({ reused }) => reused))
      count.reused += 1
  }
  let synced = 0
  for (let at = 0; at < ids.length; at += SPAN) {
    const states = deliveryOfDossiers(register, ids.slice(at, at + SPAN))
    synced += [...states.values()].filter((one) => one === 'accepted').length
    await others()
  }
  const results: Share = { part: 0, whole: 0 }
  for await (const { id, status } of endedInPages(register, days)) {
    if (endingOf(status) !== 'result') continue
    results.whole += 1
    if (hasDigitisedResult(register, id)) results.part += 1
  }
  const tallies = await periodTallies(register, days, now)
  const judged = tallies.filter(({ kind, ending }) => kind === 'ended' && ending !== 'withdrawn')
  const sum = (list: typeof judged) => list.reduce((total, one) => total + one.count, 0)
  return {
    'on-time': { part: sum(judged.filter(({ outcome }) => outcome !== 'late')), whole: sum(judged) },
    synced: { part: synced, whole: ids.length },
    'online-offered': { part: offered.size, whole: inForce.length },
    'online-used': { part: used.size, whole: offered.size },
    'online-filed': { part: count.online, whole: ids.length },
    'results-digitised': results,
    // What was filed online came as files.
    digitised: { part: count.scanned + count.online, whole: count.toScan + count.online },
    reused: { part: count.reused, whole: ids.length },
    'petitions-on-time': petitionsOnTime(register, days),
    satisfied: satisfied(register, days),
  }
}

/** Answered in time, or open and not late yet; what has no limit is neither. */
function petitionsOnTime(register: Act['register'], days: Period): Share {
  const { start, end } = spanOf(days)
  const seen = historiesBetween(register, SYSTEM_OFFICER, start, end).filter(
    ({ kind }) => kind === 'feedback',
  )
  const { rows } = petitionFigures(
    seen.map(({ actions }) => actions),
    start,
    end,
  )
  const feedback = rows.find(({ kind }) => kind === 'feedback')
  if (!feedback) return { part: 0, whole: 0 }
  const part = feedback.answeredInTime + feedback.openInTime
  return { part, whole: part + feedback.answeredLate + feedback.openLate }
}

/** Answers that were satisfied with a criterion, of the months the period touches: no rating has a day. */
function satisfied(register: Act['register'], { from, to }: Period): Share {
  const answers = talliesBetween(register, Month.parse(from.slice(0, 7)), Month.parse(to.slice(0, 7)))
  const sum = (list: typeof answers) => list.reduce((total, one) => total + one.count, 0)
  return { part: sum(answers.filter(({ points }) => points === MOST_POINTS)), whole: sum(answers) }
}
