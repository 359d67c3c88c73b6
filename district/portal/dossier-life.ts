import type { Selectable } from 'kysely'
import {
  isUpstreamVerb,
  UPSTREAM,
  type UpstreamPayload,
  type UpstreamVerb,
} from '../../electron/common/dossiers/upstream.ts'
import type { JournalHeader } from '../../electron/common/journal/model.ts'
import { applyAct, type UpstreamDossier } from '../../electron/common/sync/upstream-rules.ts'
import type { Instant } from '../../electron/common/time/model.ts'
import type { Tables } from '../tables.ts'

/** An accepted act with the dossier before and after it. */
export type LifeAct = UpstreamPayload & {
  /** Its entry; stays the same whatever comes later. */
  key: { stationId: string; epoch: number; seq: number }
  arrival: number
  at: Instant
  before: UpstreamDossier | null
  after: UpstreamDossier
  /** A later act took it back. */
  takenBack: boolean
  /** The act it took back, when it is an undo. */
  takes: LifeAct | null
}

export type LifeEntry = Pick<
  Selectable<Tables['entries']>,
  | 'arrival'
  | 'stationId'
  | 'epoch'
  | 'seq'
  | 'agencyId'
  | 'verb'
  | 'header'
  | 'payload'
  | 'rootEpoch'
  | 'rootSeq'
>

/**
 * The acts of one dossier in the order in which they count, each with the state it led to.
 * @param entries every entry about the dossier that is not refused, superseded ones too: an act that was sent in the
 * place of another counts there
 * @param isAccepted tells which of them count
 */
export function dossierLife<E extends LifeEntry>(
  entries: readonly E[],
  isAccepted: (entry: E) => boolean,
): LifeAct[] {
  const places = new Map(entries.map((one) => [keyText(one.stationId, one.epoch, one.seq), one.arrival]))
  const placeOf = ({ stationId, rootEpoch, rootSeq, arrival }: E) =>
    (rootEpoch !== null && rootSeq !== null && places.get(keyText(stationId, rootEpoch, rootSeq))) || arrival
  const ordered = entries
    .filter((one) => isAccepted(one) && one.payload !== null)
    .toSorted((a, b) => placeOf(a) - placeOf(b) || a.arrival - b.arrival)

  const acts: LifeAct[] = []
  for (const entry of ordered) {
    if (!isUpstreamVerb(entry.verb)) continue
    const parsed = UPSTREAM[entry.verb].safeParse(JSON.parse(entry.payload!))
    if (!parsed.success) continue
    const { at: recordedAt } = JSON.parse(entry.header) as JournalHeader
    const said = { verb: entry.verb, payload: parsed.data } as UpstreamPayload
    const at = said.payload.happenedAt ?? recordedAt
    const before = acts.at(-1)?.after ?? null
    const result = applyAct(
      before,
      said,
      at,
      { agencyId: entry.agencyId },
      entry.rootSeq === null ? null : ROOT,
    )
    // Kept without effect: what was done with a number before it became nobody's.
    if ('fault' in result) continue
    const { stationId, epoch, seq, arrival } = entry
    const takes = said.verb === 'undone' ? lastOf(acts, said.payload.of) : null
    if (takes) takes.takenBack = true
    const key = { stationId, epoch, seq }
    acts.push({ ...said, key, arrival, at, before, after: result.dossier, takenBack: false, takes })
  }
  return acts
}

/** What a correction or a void stands in the place of, when it comes before everything else. */
const ROOT: UpstreamVerb = 'received'
const keyText = (...parts: [string, number, number]) => parts.join('/')

function lastOf(acts: readonly LifeAct[], verb: string): LifeAct | null {
  return acts.findLast((one) => one.verb === verb && !one.takenBack) ?? null
}
