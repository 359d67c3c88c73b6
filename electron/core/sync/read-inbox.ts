import { createHash } from 'node:crypto'
import { getSetting, putSetting } from '../../../db/tables/settings.ts'
import { keepInboxItem } from '../../../db/tables/sync-inbox.ts'
import { canonical } from '../../common/journal/canonical.ts'
import { Blocked, Declined } from './line-fault.ts'
import type { Run } from './run.ts'

const CURSOR = 'sync-inbox-cursor'

/**
 * Reads what has come down, page by page; each page is kept together with the cursor behind it.
 * RESYNC_REQUIRED: the other side does not know our cursor (its data began anew). Everything is read from the start;
 * what is here already is recognised by its content and stays, whatever the answer is.
 * @throws Blocked RESYNC_REQUIRED when even the start is refused
 */
export async function readInbox(run: Run): Promise<void> {
  const { calls, store, signal } = run
  const { register } = store
  for (;;) {
    const cursor = (getSetting(register, CURSOR) as string | null | undefined) ?? null
    try {
      const page = await calls.inbox(cursor, signal)
      const receivedAt = store.now()
      const fresh = store.write(() => {
        putSetting(register, CURSOR, page.nextCursor)
        return page.items.filter((item) => {
          const itemHash = createHash('sha256').update(canonical(item), 'utf8').digest('hex')
          return keepInboxItem(register, { itemHash, item, receivedAt })
        })
      })
      if (fresh.length > 0) run.moved()
      if (!page.more || page.nextCursor === cursor) return
    } catch (error) {
      if (!(error instanceof Declined && error.code === 'RESYNC_REQUIRED')) throw error
      if (cursor === null) throw new Blocked('RESYNC_REQUIRED')
      store.write(() => putSetting(register, CURSOR, null))
    }
  }
}
