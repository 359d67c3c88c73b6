import { type SlowWire, slowWire } from '../../support/slow-wire.ts'

/* What a remote commune has. Bytes a second each way, round trip, and after a cut it is gone for a
   while, as a mobile modem is. Each way of sending gets one of its own, so that they can be measured side by side. */

export const BYTES_PER_SECOND = 32_000
export const RTT_MS = 600
export const DOWN_MS = 2_000

/** 256 kbit/s, 600 ms; cut each time so many bytes have passed in both directions together. */
export function shapedLine(target: string, cutEveryBytes?: number): Promise<SlowWire> {
  const cuts = cutEveryBytes ? { cutEveryBytes, downMs: DOWN_MS } : {}
  return slowWire(target, { bytesPerSecond: BYTES_PER_SECOND, rttMs: RTT_MS, ...cuts })
}

/**
 * The part of the rate that is left to somebody who goes on from the very byte: what had passed arrives half a round trip
 * later, then the line is gone, a connection is made, and the other end is asked where it stands.
 */
export function resumeCeiling(cutEveryBytes: number): number {
  const carriesMs = (cutEveryBytes * 1000) / BYTES_PER_SECOND
  return carriesMs / (carriesMs + DOWN_MS + 2.5 * RTT_MS)
}

/** How it went: seconds until the last was confirmed, and what passed the line both ways. */
export type Went = { seconds: number; bytes: number; cuts: number; finished: boolean }

/** Runs `work` over a line to `target` and measures it; it is given up after `capSeconds`. */
export async function overLine(
  target: string,
  { cutEveryBytes, capSeconds }: { cutEveryBytes?: number | undefined; capSeconds: number },
  work: (url: string, signal: AbortSignal) => Promise<void>,
): Promise<Went> {
  const line = await shapedLine(target, cutEveryBytes)
  const cap = AbortSignal.timeout(capSeconds * 1000)
  const started = performance.now()
  const given = new Promise<'given up'>((resolve) => {
    cap.addEventListener('abort', () => resolve('given up'))
  })
  const end = await Promise.race([
    work(line.url + new URL(target).pathname, cap).then(() => 'done' as const),
    given,
  ])
  const seconds = (performance.now() - started) / 1000
  const { up, down, cuts } = line.passed
  await line.close()
  return { seconds, bytes: up + down, cuts, finished: end === 'done' }
}
