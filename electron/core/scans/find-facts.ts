import { findPages, pagesWithoutFacts, type ScanPageRow, updatePage } from '../../../db/tables/scans.ts'
import type { PageFacts } from '../../common/scans/adjust-model.ts'
import type { Counter } from '../counter.ts'
import { DocumentFault } from './document-fault.ts'
import type { Found } from './picture/find-facts.ts'
import { pictures } from './pictures.ts'

/* A page is stored first and looked at afterwards. What was not looked at when the program ended is looked at by the
   next one: the register says which pages those are. */

const underWay = new WeakMap<Counter, Promise<void>>()
/** How often screens hear of new facts. */
const TELL_MS = 500

/** Looks at every stored page that nobody has looked at yet, one after the other. Called again while it runs, it is the same run. */
export function findFacts(counter: Counter): Promise<void> {
  const running = underWay.get(counter)
  if (running) return running
  const run = lookAtAll(counter).finally(() => underWay.delete(counter))
  underWay.set(counter, run)
  return run
}

/** Looks at these pages now, if nobody has yet, so that a document is made of pages put straight. */
export async function settleFacts(counter: Counter, pages: readonly ScanPageRow[]): Promise<void> {
  for (const page of pages) if (page.factsTried === 0 && page.kind !== 'pdf') await lookAt(counter, page)
}

async function lookAtAll(counter: Counter): Promise<void> {
  let told = Date.now()
  let untold = false
  let before: string | undefined
  for (;;) {
    const page = counter.open && pagesWithoutFacts(counter.open.register, 1)[0]
    // What could not be written (a full disk) is tried again by the next run, not at once for ever.
    if (!page || page.id === before) break
    before = page.id
    await lookAt(counter, page)
    untold = Date.now() - told < TELL_MS
    if (untold) continue
    told = Date.now()
    counter.onChanged(['scan'])
  }
  if (untold) counter.onChanged(['scan'])
}

/** Pages that somebody is looking at, so that nobody else does. */
const lookedAt = new WeakMap<Counter, Map<string, Promise<void>>>()

type Page = Pick<ScanPageRow, 'id' | 'sha256' | 'dpi'>

/** Looks at a stored page, in its file or in what is still at hand of storing it. Never throws. */
export function lookAt(counter: Counter, page: Page, picture?: Buffer): Promise<void> {
  const open = lookedAt.get(counter) ?? new Map<string, Promise<void>>()
  lookedAt.set(counter, open)
  const looking =
    open.get(page.id) ??
    find(counter, page, picture)
      .catch((error: unknown) => counter.log('page facts', error))
      .finally(() => open.delete(page.id))
  open.set(page.id, looking)
  return looking
}

async function find(counter: Counter, page: Page, picture: Buffer | undefined): Promise<void> {
  const opened = counter.open
  if (!opened) return
  let found: Found | null = null
  try {
    found = await pictures.pageFacts(picture ?? (await opened.files.get(page.sha256)), page.dpi)
  } catch (error) {
    // A spoilt file is told of when it is shown; here it only must not be tried for ever.
    if (!(error instanceof DocumentFault)) counter.log('page facts', error)
  }
  // Signed out and closed meanwhile: the next start looks again.
  if (counter.open !== opened) return
  opened.register.immediate(() => {
    const now = findPages(opened.register, [page.id])?.[0]
    if (!now || now.factsTried === 1) return
    updatePage(opened.register, page.id, {
      factsTried: 1,
      ...(found && {
        facts: JSON.stringify(found.facts),
        blank: found.facts.blank ? 1 : 0,
        ...applied(now, found),
      }),
    })
  })
}

/** Straight and upright by itself, unless somebody has touched the page or it is in a document already. */
function applied(page: ScanPageRow, { facts, kept }: { facts: PageFacts; kept: Found['kept'] }) {
  const touched = page.rotation !== 0 || page.angle !== 0 || page.crop !== null || page.contrast !== 0
  if (touched || page.documentId !== null) return {}
  return { rotation: facts.turn, angle: facts.angle, crop: kept && JSON.stringify(kept) }
}
