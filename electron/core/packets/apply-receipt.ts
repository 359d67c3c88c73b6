import type { Register } from '../../../db/engine/query.ts'
import { type DeliveryRow, findDelivery, getCursor, rewindTo } from '../../../db/tables/sync-deliveries.ts'
import { findSyncFile, noteFile } from '../../../db/tables/sync-files.ts'
import { isAfter } from '../../../db/tables/told-journal.ts'
import { PacketFault, type PacketReceipt } from '../../common/packets/model.ts'
import type { Answer, BatchAnswer, Entry, EntryKey } from '../../common/sync/model.ts'
import type { Instant } from '../../common/time/model.ts'
import { readBatch, readEntry } from '../sync/read-batch.ts'
import { recordAnswers } from '../sync/record-answers.ts'

/* Invariant: what was heard over the line later is never undone by a receipt that was under way for days. An answer
   about an entry that is behind the cursor counts only where it goes further than what is stored: on the other side
   an entry moves from fenced to parked to accepted, and never back. */

const FURTHER: Record<DeliveryRow['state'], number> = {
  fenced: 1,
  refused: 2,
  conflict: 2,
  superseded: 3,
  accepted: 3,
}
const REACHED: Record<Answer['result'], number> = {
  fenced: 1,
  refused: 2,
  conflict: 2,
  duplicate: 3,
  accepted: 3,
}

export type Applied = {
  accepted: number
  refused: number
  waiting: number
  files: number
  filesOpen: number
  /** The shared system lacks entries in front of the packet; everything goes again from there. */
  rewound: boolean
}

/**
 * Stores a receipt's answers and file states. Inside a transaction.
 * @throws PacketFault JOURNAL_DIFFERS; Blocked from the record of answers
 */
export function applyReceipt(register: Register, { batches, files }: PacketReceipt, at: Instant): Applied {
  const applied: Applied = { accepted: 0, refused: 0, waiting: 0, files: 0, filesOpen: 0, rewound: false }
  for (const { entries, answer } of batches) {
    checkHead(register, answer)
    count(applied, register, answer)
    const next = applyBatch(register, entries, answer, at)
    if (!next) continue
    if (isAfter(getCursor(register), { ...next, seq: next.seq - 1 })) {
      rewindTo(register, { epoch: next.epoch, seq: next.seq - 1 })
    }
    applied.rewound = true
    break
  }
  for (const { sha256, offset, complete } of files) {
    if (complete) applied.files++
    else applied.filesOpen++
    const known = findSyncFile(register, sha256)
    if (!known || known.state === 'complete') continue
    noteFile(register, sha256, { state: complete ? 'complete' : 'waiting', offset, code: null }, at)
  }
  return applied
}

/** What the shared system holds must stand in this journal as well. */
function checkHead(register: Register, { head }: BatchAnswer): void {
  if (head && readEntry(register, head)?.header.hash !== head.hash) throw new PacketFault('JOURNAL_DIFFERS')
}

/** @returns the entry the shared system needs next, when it lacks some */
function applyBatch(
  register: Register,
  keys: readonly EntryKey[],
  { answers }: BatchAnswer,
  at: Instant,
): EntryKey | null {
  const all = keys.map((key) => readEntry(register, key))
  if (all.includes(undefined) || answers.length < keys.length) throw new PacketFault('JOURNAL_DIFFERS')
  const entries = all as Entry[]
  const cursor = getCursor(register)
  const behind = entries.findIndex(({ header }) => isAfter(header, cursor))
  const known = behind < 0 ? entries.length : behind
  const record = (some: readonly Entry[], theirs: readonly Answer[], asked: 'next' | 'again') =>
    recordAnswers(register, { entries: some, answers: theirs, at, attemptsOf: () => 1, asked })

  const further = entries.slice(0, known).flatMap((entry, index) => {
    const answer = answers[index]!
    return goesFurther(register, answer) ? [{ entry, answer }] : []
  })
  record(
    further.map(({ entry }) => entry),
    further.map(({ answer }) => answer),
    'again',
  )
  // Only what goes on where the answered journal ends: the rest is sent again, and known there by its key.
  const first = readBatch(register, cursor, { entries: 1, bytes: 1 })?.entries[0]?.header
  const joins = entries[known]?.header.seq === first?.seq && entries[known]?.header.epoch === first?.epoch
  const { next } =
    known < entries.length && joins
      ? record(entries.slice(known), answers.slice(known, entries.length), 'next')
      : { next: null }
  const freed = answers.slice(entries.length).filter((answer) => goesFurther(register, answer))
  record([], freed, 'again')
  return next
}

function goesFurther(register: Register, answer: Answer): boolean {
  const before = findDelivery(register, answer)
  return !before || REACHED[answer.result] > FURTHER[before.state]
}

/** Of what concerns dossiers: headers of local acts are nobody's business. */
function count(applied: Applied, register: Register, { answers }: BatchAnswer): void {
  for (const answer of answers) {
    if (readEntry(register, answer)?.header.scope !== 'upstream') continue
    if (answer.result === 'accepted' || answer.result === 'duplicate') applied.accepted++
    else if (answer.result === 'fenced') applied.waiting++
    else applied.refused++
  }
}
