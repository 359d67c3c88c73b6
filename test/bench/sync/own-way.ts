import { getCursor } from '../../../db/tables/sync-deliveries.ts'
import { waitingFiles } from '../../../db/tables/sync-files.ts'
import { lastEntry } from '../../../db/tables/journal.ts'
import { loopOf } from '../../../electron/core/sync/running-sync.ts'
import type { TestCounter } from '../../support/counter.ts'
import { rewire } from '../../support/evening.ts'

/** The product's own loop, with the closing screen open: until every entry is answered and every file confirmed. */
export async function ownWay(
  test: TestCounter,
  url: string,
  signal: AbortSignal,
  entriesDone: () => void = () => {},
): Promise<void> {
  await rewire(test, url)
  const { register } = test.counter.open!
  const loop = loopOf(test.counter)!
  const watching = setInterval(() => loop.watch(), 1000)
  loop.watch()
  loop.start()
  let told = false
  while (!signal.aborted) {
    await new Promise((resolve) => setTimeout(resolve, 20))
    const cursor = getCursor(register)
    const last = lastEntry(register)!
    const answered = cursor.epoch === last.epoch && cursor.seq === last.seq
    if (answered && !told) {
      told = true
      entriesDone()
    }
    if (answered && waitingFiles(register, { failed: true }).length === 0) break
    if (!loop.state.running && !loop.state.blocked) loop.start()
    if (loop.state.blocked) throw new Error(`the loop is blocked: ${JSON.stringify(loop.state.blocked)}`)
  }
  clearInterval(watching)
  await loop.stop()
}
