import type { Register } from '../../../db/engine/query.ts'
import { openDeliveriesOf } from '../../../db/tables/sync-deliveries.ts'
import { historyOf } from '../../../db/tables/told-journal.ts'
import type { EntryKey } from '../../common/sync/model.ts'

export type Parked = {
  /** What a further attempt names. */
  key: EntryKey
  verb: string
  reason: string | null
  /** A correction that was written later waits behind it, and would be read after whatever takes its place. */
  overtaken: boolean
}

/** The act of a dossier that the shared system has refused and that holds up the rest; of several attempts the last. */
export function parkedEntry(register: Register, dossierId: string): Parked | undefined {
  const open = openDeliveriesOf(register, dossierId).filter((row) => row.state !== 'fenced')
  const root = open.find((row) => row.rootSeq === null)
  if (!root) return undefined
  const last = open.findLast((row) => row.rootEpoch === root.epoch && row.rootSeq === root.seq) ?? root
  const entries = historyOf(register, dossierId).filter((entry) => entry.scope === 'upstream')
  const entry = entries.find((one) => one.epoch === last.epoch && one.seq === last.seq)
  if (!entry) return undefined
  const tried = new Set(open.map((row) => `${row.epoch}/${row.seq}`))
  const isLater = (one: EntryKey) =>
    one.epoch > root.epoch || (one.epoch === root.epoch && one.seq > root.seq)
  const overtaken = entries.some(
    (one) => one.verb === 'corrected' && isLater(one) && !tried.has(`${one.epoch}/${one.seq}`),
  )
  return { key: { epoch: last.epoch, seq: last.seq }, verb: entry.verb, reason: last.reason, overtaken }
}
