import {
  acceptedSince,
  countFound,
  lastShelfCheck,
  recordedLateRows,
} from '../../../db/tables/reconciliation.ts'
import { getSetting } from '../../../db/tables/settings.ts'
import { getCursor, openDeliveries } from '../../../db/tables/sync-deliveries.ts'
import { unsentEntries } from '../../../db/tables/unsent-entries.ts'
import type { DossierAction } from '../../common/dossiers/model.ts'
import { MOST_LINES } from '../../common/reconciliation/api.ts'
import { FINDINGS, type Finding } from '../../common/reconciliation/model.ts'
import { spanOf } from '../../common/time/periods.ts'
import { addDays, dayOf, startOf } from '../../common/time/rules.ts'
import type { Act } from '../counter.ts'
import type { UseCase } from '../dispatch.ts'
import { done } from '../outcome.ts'
import { getLink } from '../sync/link.ts'
import { SERVER_TIME, ServerTime } from '../sync/sync-store.ts'
import { findLines, staleBefore } from './find-lines.ts'
import { getReconciliationRules } from './reconciliation-rules.ts'

/** How long back what was accepted is counted. */
const ACCEPTED_DAYS = 30

/** Paper against register: how many lines each finding has, how far the register is told upstream, the last shelf check. */
export const showReconciliation: UseCase<'reconciliation.show'> = (act) =>
  done({
    rules: getReconciliationRules(act.register),
    counts: Object.fromEntries(FINDINGS.map((finding) => [finding, countLines(act, finding)])) as Record<
      Finding,
      ReturnType<typeof countLines>
    >,
    upstream: upstreamCounts(act),
    shelf: lastShelfCheck(act.register) ?? null,
  })

function countLines(act: Act, finding: Finding): { open: number; noted: number } {
  if (finding === 'stale' || finding === 'not-returned')
    return countFound(act.register, finding, staleBefore(act))
  // Looked for once; of what has not gone yet no more dossiers than are listed.
  const limit = finding === 'upstream' ? MOST_LINES : Number.MAX_SAFE_INTEGER
  const lines = findLines(act, finding, { noted: null, limit })
  const noted = lines.filter(({ note }) => note !== null).length
  return { open: lines.length - noted, noted }
}

function upstreamCounts({ register, now }: Act) {
  const cursor = getCursor(register)
  const open = openDeliveries(register)
  return {
    enrolled: getLink(register) !== null,
    contactAt: ServerTime.safeParse(getSetting(register, SERVER_TIME)).data?.localAt ?? null,
    accepted: acceptedSince(register, startOf(addDays(dayOf(now), -ACCEPTED_DAYS)), cursor),
    // Parked ones have been answered, and are counted apart.
    waiting: Math.max(0, unsentEntries(register).entries - open.length),
    refused: open.filter(({ state }) => state !== 'fenced').length,
    held: open.filter(({ state }) => state === 'fenced').length,
  }
}

/** The dossiers of a finding. */
export const listFinding: UseCase<'reconciliation.list'> = (act, { finding, noted }) => {
  const lines = findLines(act, finding, { noted, limit: MOST_LINES + 1 })
  return done({ lines: lines.slice(0, MOST_LINES), more: lines.length > MOST_LINES })
}

/** Acts recorded after they had happened, of the period in which they did either. */
export const listRecordedLate: UseCase<'reconciliation.recordedLate'> = ({ register }, period) => {
  const rows = recordedLateRows(register, spanOf(period), MOST_LINES + 1)
  const lines = rows.slice(0, MOST_LINES).flatMap(({ action, ...dossier }) => {
    const { kind, at, entered, officer } = JSON.parse(action) as DossierAction
    if (!entered) return []
    const { at: recordedAt, reason } = entered
    return [{ ...dossier, kind, happenedAt: at, recordedAt, reason, by: officer.name }]
  })
  return done({ lines, more: rows.length > MOST_LINES })
}
