import { itemsToApply, type KeptItem, putInboxState } from '../../../db/tables/sync-inbox.ts'
import type { InboxFault } from '../../common/inbox/faults.ts'
import { InboxItem } from '../../common/sync/inbox-model.ts'
import { applyCalendar } from '../calendar/apply-calendar.ts'
import { commit, type Journal } from '../commit.ts'
import type { Act, Counter } from '../counter.ts'
import { applyCustody } from '../custody/apply-custody.ts'
import { applyNews } from '../dossiers/apply-news.ts'
import { applyFiling } from '../filings/apply-filing.ts'
import { done } from '../outcome.ts'
import { applyCatalogue } from '../procedures/apply-catalogue.ts'
import { SYSTEM_OFFICER } from '../system-officer.ts'
import { Inapplicable } from './inapplicable.ts'

/* Every item takes effect exactly once: what it changes, its journal entries and the word that it was applied are one
   transaction, whose command is the item itself. One that cannot be read or applied is kept, shown, and tried again by
   the next version of the program; those behind it do not wait. */

/** Lets what has come down take effect, oldest first. @returns how many items did */
export function applyInbox(counter: Counter): number {
  const { open } = counter
  if (!open) return 0
  const { register, files } = open
  const rows = itemsToApply(register, counter.runtime.version)
  let applied = 0
  for (const row of rows) {
    const act: Act = {
      counter,
      register,
      files,
      officer: SYSTEM_OFFICER,
      now: counter.clock(),
      command: { id: `inbox-${row.itemHash}`, name: 'inbox.apply', inputHash: row.itemHash },
    }
    const fault = applyOne(act, row)
    if (fault === null) applied++
    else register.immediate(() => putInboxState(register, row.id, faulty(act, fault)))
  }
  if (rows.length > 0) counter.onChanged(['inbox'])
  return applied
}

function faulty({ counter }: Act, fault: InboxFault) {
  const triedBy = counter.runtime.version
  return { state: 'faulty' as const, fault, triedBy, appliedAt: null, outcome: null }
}

/** @returns why it did not take effect, or null */
function applyOne(act: Act, row: KeptItem): InboxFault | null {
  const item = read(row.item)
  if (typeof item === 'string') return item
  try {
    commit(act, (journal) => {
      const outcome = effect(act, journal, item, row)
      putInboxState(act.register, row.id, {
        state: 'applied',
        fault: null,
        triedBy: act.counter.runtime.version,
        appliedAt: act.now,
        outcome: outcome && JSON.stringify(outcome),
      })
      return done({})
    })
    return null
  } catch (error) {
    if (error instanceof Inapplicable) return error.code
    act.counter.log(`inbox ${row.id}`, error)
    return 'INTERNAL'
  }
}

function read(text: string): InboxItem | InboxFault {
  const item = InboxItem.safeParse(JSON.parse(text))
  if (item.success) return item.data
  const unknown = item.error.issues.some(
    ({ code, path }) => code === 'invalid_union' && path.join('.') === 'kind',
  )
  return unknown ? 'UNKNOWN_KIND' : 'BAD_SHAPE'
}

/** What came of an item, for who reads the list of what came down. */
type Outcome = Record<string, unknown> | null

function effect(act: Act, journal: Journal, item: InboxItem, { id }: KeptItem): Outcome {
  switch (item.kind) {
    case 'message':
      return null
    case 'online-dossier':
      return applyFiling(act, journal, item.body)
    case 'dossier-status':
      return applyNews(act, journal, { itemId: id, at: item.at, news: item.body })
    case 'catalogue':
      return applyCatalogue(act, journal, { at: item.at, delta: item.body })
    case 'calendar':
      return applyCalendar(act, journal, item.body)
    case 'custody':
      return applyCustody(act, { at: item.at, custody: item.body })
  }
}
