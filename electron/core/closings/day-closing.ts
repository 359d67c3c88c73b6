import { countDayBook, dossiersToClose } from '../../../db/tables/day-closing.ts'
import { oldestUnsent } from '../../../db/tables/oldest-unsent.ts'
import { openPrints } from '../../../db/tables/open-prints.ts'
import { declinedToClose } from '../../../db/tables/declined-to-close.ts'
import { getSetting } from '../../../db/tables/settings.ts'
import { type AttendedRow, attendedNow } from '../../../db/tables/sync-attended.ts'
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
  const cursor = getCursor(register)
  const lines = [
    ...dossiersToClose(register, frame, cursor, ROWS),
    ...declinedToClose(register, frame, cursor, ROWS),
  ]
  const delivery = deliveryOfDossiers(
    register,
    lines.map((line) => line.dossierId),
  )
  const enrolled = Boolean(getSetting(register, 'sync-link'))
  const attended = attendedNow(register)
  const rows = lines.map((line) => ({
    ...line,
    printed: line.printed === 1,
    today: line.today === 1,
    unsent: line.unsent === 1,
    delivery: delivery.get(line.dossierId) ?? ('saved' as const),
    attended: wordOf(attended.get(line.dossierId)),
  }))
  return {
    day,
    enrolled,
    counts: countDay(rows, countDayBook(register, frame)),
    open: openPoints(rows, {
      unsent: enrolled && oldestUnsent(register) !== null,
      prints: openPrints(register, frame.end),
      cut: lines.length === ROWS,
    }),
    rows,
  }
}

function wordOf(row: AttendedRow | undefined) {
  return row ? { note: row.note, by: row.officerName, at: row.at } : null
}
