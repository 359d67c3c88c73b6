import { enrol, scan, startSharedSystem } from '../support/evening.ts'
import { type Bench, type Measure, shown } from './measure.ts'
import { communeWith, scanBytes } from './sync/commune-day.ts'
import { BYTES_PER_SECOND, overLine } from './sync/line.ts'
import { ownWay } from './sync/own-way.ts'

const DOSSIERS = 60
const FILES = 180
/** What a colour page of 200 dpi comes to in the scan bench. */
const PAGE_BYTES = 400_000

/** The evening of a day with 60 dossiers and 180 scans, over 256 kbit/s and 600 ms: how long somebody sits there. */
export const evening: Bench = async (): Promise<Measure[]> => {
  const shared = await startSharedSystem()
  const { test, ids } = await communeWith(DOSSIERS)
  await enrol(test, shared)
  let content = 0
  for (let file = 0; file < FILES; file++) {
    const bytes = scanBytes(file, PAGE_BYTES * (0.6 + (0.8 * (file % 9)) / 8))
    content += bytes.length
    await scan(test, ids[file % DOSSIERS]!, bytes)
  }
  let dossiers = 0
  const started = performance.now()
  const { seconds, bytes, finished } = await overLine(shared.url, { capSeconds: 7200 }, (url, signal) =>
    ownWay(test, url, signal, () => (dossiers = (performance.now() - started) / 1000)),
  )
  if (!finished) throw new Error('two hours were not enough')
  test.close()
  await shared.close()
  const day = `${DOSSIERS} dossiers with ${FILES} scans, one colour page of 200 dpi each`
  const least = content / BYTES_PER_SECOND / 60
  return [
    shown({
      id: 'evening.dossiers',
      value: dossiers,
      unit: 's',
      how: `until every dossier of the day is accepted; ${day}`,
    }),
    shown({
      id: 'evening.minutes',
      value: seconds / 60,
      unit: 'min',
      how: `until the last scan is confirmed; the line needs ${least.toFixed(1)} min for the ${(content / 1e6).toFixed(1)} MB of the scans alone`,
    }),
    shown({ id: 'evening.megabytes', value: bytes / 1e6, unit: 'MB', how: 'on the line, both ways' }),
  ]
}
