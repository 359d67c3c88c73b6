import {
  type Asked,
  type FoundRow,
  foundRows,
  resultSigns,
  returnSigns,
  staleRows,
  unreturnedRows,
} from '../../../db/tables/reconciliation.ts'
import { getCursor, openDeliveries } from '../../../db/tables/sync-deliveries.ts'
import { outboxLines } from '../../../db/tables/sync-outbox.ts'
import { findTheirs } from '../../../db/tables/sync-theirs.ts'
import { STATUSES } from '../../common/dossiers/statuses.ts'
import type { Finding, FindingLine, Sign } from '../../common/reconciliation/model.ts'
import { DossierNews } from '../../common/sync/inbox-model.ts'
import type { Instant } from '../../common/time/model.ts'
import { dayOf, daysBetween, toInstant } from '../../common/time/rules.ts'
import type { Act } from '../counter.ts'
import { getReconciliationRules } from './reconciliation-rules.ts'

const DAY_MS = 86_400_000
type Where = Pick<Act, 'register' | 'now'>

/** The moment before which the last recorded step of a dossier is too long ago. */
export function staleBefore({ register, now }: Where): Instant {
  const { staleDays } = getReconciliationRules(register)
  return toInstant(Date.parse(now) - staleDays * DAY_MS)
}

/** The dossiers of a finding with the signs it is known by. */
export function findLines(act: Where, finding: Finding, asked: Asked): FindingLine[] {
  const { register, now } = act
  switch (finding) {
    case 'stale':
      return staleRows(register, staleBefore(act), asked).map((row) =>
        line(row, [
          { of: 'untouched', at: row.touchedAt, days: daysBetween(dayOf(row.touchedAt), dayOf(now)) },
        ]),
      )
    case 'not-returned':
      return unreturnedRows(register, asked).map((row) =>
        line(row, [{ of: 'ready', at: row.finishedAt, notified: row.notified === 1 }]),
      )
    case 'return-unrecorded':
      return returnSigns(register, asked).map((row) =>
        line(row, [
          ...(row.trackingNo === null ? [] : [{ of: 'parcel' as const, trackingNo: row.trackingNo }]),
          ...sign('paid', row.paidAt),
          ...sign('was-here', row.hereAt),
          ...sign('off-shelf', row.offShelfAt),
        ]),
      )
    case 'paper-first':
      return resultSigns(register, asked).map((row) =>
        line(row, [
          ...sign('result-scanned', row.scannedAt),
          ...sign('on-shelf', row.onShelfAt),
          ...issuedAbove(row.news, row.newsAt),
        ]),
      )
    case 'upstream':
      return upstreamLines(act, asked)
  }
}

function sign<K extends 'paid' | 'was-here' | 'off-shelf' | 'on-shelf' | 'result-scanned'>(
  of: K,
  at: Instant | null,
): { of: K; at: Instant }[] {
  return at === null ? [] : [{ of, at }]
}

function issuedAbove(body: string | null, at: Instant | null): Sign[] {
  const result = body === null ? undefined : DossierNews.safeParse(JSON.parse(body)).data?.result
  return result && at ? [{ of: 'issued-above', at, documentNo: result.documentNo, day: result.day }] : []
}

/* What is open there: declined first, then what waits behind it, then what has not gone. */
function upstreamLines({ register }: Where, { noted, limit }: Asked): FindingLine[] {
  const signs = new Map<string, Sign[]>()
  const add = (id: string, one: Sign) => signs.set(id, [...(signs.get(id) ?? []), one])
  const open = openDeliveries(register)
  const heldBy = new Map<string, number>()
  for (const row of open) {
    if (row.state === 'fenced') heldBy.set(row.entityId, (heldBy.get(row.entityId) ?? 0) + 1)
    else if (row.rootSeq === null)
      add(row.entityId, { of: 'refused', epoch: row.epoch, seq: row.seq, reason: row.reason ?? '' })
  }
  for (const [id, entries] of heldBy) add(id, { of: 'held', entries })
  for (const { dossierId, entries, files } of outboxLines(register, getCursor(register), limit))
    add(dossierId, { of: 'unsent', entries, files })
  const rows = new Map(foundRows(register, 'upstream', [...signs.keys()]).map((row) => [row.id, row]))
  return [...signs].flatMap(([id, found]): FindingLine[] => {
    const row = rows.get(id)
    // Filed online and declined, it never became a dossier.
    if (!row || (noted !== null && (row.noteText !== null) !== noted)) return []
    const theirs = findTheirs(register, id)
    const ours = row.status === 'void' ? 0 : STATUSES[row.status].national
    const differs =
      theirs && theirs.held.status !== ours
        ? [{ of: 'differs' as const, theirs: theirs.held.status, ours, at: theirs.fetchedAt }]
        : []
    return [line(row, [...found, ...differs])]
  })
}

/** What is shown of a dossier whatever it was found by. */
export function foundDossier({
  id,
  version,
  dossierNo,
  applicantName,
  procedureName,
  status,
  assigneeName,
}: FoundRow): Omit<FindingLine, 'signs' | 'note'> {
  return { dossierId: id, version, dossierNo, applicantName, procedureName, status, assigneeName }
}

function line(row: FoundRow, signs: Sign[]): FindingLine {
  const { noteText, noteBy, noteAt } = row
  const note = noteText === null ? null : { text: noteText, by: noteBy!, at: noteAt! }
  return { ...foundDossier(row), signs, note }
}
