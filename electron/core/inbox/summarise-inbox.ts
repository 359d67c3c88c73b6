import { getCalendar, getCalendarFromAbove, getDeadlineRules } from '../../../db/tables/calendar.ts'
import { listChoices } from '../../../db/tables/catalogue.ts'
import { findDossier } from '../../../db/tables/dossiers.ts'
import { waitingFilings } from '../../../db/tables/filings.ts'
import { countUnread, faultyItems } from '../../../db/tables/sync-inbox.ts'
import { openNews } from '../../../db/tables/upward-news.ts'
import { reduceDossier } from '../../common/dossiers/rules.ts'
import { answerBy } from '../../common/filings/rules.ts'
import { DossierNews } from '../../common/sync/inbox-model.ts'
import type { Act } from '../counter.ts'
import type { UseCase } from '../dispatch.ts'
import { isElsewhere } from '../filings/is-elsewhere.ts'
import { done } from '../outcome.ts'
import { catalogueAge } from './catalogue-age.ts'

/** What came down and waits for the one who asks. */
export const summariseInbox: UseCase<'inbox.summary'> = (act) => {
  const { register, officer, now } = act
  const administrator = officer.role === 'administrator'
  const filings = waitingFilings(register).filter((row) => !isElsewhere(act, row))
  const calendar = getCalendar(register)
  const rules = getDeadlineRules(register)
  const open = getCalendarFromAbove(register)?.open.length ?? 0
  return done({
    filings: {
      waiting: filings.length,
      late: filings.filter((row) => now > answerBy(row.filedAt, calendar, rules)).length,
      oldestFiledAt: filings[0]?.filedAt ?? null,
    },
    unread: countUnread(register, officer.id),
    news: newsFor(act),
    choices: administrator ? listChoices(register).length + (open > 0 ? 1 : 0) : 0,
    faulty: administrator ? faultyItems(register).length : 0,
    catalogue: catalogueAge(register, now),
  })
}

/* The counter gives answers out and a leader overlooks; a specialist hears of what is in the own hands. */
function newsFor({ register, officer }: Act) {
  const all = officer.role === 'officer' || officer.role === 'leader'
  return openNews(register).flatMap(({ dossierId, at, body }) => {
    const dossier = findDossier(register, dossierId)
    const state = dossier && reduceDossier(dossier.actions)
    if (!dossier || !state || (!all && state.assignee?.id !== officer.id)) return []
    const news = DossierNews.parse(JSON.parse(body))
    return [
      { dossierId, dossierNo: dossier.dossierNo, applicantName: dossier.facts.applicant.name, at, news },
    ]
  })
}
