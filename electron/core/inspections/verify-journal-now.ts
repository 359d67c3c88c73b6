import { setImmediate as others } from 'node:timers/promises'
import { listAccounts } from '../../../db/tables/accounts.ts'
import { findInspection, putJournalCheck } from '../../../db/tables/inspections.ts'
import { countEntries, entryAt } from '../../../db/tables/journal.ts'
import type { JournalCheck } from '../../common/inspections/model.ts'
import { commit } from '../commit.ts'
import type { Act, Counter } from '../counter.ts'
import type { UseCase } from '../dispatch.ts'
import { type JournalFault, walkJournal } from '../journal/verify-journal.ts'
import { done, refuse } from '../outcome.ts'

/** Told to the screen after so many entries. */
const TOLD_EVERY = 5000

type Walk = { checked: number; total: number }
const walks = new WeakMap<Counter, Walk>()

/** How far the walk over the journal is. */
export const verification: UseCase<'inspections.verification'> = ({ counter }) =>
  done(walks.get(counter) ?? null)

/**
 * Walks the journal from its first entry to its last and keeps what came out with the inspection. After each page of
 * entries whoever works at the counter goes first.
 */
export const verifyJournalNow: UseCase<'inspections.verify'> = async (act, { id }) => {
  const { counter, register } = act
  const inspection = findInspection(register, id)
  if (!inspection) return refuse('NOT_FOUND')
  if (inspection.closed) return refuse('CLOSED')
  if (walks.has(counter)) return refuse('RUNNING')
  const walk: Walk = { checked: 0, total: countEntries(register) }
  walks.set(counter, walk)
  try {
    const fault = await walkAll(act, walk)
    const check: JournalCheck = {
      checkedAt: counter.clock(),
      entries: walk.checked,
      fault: fault && named(act, fault),
    }
    return commit<{ whole: boolean }, 'CLOSED'>(act, (journal) => {
      if (findInspection(register, id)?.closed) return refuse('CLOSED')
      putJournalCheck(register, id, check)
      journal.record({
        noun: 'inspection',
        entityId: id,
        verb: 'journal-verified',
        scope: 'local',
        payload: check,
      })
      return done({ whole: fault === null })
    })
  } finally {
    walks.delete(counter)
    counter.onChanged(['verification'])
  }
}

async function walkAll({ counter, register }: Act, walk: Walk): Promise<JournalFault | null> {
  let told = 0
  for (const page of walkJournal(register)) {
    walk.checked = page.checked
    if (page.fault) return page.fault
    if (walk.checked - told >= TOLD_EVERY) {
      told = walk.checked
      counter.onChanged(['verification'])
    }
    await others()
    // Somebody has put another register in its place.
    if (counter.open?.register !== register) throw new Error('the register was closed')
  }
  return null
}

/* Where it is broken, in words that lead somebody to the day and the person. */
function named({ register }: Act, fault: JournalFault): NonNullable<JournalCheck['fault']> {
  const entry = entryAt(register, fault)
  const names = new Map(listAccounts(register).map(({ id, name }) => [id, name]))
  return { ...fault, at: entry?.at ?? null, officerName: (entry && names.get(entry.officer)) ?? '' }
}
