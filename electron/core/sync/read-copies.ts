import { dropCopy, putCopy } from '../../../db/tables/dossier-copies.ts'
import { statusOf } from '../../../db/tables/dossiers.ts'
import { getSetting, putSetting } from '../../../db/tables/settings.ts'
import { Declined } from './line-fault.ts'
import { getLink } from './link.ts'
import { askPage } from './page-by-page.ts'
import type { Run } from './run.ts'

const PAGE = 50
const CURSOR = 'sync-copies-cursor'

/**
 * Reads how the dossiers of the commune's other stations stand, page by page, each kept with the cursor behind it. A cursor
 * that the other side does not know is dropped and everything read anew: a copy is put in the place of the older one, so
 * reading twice does no harm. A shared system that knows no copies gives none.
 */
export async function readCopies(run: Run): Promise<void> {
  const { calls, store, signal } = run
  const { register } = store
  const link = getLink(register)
  let again = false
  for (;;) {
    const cursor = (getSetting(register, CURSOR) as string | null | undefined) ?? null
    try {
      const { copies, nextCursor, more } = await askPage(run, { kind: 'copies', most: PAGE }, (size) =>
        calls.copies(cursor, size, signal),
      )
      const at = store.now()
      store.write(() => {
        putSetting(register, CURSOR, nextCursor)
        for (const copy of copies) {
          const { custodianId = null } = copy
          const own =
            custodianId === null ? copy.custodian === link?.stationCode : custodianId === link?.stationId
          // One that is with this PC and has not come yet can still be found.
          if (own && isHere(statusOf(register, copy.dossierId))) dropCopy(register, copy.dossierId)
          else putCopy(register, copy, at)
        }
      })
      if (copies.length > 0) run.moved()
      // More of nothing is no answer to wait for.
      if (!more || nextCursor === cursor || copies.length === 0) return
    } catch (error) {
      if (!(error instanceof Declined)) throw error
      if (error.code === 'NOT_FOUND') return
      if (error.code !== 'RESYNC_REQUIRED' || cursor === null || again) throw error
      again = true
      store.write(() => putSetting(register, CURSOR, null))
    }
  }
}

const isHere = (status: ReturnType<typeof statusOf>) => status !== undefined && status !== 'moved'
