import { getCursor } from '../../../db/tables/sync-deliveries.ts'
import { noteFile, type WaitingFile, waitingFiles } from '../../../db/tables/sync-files.ts'
import { FileFault } from '../files/file-fault.ts'
import { Cut, Declined } from './line-fault.ts'
import { readBatch } from './read-batch.ts'
import type { Run } from './run.ts'

/** The content that arrived did not give the hash, or went on from elsewhere; more than so often it is not the line's fault. */
const WRONG_BYTES = 2

/**
 * Sends the bytes of every file that accepted entries have named, each from where the shared system stands.
 * @returns false when it ended early because new entries are waiting
 * @throws Cut and what else is not the matter of one file; everything under way has ended by then
 */
export async function sendFiles(run: Run): Promise<boolean> {
  const { store, pace } = run
  const { register } = store
  const queue = waitingFiles(register, { failed: true }).filter((file) => !run.setAside.has(file.sha256))
  const under = new Map<string, Promise<{ sha256: string; error: Error | null }>>()
  let failure: Error | null = null
  let newEntries = false
  for (;;) {
    const room = failure === null && !newEntries && run.sendsFiles() ? pace.files() - under.size : 0
    for (const file of queue.splice(0, Math.max(0, room))) under.set(file.sha256, settled(run, file))
    if (under.size === 0) break
    const { sha256, error } = await Promise.race(under.values())
    under.delete(sha256)
    // One break takes all connections with it; it counts once.
    if (failure === null && error instanceof Cut) pace.filesBroke()
    failure ??= error
    newEntries = readBatch(register, getCursor(register), { entries: 1, bytes: 1 }) !== null
  }
  if (failure) throw failure
  return !newEntries
}

async function settled(run: Run, file: WaitingFile): Promise<{ sha256: string; error: Error | null }> {
  try {
    run.files.set(file.sha256, { size: file.size, offset: file.offset ?? 0 })
    await sendFile(run, file)
    return { sha256: file.sha256, error: null }
  } catch (error) {
    return { sha256: file.sha256, error: error instanceof Error ? error : new Error(String(error)) }
  } finally {
    run.files.delete(file.sha256)
  }
}

async function sendFile(run: Run, file: WaitingFile): Promise<void> {
  const { store, calls, pace, signal } = run
  const { sha256, size } = file
  const bytes = await contentOf(run, sha256)
  if (!bytes) return
  const askOffset = async () => {
    const there = await calls.fileOffset(sha256, signal)
    if (there !== null && there > size) throw new Cut('STRANGE')
    return there
  }
  // Announced and never tried, it begins at 0 without asking: the question would cost a round trip.
  let offset = file.offset === null ? 0 : await askOffset()
  if (offset !== null && file.offset !== null && offset !== file.offset) {
    pace.found(offset - file.offset)
    note(run, sha256, { state: 'waiting', offset, code: null }, offset - file.offset)
  }
  let wrong = 0
  let elsewhere = 0
  while (offset !== null && offset < size) {
    // The next run goes on from here.
    if (!run.sendsFiles()) return
    const from: number = offset
    const piece = bytes.subarray(from, Math.min(size, from + pace.piece()))
    pace.began()
    let passed = 0
    try {
      const there = await calls.sendFile(sha256, from, piece, signal)
      if (there.offset <= from || there.offset > size) throw new Cut('STRANGE')
      passed = piece.length
      pace.pieceWent()
      offset = there.offset
      note(run, sha256, { state: 'waiting', offset, code: null }, offset - from)
    } catch (error) {
      if (error instanceof Cut) {
        // Something may have arrived: next time its offset is asked for.
        if (file.offset === null) note(run, sha256, { state: 'waiting', offset: from, code: null }, 0)
        throw error
      }
      if (!(error instanceof Declined)) throw error
      if (error.code === 'TOO_LARGE') {
        if (pace.pieceTooLarge(piece.length)) continue
        throw new Cut('TROUBLE', error)
      }
      if (error.code === 'SHA_MISMATCH') wrong++
      if (error.code === 'OFFSET_MISMATCH' && ++elsewhere > WRONG_BYTES) throw new Cut('TROUBLE', error)
      if (wrong > WRONG_BYTES || !['SHA_MISMATCH', 'OFFSET_MISMATCH'].includes(error.code)) {
        return giveUp(run, sha256, error)
      }
      offset = await askOffset()
    } finally {
      pace.ended(passed)
    }
  }
  if (offset === null) return giveUp(run, sha256, new Declined('FILE_NOT_ANNOUNCED'))
  store.write(() =>
    noteFile(store.register, sha256, { state: 'complete', offset: size, code: null }, store.now()),
  )
  run.done.files++
  store.delivered()
  run.moved()
}

/** The file's content, proven by its hash; null (and noted) when this PC has lost it. */
async function contentOf(run: Run, sha256: string): Promise<Buffer | null> {
  const { store } = run
  try {
    return await store.files.get(sha256)
  } catch (error) {
    if (!(error instanceof FileFault)) throw error
    run.setAside.add(sha256)
    note(run, sha256, { state: 'failed', offset: 0, code: error.code }, 0)
    store.delivered()
    return null
  }
}

/* What concerns one file must not hold up the others; what concerns the station ends the run. */
function giveUp(run: Run, sha256: string, error: Declined): void {
  if (!['FILE_NOT_ANNOUNCED', 'FILE_TOO_LONG', 'SHA_MISMATCH'].includes(error.code)) throw error
  run.setAside.add(sha256)
  note(run, sha256, { state: 'failed', offset: 0, code: error.code }, 0)
  run.store.delivered()
}

function note(run: Run, sha256: string, change: Parameters<typeof noteFile>[2], arrived: number): void {
  const { store } = run
  store.write(() => noteFile(store.register, sha256, change, store.now()))
  const shown = run.files.get(sha256)
  if (shown && change.offset !== null) shown.offset = change.offset
  run.done.bytes += Math.max(0, arrived)
  run.moved()
}
