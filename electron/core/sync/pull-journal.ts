import { getCursor, putCursor } from '../../../db/tables/sync-deliveries.ts'
import { noteFile } from '../../../db/tables/sync-files.ts'
import { isAfter, keepRecovered, lastUnmerged } from '../../../db/tables/told-journal.ts'
import { GENESIS, type JournalHeader } from '../../common/journal/model.ts'
import type { HeldEntry } from '../../common/sync/journal-page.ts'
import { type Entry, FileRef, type Head } from '../../common/sync/model.ts'
import { sealOf } from '../journal/chain.ts'
import { mergeRecovered } from '../restoration/merge-recovered.ts'
import { askPage } from './page-by-page.ts'
import { Blocked, Declined } from './line-fault.ts'
import { provenEntry } from './proven-entry.ts'
import { readEntry } from './read-batch.ts'
import { recordAnswer } from './record-answers.ts'
import type { Run } from './run.ts'

/* A register that was put back to an older copy gets back what the shared system holds of it. Up to where the copy ends
   the entries are the same on both sides: the cursor goes along. From the first that differs on they are kept apart, page
   by page, so that a cut costs one page; only when the chain has reached the head that the shared system has signed does
   any of it go into the tables, all of it in one transaction. */

/** Weighs some 70 KB: two or three seconds of a poor line. */
const PAGE = 50

type Chain = Pick<JournalHeader, 'epoch' | 'seq' | 'hash'>
const BEGIN: Chain = { epoch: 0, seq: 0, hash: GENESIS }

/**
 * Pulls back everything up to `head` and merges it with what has been written here meanwhile.
 * @param head signed by the shared system
 * @throws Cut; Blocked when the chain does not hold, or the two sides never were the same journal
 */
export async function pullJournal(run: Run, head: Head): Promise<void> {
  const { store, calls, signal } = run
  const { register } = store
  for (;;) {
    const last = chainHere(run)
    if (last.epoch === head.epoch && last.seq === head.seq) {
      if (last.hash !== head.hash) throw new Blocked('JOURNAL_DIFFERS', head)
      break
    }
    const { entries } = await askPage(run, { kind: 'journal', most: PAGE }, (size) =>
      calls.journalAfter(last, size, signal),
    ).catch(unknownCall)
    if (entries.length === 0) throw new Blocked('JOURNAL_DIFFERS', head)
    store.write(() => {
      let before = last
      let apart = lastUnmerged(register) !== undefined
      for (const given of entries) {
        // A payload that does not give the hash in its header was parked there.
        const held = { ...given, entry: provenEntry(given.entry) }
        const { header } = held.entry
        if (isAfter(header, head)) break
        checkChain(held.entry, before)
        const own = readEntry(register, header)
        apart ||= own?.header.hash !== header.hash
        if (apart) keepRecovered(register, held)
        else {
          if (header.scope === 'upstream') noteHeld(run, held)
          putCursor(register, header)
        }
        before = header
      }
      // Nothing of it comes next: asking again would give the same.
      if (before === last) throw new Blocked('JOURNAL_DIFFERS', head)
    })
    run.moved()
  }
  store.write(() =>
    mergeRecovered(register, { now: store.now(), head, noteHeld: (held) => noteHeld(run, held) }),
  )
  store.delivered()
}

/** The last entry that both sides hold, or that has come back since. */
function chainHere({ store: { register } }: Run): Chain {
  const back = lastUnmerged(register)
  if (back) return back
  const cursor = getCursor(register)
  return cursor.seq === 0 ? BEGIN : { ...cursor, hash: readEntry(register, cursor)!.header.hash }
}

function checkChain({ header }: Entry, before: Chain): void {
  const first = header.epoch !== before.epoch
  const { hash, ...unsealed } = header
  const follows = first
    ? header.epoch > before.epoch && header.seq === 1 && header.prevHash === GENESIS
    : header.seq === before.seq + 1 && header.prevHash === before.hash
  if (!follows || sealOf(unsealed) !== hash) throw new Blocked('JOURNAL_DIFFERS', header)
}

/** What the shared system says of an entry it holds, and of the bytes of its files. */
function noteHeld({ store }: Run, { entry, answer, missing }: HeldEntry): void {
  const { register } = store
  const at = store.now()
  recordAnswer(register, entry, answer, at, 0)
  const named = (entry.payload as { files?: unknown } | undefined)?.files
  for (const { sha256, size } of FileRef.array().safeParse(named).data ?? []) {
    if (missing.includes(sha256)) continue
    noteFile(register, sha256, { state: 'complete', offset: size, code: null }, at)
  }
}

/* A shared system of the first days cannot give back what it holds. */
function unknownCall(error: unknown): never {
  if (error instanceof Declined && error.code === 'NOT_FOUND') throw new Blocked('JOURNAL_BEHIND')
  throw error
}
