import { z } from 'zod'
import type { Register } from '../../../db/engine/query.ts'
import {
  type DeliveryRow,
  findDelivery,
  putCursor,
  putDelivery,
  supersede,
} from '../../../db/tables/sync-deliveries.ts'
import { dropReplaced, expectFile } from '../../../db/tables/sync-files.ts'
import { isAfter } from '../../../db/tables/told-journal.ts'
import { type Answer, ChainFault, type Entry, EntryKey, FileRef, Hash } from '../../common/sync/model.ts'
import type { Instant } from '../../common/time/model.ts'
import { Blocked } from './line-fault.ts'
import { readEntry } from './read-batch.ts'

/* Invariant: the cursor stands behind an entry only when the answer to it is stored; both in one transaction. So
   whatever is killed when, what is sent again is at most what was answered and not stored, and the shared system
   knows it by its key. */

export type Recorded = {
  /** Entries of the batch that are behind us now. */
  answered: number
  /** The shared system lacks something before this batch and asks for it. */
  next: EntryKey | null
  /** The tables have changed. */
  changed: boolean
}

type Refused = Extract<Answer, { result: 'refused' }>

/**
 * Stores the answers to a batch (one per entry, in order) and to earlier entries that it set free.
 * Inside a transaction.
 * @param asked `next`: entries after the cursor, which moves; `again`: entries before it, asked about once more
 * @throws Blocked when the chain does not fit, or when the answers are not to what was sent
 */
export function recordAnswers(
  db: Register,
  {
    entries,
    answers,
    at,
    attemptsOf,
    asked,
  }: {
    entries: readonly Entry[]
    answers: readonly Answer[]
    at: Instant
    /** Times an entry was put on the line since it was last answered. */
    attemptsOf: (key: EntryKey) => number
    asked: 'next' | 'again'
  },
): Recorded {
  let answered = 0
  let changed = false
  const recorded = (next: EntryKey | null) => {
    const last = entries[answered - 1]
    if (asked === 'next' && last) putCursor(db, last.header)
    return { answered, next, changed }
  }
  for (const [index, { header, payload }] of entries.entries()) {
    const answer = answers[index]
    if (answer?.epoch !== header.epoch || answer.seq !== header.seq) throw new Blocked('WRONG_SERVER')
    const fault = chainFaultOf(answer)
    if (fault) {
      // What it lacks lies before what it was sent; further on, what was never sent would count as answered.
      if (fault.code === 'GAP' && fault.next && !isAfter(fault.next, header)) return recorded(fault.next)
      throw new Blocked(fault.code === 'EPOCH_CLOSED' ? 'EPOCH_CLOSED' : 'JOURNAL_DIFFERS', answer)
    }
    if (header.scope === 'upstream') {
      recordAnswer(db, { header, payload }, answer, at, attemptsOf(header))
      changed = true
    }
    answered++
  }
  for (const answer of answers.slice(entries.length)) {
    const entry = readEntry(db, answer)
    if (!entry || chainFaultOf(answer)) throw new Blocked('WRONG_SERVER')
    recordAnswer(db, entry, answer, at, 0)
    changed = true
  }
  return recorded(null)
}

function chainFaultOf(answer: Answer): (Refused & { code: ChainFault }) | null {
  const isFault = answer.result === 'refused' && ChainFault.safeParse(answer.code).success
  return isFault ? (answer as Refused & { code: ChainFault }) : null
}

const Known = z.object({
  supersedes: EntryKey.optional().catch(undefined),
  files: z.array(FileRef).optional().catch(undefined),
  replaces: Hash.optional().catch(undefined),
})

/** Stores the answer to one entry, and what it means for the files and entries it names. Inside a transaction. */
export function recordAnswer(
  db: Register,
  { header, payload }: Entry,
  answer: Answer,
  at: Instant,
  attempts: number,
): void {
  const key = { epoch: header.epoch, seq: header.seq }
  const { supersedes, files, replaces } = Known.safeParse(payload).data ?? {}
  const before = findDelivery(db, key)
  const root = supersedes && rootOf(db, supersedes)
  const arrived = answer.result === 'accepted' || answer.result === 'duplicate'
  // Asked about again, a refused entry whose place is taken answers `duplicate`: it has arrived, not been applied.
  const stays = before?.state === 'superseded' && answer.result === 'duplicate'
  putDelivery(db, {
    ...key,
    entityId: header.entityId,
    ...(stays
      ? {
          ...said(answer),
          state: 'superseded',
          code: before.code,
          reason: before.reason,
          byEpoch: before.byEpoch,
          bySeq: before.bySeq,
        }
      : said(answer)),
    rootEpoch: root?.epoch ?? null,
    rootSeq: root?.seq ?? null,
    attempts: (before?.attempts ?? 0) + attempts,
    answeredAt: at,
  })
  if (!arrived || stays) return
  if (root) supersede(db, root, key)
  // A scan that was signed before the evening goes once: the signed one, which holds it.
  if (replaces) dropReplaced(db, replaces, header.entityId)
  for (const { sha256, size } of files ?? []) {
    expectFile(db, { ...key, sha256, size, dossierId: header.entityId }, at)
  }
}

/* Every further attempt names the refused entry or the attempt before; all of them stand at the first one's place. */
function rootOf(db: Register, key: EntryKey): EntryKey {
  const named = findDelivery(db, key)
  if (!named || named.rootEpoch === null || named.rootSeq === null) return key
  return { epoch: named.rootEpoch, seq: named.rootSeq }
}

type Said = Pick<DeliveryRow, 'state' | 'code' | 'field' | 'reason' | 'byEpoch' | 'bySeq'>

function said(answer: Answer): Said {
  const nothing = { code: null, field: null, reason: null, byEpoch: null, bySeq: null }
  switch (answer.result) {
    case 'accepted':
    case 'duplicate':
      return { ...nothing, state: 'accepted' }
    case 'refused': {
      const { code, reason, field = null } = answer
      return { ...nothing, state: 'refused', code, reason, field }
    }
    case 'conflict':
      return { ...nothing, state: 'conflict', code: 'CONFLICT', reason: answer.reason }
    case 'fenced':
      return { ...nothing, state: 'fenced', byEpoch: answer.by.epoch, bySeq: answer.by.seq }
  }
}
