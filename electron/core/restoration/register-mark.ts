import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { z } from 'zod'
import type { Register } from '../../../db/engine/query.ts'
import { entriesAfter, lastEntry } from '../../../db/tables/journal.ts'
import { toldAfter } from '../../../db/tables/told-journal.ts'
import { Head } from '../../common/sync/model.ts'
import type { Counter } from '../counter.ts'
import { isBehind, noteBehind } from './restoration-state.ts'

/* How far the journal has come is noted outside the folder of the register as well. Who copies last week's folder back
   does not copy the mark back with it, so that it shows without a line to anybody. An image of the whole disk brings an
   old mark too: then only the shared system or a person can tell. The mark may lag behind the register, never the other
   way round; it names nobody. */

const Mark = z.object({ ...Head.shape, register: z.string() })
type Mark = z.infer<typeof Mark>

/** Where a register's mark lies, as its folder's neighbour. */
export function markPath(folder: string): string {
  return `${folder}-moc.json`
}

const left = new WeakMap<Register, string>()

/** Notes how far the journal has come; nothing where it has not moved. */
export function leaveMark(counter: Counter): void {
  const { open, markFile } = counter
  if (!open || !markFile || isBehind(open.register)) return
  const mark = markOf(open.register)
  if (!mark || left.get(open.register) === mark.hash) return
  // Once each: a disk that takes no mark must not stop anybody, nor fill the log.
  left.set(open.register, mark.hash)
  try {
    mkdirSync(dirname(markFile), { recursive: true, mode: 0o700 })
    writeFileSync(`${markFile}.new`, JSON.stringify(mark), { mode: 0o600 })
    renameSync(`${markFile}.new`, markFile)
  } catch (error) {
    counter.log('register mark', error)
  }
}

/** A register that lacks what the mark names was put back to an older copy: from now on it knows. */
export function checkMark(counter: Counter): void {
  const { open, markFile } = counter
  if (!open || !markFile) return
  const { register } = open
  const mark = readMark(markFile)
  // Another register lies in the folder now: the demo was left, or the set-up begun anew.
  if (!mark || mark.register !== markOf(register)?.register) return
  const here = (read: typeof toldAfter) => {
    const entry = read(register, { epoch: mark.epoch, seq: mark.seq - 1, limit: 1 })[0]
    return entry?.hash === mark.hash
  }
  if (here(entriesAfter) || here(toldAfter)) return
  const { epoch, seq, hash } = mark
  register.immediate(() =>
    noteBehind(register, { at: counter.clock(), by: 'mark', head: { epoch, seq, hash } }),
  )
}

function markOf(register: Register): Mark | null {
  const first = entriesAfter(register, { epoch: 0, seq: 0, limit: 1 })[0]
  const last = lastEntry(register)
  return first && last ? { register: first.hash, epoch: last.epoch, seq: last.seq, hash: last.hash } : null
}

function readMark(path: string): Mark | null {
  try {
    return Mark.safeParse(JSON.parse(readFileSync(path, 'utf8'))).data ?? null
  } catch {
    return null
  }
}
