import { arrivalsIn, dropCarried, findArrival, keepCarried, putArrival } from '../../../db/tables/custody.ts'
import { CUSTODY_PAGE } from '../../common/sync/custody-page.ts'
import { Cut, Declined } from './line-fault.ts'
import { askPage } from './page-by-page.ts'
import { provenEntry } from './proven-entry.ts'
import type { Run } from './run.ts'
import { sideBySide } from './side-by-side.ts'

/**
 * Fetches what was done to the dossiers that are with this PC now, page by page; each page is kept together with where the
 * next begins, so a cut or a kill costs one page. When a dossier's last page is there it can come into the register.
 */
export async function fetchCustody(run: Run): Promise<void> {
  const { store } = run
  const { register } = store
  await sideBySide(run, arrivalsIn(register, 'waiting'), async ({ dossierId }) => {
    try {
      await fetchOne(run, dossierId)
    } catch (error) {
      if (!(error instanceof Declined && GONE.has(error.code))) throw error
      store.write(() => {
        dropCarried(register, dossierId)
        putArrival(register, dossierId, { state: 'gone' })
      })
    }
  })
  // Also those that were whole when the program ended.
  store.arrived()
}

async function fetchOne(run: Run, dossierId: string): Promise<void> {
  const { calls, store, signal } = run
  const { register } = store
  for (;;) {
    const arrival = findArrival(register, dossierId)
    if (arrival?.state !== 'waiting') return
    const page = await askPage(run, { kind: 'custody', most: CUSTODY_PAGE.usual }, (limit) =>
      calls.entriesOfDossier(dossierId, { after: arrival.next, limit }, signal),
    )
    // More of nothing is no answer to wait for.
    if (page.more && page.next <= arrival.next) throw new Cut('STRANGE')
    const entries = page.entries.map((one) => ({ ...one, entry: provenEntry(one.entry) }))
    store.write(() => {
      // Another process on this register may have been quicker: then it is there, or even in the register already.
      const now = findArrival(register, dossierId)
      if (now?.state !== 'waiting' || now.next !== arrival.next) return
      keepCarried(register, arrival, { ...page, entries })
    })
    run.moved()
  }
}

/* With another PC again, before it was here. */
const GONE: ReadonlySet<string> = new Set(['NOT_FOUND', 'NOT_CUSTODIAN'])
