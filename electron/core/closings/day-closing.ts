import { countDayBook, dossiersToClose } from '../../../db/tables/day-closing.ts'
import { getSetting } from '../../../db/tables/settings.ts'
import { deliveryOfDossiers, getCursor } from '../../../db/tables/sync-deliveries.ts'
import type { DayClosing } from '../../common/closings/model.ts'
import { countDay, openPoints } from '../../common/closings/rules.ts'
import { addDays, dayOf, startOf } from '../../common/time/rules.ts'
import type { Act } from '../counter.ts'

/** As many as a closing sheet has lines. */
const ROWS = 2000

/** Today as the closing screen and the closing sheet show it. */
export function dayClosing({ register, now }: Act): DayClosing {
  const day = dayOf(now)
  const frame = { start: startOf(day), end: startOf(addDays(day, 1)) }
  const lines = dossiersToClose(register, frame, getCursor(register), ROWS)
  const delivery = deliveryOfDossiers(
    register,
    lines.map((line) => line.dossierId),
  )
  const rows = lines.map((line) => ({
    ...line,
    printed: line.printed === 1,
    today: line.today === 1,
    delivery: delivery.get(line.dossierId) ?? ('saved' as const),
  }))
  return {
    day,
    enrolled: Boolean(getSetting(register, 'sync-link')),
    counts: countDay(rows, countDayBook(register, frame)),
    open: openPoints(rows),
    olderRefused: rows.filter((row) => !row.today && row.delivery === 'refused').length,
    rows,
  }
}
