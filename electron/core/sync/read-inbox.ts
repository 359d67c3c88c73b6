import { createHash } from 'node:crypto'
import { z } from 'zod'
import { getSetting, putSetting, readSetting } from '../../../db/tables/settings.ts'
import { countInboxItems, keepInboxItem } from '../../../db/tables/sync-inbox.ts'
import { canonical } from '../../common/journal/canonical.ts'
import { Instant } from '../../common/time/model.ts'
import { SHRUNKEN } from '../inbox/shrunken.ts'
import { Blocked, Declined } from './line-fault.ts'
import type { Run } from './run.ts'

const CURSOR = 'sync-inbox-cursor'
/** Read anew from the start: what lay here of the kinds that are never put together, and what has come of them. */
const ANEW = 'sync-inbox-anew'
const Anew = z.object({ held: z.int(), read: z.int() }).nullable()

/** A catalogue read from the start comes as one whole; of these kinds each item comes again. */
const EACH_AGAIN: readonly string[] = ['message', 'dossier-status', 'online-dossier']

/**
 * Reads what has come down, page by page; each page is kept together with the cursor behind it, then takes effect item
 * by item. An item is kept once, by its id, else by its content, however often it is read.
 * RESYNC_REQUIRED: the other side does not know our cursor (its data began anew). Everything is read from the start;
 * what is here already stays, whatever the answer is, and that it was less is said.
 * @throws Blocked RESYNC_REQUIRED when even the start is refused, or what the start led to
 */
export async function readInbox(run: Run): Promise<void> {
  const { calls, store, signal } = run
  const { register } = store
  let again = false
  for (;;) {
    const cursor = (getSetting(register, CURSOR) as string | null | undefined) ?? null
    try {
      const page = await calls.inbox(cursor, signal)
      // More of nothing is no answer to wait for.
      const last = !page.more || page.nextCursor === cursor || page.items.length === 0
      const items = page.items.map((item) => rowOf(item, store.now()))
      const fresh = store.write(() => {
        putSetting(register, CURSOR, page.nextCursor)
        const anew = readSetting(register, ANEW, Anew) ?? null
        if (anew) {
          const read = anew.read + items.filter((one) => EACH_AGAIN.includes(one.kind)).length
          const { held } = anew
          putSetting(register, ANEW, last ? null : { held, read })
          if (last) putSetting(register, SHRUNKEN, read < held ? { at: store.now(), held, read } : null)
        }
        return items.filter((item) => keepInboxItem(register, item))
      })
      store.arrived()
      if (fresh.length > 0) run.moved()
      if (last) return
    } catch (error) {
      if (!(error instanceof Declined && error.code === 'RESYNC_REQUIRED')) throw error
      if (cursor === null || again) throw new Blocked('RESYNC_REQUIRED')
      again = true
      store.write(() => {
        putSetting(register, CURSOR, null)
        putSetting(register, ANEW, { held: countInboxItems(register, EACH_AGAIN), read: 0 })
      })
    }
  }
}

const Told = z.object({
  id: z.string().min(1).max(80).optional().catch(undefined),
  kind: z.string().max(60).catch('?'),
  at: Instant.optional().catch(undefined),
})

/* Whatever it is, it is kept as it came; whether it can be read is judged when it is applied. */
function rowOf(item: unknown, receivedAt: Instant) {
  const { id, kind, at } = Told.safeParse(item).data ?? { kind: '?' }
  const itemHash = id ?? createHash('sha256').update(canonical(item), 'utf8').digest('hex')
  return { itemHash, kind, at: at ?? receivedAt, item: JSON.stringify(item), receivedAt }
}
