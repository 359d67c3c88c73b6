import { z } from 'zod'
import { lastEntry } from '../../../db/tables/journal.ts'
import { getSetting } from '../../../db/tables/settings.ts'
import type { ClosingRow } from '../../common/closings/model.ts'
import type { ClosingSheetPaper, ClosingState } from '../../common/papers/records/closing-sheet.ts'
import { Station } from '../../common/station/model.ts'
import { Instant } from '../../common/time/model.ts'
import { dayOf } from '../../common/time/rules.ts'
import type { UseCase } from '../dispatch.ts'
import { archivePaper } from '../papers/archive-paper.ts'
import { officeOf, paperBase } from '../papers/paper-head.ts'
import { dayClosing } from './day-closing.ts'

const STATE: Record<ClosingRow['delivery'], z.infer<typeof ClosingState>> = {
  saved: 'waiting',
  packed: 'waiting',
  sent: 'sent',
  accepted: 'accepted',
  refused: 'refused',
}
const Contact = z.object({ localAt: Instant })

/**
 * Makes today's closing sheet as things stand now. It carries the head of the journal: a register that is cut off
 * or put back later shows against the paper.
 */
export const makeClosing: UseCase<'closings.make'> = (act) => {
  const { register, officer, now } = act
  const office = officeOf(act)
  const station = Station.parse(getSetting(register, 'station'))
  const contactAt = Contact.safeParse(getSetting(register, 'server-time')).data?.localAt ?? null
  const closing = dayClosing(act)
  const { epoch, seq, hash } = lastEntry(register)!
  const record: ClosingSheetPaper = {
    kind: 'closing-sheet',
    ...paperBase('closing-sheet', office, now),
    paperNo: null,
    day: closing.day,
    station: `Máy ${station.index} (${station.code})`,
    upstreamName: office.commune.upstreamName,
    counts: closing.counts,
    rows: closing.rows.map((row) => ({
      dossierNo: row.dossierNo,
      applicant: row.applicantName,
      procedure: row.procedureName,
      receivedAt: row.receivedAt,
      dueAt: row.dueAt,
      printed: row.printed,
      state: STATE[row.delivery],
      note: noteOf(row),
    })),
    open: closing.open,
    journal: { epoch, seq, hash },
    lastContactAt: contactAt && dayOf(contactAt) === closing.day ? contactAt : null,
    closedAt: now,
    closedBy: officer.name,
  }
  return archivePaper(act, { id: closing.day, noun: 'closing' }, record)
}

/* Words of the form, as they are printed. */
function noteOf({ reason, filesOpen, filesFailed, attended }: ClosingRow): string | null {
  const seen = attended ? ` (${attended.by} đã xem: ${attended.note})` : ''
  if (reason) return `${reason}${seen}`.slice(0, 600)
  if (filesFailed > 0) return `${filesFailed} tệp không gửi được${seen}`.slice(0, 600)
  return filesOpen > 0 ? `còn ${filesOpen} tệp chưa gửi xong` : null
}
