import { getCalendar } from '../../../db/tables/calendar.ts'
import { closingOf, workingDayFrom } from '../../common/calendar/rules.ts'
import { instantAt } from '../../common/time/rules.ts'
import { actOnDossier } from '../act-on-dossier.ts'
import type { UseCase } from '../dispatch.ts'
import { refuse } from '../outcome.ts'

/** To a superior body (liên thông). The clock of the whole runs on; the local one stands until it comes back. */
export const handUpward: UseCase<'dossiers.handUpward'> = (act, { to, documentNo, dueDay, note, ...on }) =>
  actOnDossier<object, 'ANSWER_BY_TOO_EARLY'>(act, on, () => {
    const calendar = getCalendar(act.register)
    const day = dueDay && workingDayFrom(calendar, dueDay)
    const upwardDueAt = day && instantAt(day, closingOf(calendar, day))
    if (upwardDueAt && upwardDueAt <= act.now) return { refused: refuse('ANSWER_BY_TOO_EARLY') }
    return {
      action: { kind: 'hand-upward', to, documentNo, upwardDueAt, note },
      upstream: { to, documentNo, note },
    }
  })
