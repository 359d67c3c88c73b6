import { getCalendar, getDeadlineRules } from '../../../db/tables/calendar.ts'
import { decidedFilings, type FilingRow, findFiling, waitingFilings } from '../../../db/tables/filings.ts'
import { deliveryOfDossiers } from '../../../db/tables/sync-deliveries.ts'
import type { FilingLine } from '../../common/filings/api.ts'
import { Declined } from '../../common/filings/model.ts'
import { answerBy } from '../../common/filings/rules.ts'
import type { Act } from '../counter.ts'
import type { UseCase } from '../dispatch.ts'
import { noteView } from '../note-view.ts'
import { done, refuse } from '../outcome.ts'
import { filingOf, isElsewhere } from './is-elsewhere.ts'

const DECIDED = 100

/** What waits to be taken in, or what was decided. A filing of a sibling station is that one's to decide. */
export const listFilings: UseCase<'filings.list'> = (act, { decided }) => {
  if (decided) return done(linesOf(act, decidedFilings(act.register, DECIDED)))
  return done(linesOf(act, waitingFilings(act.register)).filter((line) => !line.elsewhere))
}

export const getFiling: UseCase<'filings.get'> = (act, { id }) => {
  const row = findFiling(act.register, id)
  const [line] = row ? linesOf(act, [row]) : []
  if (!row || !line) return refuse('NOT_FOUND')
  noteView(act, { how: 'opened', what: 'filing', subject: id })
  return done({ filing: filingOf(row), line })
}

function linesOf(act: Act, rows: readonly FilingRow[]): FilingLine[] {
  const { register, now } = act
  const calendar = getCalendar(register)
  const rules = getDeadlineRules(register)
  const declined = rows.filter((row) => row.state === 'declined').map((row) => row.id)
  const delivery = deliveryOfDossiers(register, declined)
  return rows.map((row) => {
    const { components, ...filing } = filingOf(row)
    const until = answerBy(row.filedAt, calendar, rules)
    return {
      ...filing,
      station: row.station,
      files: components.reduce((sum, one) => sum + one.files.length, 0),
      state: row.state,
      cameAt: row.cameAt,
      answerBy: until,
      late: row.state === 'waiting' && now > until,
      elsewhere: isElsewhere(act, row),
      decidedAt: row.decidedAt,
      decidedBy: row.decidedBy,
      declined: row.declined === null ? null : Declined.parse(JSON.parse(row.declined)),
      delivery: delivery.get(row.id) ?? null,
    }
  })
}
