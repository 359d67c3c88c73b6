import { readdir, rename, stat } from 'node:fs/promises'
import { join, parse } from 'node:path'
import type { DropFault } from '../../common/scans/model.ts'
import type { Counter } from '../../core/counter.ts'
import { DocumentFault } from '../../core/scans/document-fault.ts'
import { takeArrivedFile } from '../../core/scans/take-arrived-file.ts'
import { folderFault, setFolderState, TAKEN_FOLDER, watchedPath } from '../../core/scans/watched-folder.ts'

/* Looks are taken by the clock, not by the system's notices: these do not come from network drives, which is where
   printers scan to. A file counts as whole when it has stood still for a while and can be read to its end; only then is
   it taken, and only after it is taken (content on the disk, row committed) is it moved away. A TIFF is written page by
   page and is whole after each of them: it has to stand still for longer than a scanner takes for a sheet. */

type Times = { everyMs: number; settleMs: number; tiffMs?: number }
const MOST_TOLD = 50
const TIMES: Times = { everyMs: 1_500, settleMs: 2_000, tiffMs: 15_000 }

/** A file as it was seen: its stamp, since when it has that, and what came of trying to take it so. */
type Seen = { stamp: string; since: number; outcome: 'none' | 'taken' | DropFault }

/**
 * Takes what a printer scans into the watched folder, as long as the register is open.
 * @returns ends it
 */
export function watchScans(counter: Counter, times: Times = TIMES): () => void {
  const { everyMs, settleMs, tiffMs = settleMs } = times
  let seen = new Map<string, Seen>()
  let folder: string | null = null
  let told = ''
  let timer: NodeJS.Timeout | undefined
  let ended = false

  const look = async (): Promise<void> => {
    const { open } = counter
    const path = open && watchedPath(open.register)
    if (!open || path === null) return
    if (path !== folder) {
      folder = path
      seen = new Map()
      told = ''
    }
    let fault = await folderFault(path)
    const names = fault === 'FOLDER_GONE' ? [] : await filesIn(path)
    for (const name of [...seen.keys()]) if (!names.includes(name)) seen.delete(name)
    for (const name of names) {
      // Signed out or another folder chosen meanwhile: what is left is for the next look.
      if (counter.open !== open || watchedPath(open.register) !== path || ended) return
      const file = await lookAt(name, join(path, name))
      if (!file || performance.now() - file.since < (/\.tiff?$/i.test(name) ? tiffMs : settleMs)) continue
      if (file.outcome === 'none') file.outcome = await take(open, join(path, name))
      if (file.outcome === 'taken' && !(await moveAway(path, name))) fault ??= 'FOLDER_READ_ONLY'
    }
    const refused = [...seen].flatMap(([name, { outcome }]) =>
      outcome === 'none' || outcome === 'taken' ? [] : [{ name, code: outcome }],
    )
    // A folder that was meant for something else is told of by its first files.
    refused.splice(MOST_TOLD)
    const now = JSON.stringify([fault, refused])
    if (now === told) return
    told = now
    setFolderState(counter, { fault, refused })
    counter.onChanged(['scan'])
  }

  async function lookAt(name: string, path: string): Promise<Seen | undefined> {
    const found = await stat(path).catch(() => undefined)
    if (!found) return undefined
    const stamp = `${found.size} ${found.mtimeMs}`
    const before = seen.get(name)
    if (before?.stamp === stamp) return before
    const file: Seen = { stamp, since: performance.now(), outcome: 'none' }
    seen.set(name, file)
    return file
  }

  async function take(open: NonNullable<Counter['open']>, path: string): Promise<Seen['outcome']> {
    try {
      return (await takeArrivedFile(counter, open, path)) === 'unsettled' ? 'none' : 'taken'
    } catch (error) {
      // Still held by the printer, or gone again: looked at anew.
      if (error instanceof DocumentFault) return error.code === 'FILE_GONE' ? 'none' : error.code
      counter.log('watched folder', error)
      return 'none'
    }
  }

  const next = (): void => {
    if (ended) return
    timer = setTimeout(() => {
      look()
        .catch((error: unknown) => counter.log('watched folder', error))
        .finally(next)
    }, everyMs)
    timer.unref()
  }
  next()
  return () => {
    ended = true
    clearTimeout(timer)
  }
}

/** Ordinary files of the folder itself, by name; hidden ones are what programs note for themselves. */
async function filesIn(path: string): Promise<string[]> {
  const entries = await readdir(path, { withFileTypes: true }).catch(() => [])
  return entries
    .filter((entry) => entry.isFile() && !/^(\.|~\$|thumbs\.db$|desktop\.ini$)/i.test(entry.name))
    .map(({ name }) => name)
    .toSorted()
}

/** @returns false when it stays where it is; it is tried again with the next look */
async function moveAway(folder: string, name: string): Promise<boolean> {
  const { name: stem, ext } = parse(name)
  for (let copy = 1; copy <= 1000; copy++) {
    const target = join(folder, TAKEN_FOLDER, copy === 1 ? name : `${stem} (${copy})${ext}`)
    if (await stat(target).catch(() => undefined)) continue
    return rename(join(folder, name), target).then(
      () => true,
      () => false,
    )
  }
  return false
}
