import { createHash } from 'node:crypto'
import {
  insertSealedDay,
  noteViewRow,
  unsealedDays,
  unsealedFrom,
  type ViewRow,
  viewsOfDay,
} from '../../db/tables/views.ts'
import { canonical } from '../common/journal/canonical.ts'
import type { Register } from '../../db/engine/query.ts'
import type { PlainDate } from '../common/time/model.ts'
import { dayOf } from '../common/time/rules.ts'
import { newId } from '../common/uuid.ts'
import type { Seen, SeenThing } from '../common/views/model.ts'
import { commit } from './commit.ts'
import type { Act } from './counter.ts'
import { done } from './outcome.ts'
import { SYSTEM_OFFICER } from './system-officer.ts'

/* Who looked at whose data. A row a day for each account and thing, written once the answer has left, so that nobody
   waits for it; with the first view of a later day the days that are over are sealed in the journal, an entry a day. So a
   thousand views cost the journal, and the slow line that carries its headers, a single entry. */

type Looked = { how: Seen; what: SeenThing; subject: string }

/** What has been noted today already: read again on each refresh of the screen, it is the same view. */
const noted = new WeakMap<Register, { day: PlainDate; keys: Set<string> }>()

/** Notes that whoever is signed in looked at something; never throws, never waits. */
export function noteView(
  act: Pick<Act, 'counter' | 'register' | 'files' | 'officer' | 'now'>,
  looked: Looked,
): void {
  const { counter, register, officer, now } = act
  const day = dayOf(now)
  let today = noted.get(register)
  if (today?.day !== day) noted.set(register, (today = { day, keys: new Set() }))
  const key = JSON.stringify([officer.id, looked.how, looked.what, looked.subject])
  if (today.keys.has(key)) return
  today.keys.add(key)
  const { keys } = today
  setImmediate(() => {
    try {
      // The counter was closed, or another register put in its place.
      if (counter.open?.register !== register) return
      sealPastDays(act, day)
      // Looked at before midnight and written after it, or the clock was put back: the day may be sealed by now.
      noteViewRow(register, { day: unsealedFrom(register, day), officerId: officer.id, at: now, ...looked })
    } catch (error) {
      keys.delete(key)
      counter.log('view', error)
    }
  })
}

/** What the rows of a day are sealed with. */
export function sealOfDay(rows: readonly ViewRow[]): string {
  return createHash('sha256').update(canonical(rows), 'utf8').digest('hex')
}

function sealPastDays(act: Omit<Act, 'command'>, today: PlainDate): void {
  const { register, now } = act
  for (const day of unsealedDays(register, today)) {
    const rows = viewsOfDay(register, day)
    const sealed = { day, count: rows.length, sha256: sealOfDay(rows) }
    const command = { id: newId(Date.parse(now)), name: 'views.seal', inputHash: day }
    commit({ ...act, command, officer: SYSTEM_OFFICER }, (journal) => {
      insertSealedDay(register, sealed)
      journal.record({
        noun: 'view',
        entityId: 'views',
        verb: 'day-sealed',
        scope: 'local',
        payload: sealed,
      })
      return done({})
    })
  }
}
