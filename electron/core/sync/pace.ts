/* How much at once, and how long to wait. A line that is cut often carries small pieces best, in the end one at a time;
   a line that holds carries large ones side by side. */

const MINUTE = 60_000
const EAGER_MS = 200

/**
 * Entries and bytes of a batch at scale 1, some 15 KB on the line. What dossiers have in common is sent once a batch: of
 * 40 they weigh half as much again as of 256.
 */
const BATCH = { entries: 128, bytes: 524_288 } as const
const SCALE = { least: 1 / 128, most: 2 } as const
/** Batches on the line at once: one goes up while the answers to those before it are on their way. */
const WINDOW = 3
/** Below this scale a batch goes alone. */
const ALONE = 1 / 4
const PARALLEL = 3
/** After a cut: one begins while the other waits for its answer. */
const CAREFUL = 2
const CALM = 3
const PIECE = { least: 65_536, most: 2_097_152, seconds: 20 } as const
/** A piece of this size is nobody's idea of too large. */
const TINY = 8_192

export type Pace = ReturnType<typeof makePace>

/**
 * @param elapsed milliseconds that only ever grow
 * @param random 0 to 1, for the jitter
 */
export function makePace(elapsed: () => number, random: () => number = Math.random) {
  let scale = 1
  let calm = 0
  let broken = false
  let parallel = PARALLEL
  let parts = 0
  let most: number = PIECE.most
  let bytes = 0
  let busyMs = 0
  let underWay = 0
  let since = 0

  return {
    /** Largest batch now: entries, and bytes before compression. */
    batch: () => ({
      entries: Math.max(1, Math.round(BATCH.entries * scale)),
      bytes: Math.round(BATCH.bytes * scale),
    }),
    /** Batches at a time. Where even small ones break, side by side they would fill what passes between two cuts. */
    window: () => (scale < ALONE ? 1 : WINDOW),
    batchWent(): void {
      calm++
      // As long as nothing has ever broken there is nothing to be careful about.
      if (broken && calm < CALM) return
      scale = Math.min(SCALE.most, scale * (broken ? 1.5 : 2))
      calm = 0
    },
    /** The line broke under a batch, or the other end found it too large. */
    batchBroke(): void {
      scale = Math.max(SCALE.least, scale / 2)
      broken = true
      calm = 0
    },

    /** Files at a time. */
    files: () => parallel,
    pieceWent(): void {
      parts++
      if (parts < CALM * parallel) return
      parallel = Math.min(PARALLEL, parallel + 1)
      parts = 0
    },
    /** The line broke under files. */
    filesBroke(): void {
      parallel = CAREFUL
      parts = 0
    },
    /**
     * Bytes of a file per request: some seconds' worth, so that progress shows and headers weigh nothing. Never the
     * same twice: pieces of one size that went up side by side would end together, and leave the line idle together.
     */
    piece(): number {
      const rate = bytesPerSecond()
      const wanted = rate === null ? PIECE.least * 2 : (rate * PIECE.seconds) / parallel
      return Math.round(Math.min(most, Math.max(PIECE.least, wanted)) * (0.6 + 0.8 * random()))
    },
    /** The other end, or something before it, does not take so many bytes at once. @returns whether smaller ones may help */
    pieceTooLarge(size: number): boolean {
      most = Math.min(most, Math.max(TINY, Math.floor(size / 3)))
      return size > 2 * TINY
    },

    /**
     * Before the next try, in ms: every 200 ms in the first minute while somebody watches, then longer and longer
     * with jitter, so that the stations of a district do not come back in step.
     * @param tries failed ones since the line was lost
     */
    wait({
      downMs,
      tries,
      watched,
      trouble,
    }: {
      downMs: number
      tries: number
      watched: boolean
      trouble: boolean
    }) {
      if (trouble) return Math.min(30_000, 2_000 * 2 ** Math.min(tries, 4)) * (0.5 + random())
      if (watched && downMs < MINUTE) return EAGER_MS
      const base = watched
        ? 1_000 * 2 ** Math.min(5, Math.floor((downMs - MINUTE) / 15_000))
        : 500 * 2 ** Math.min(tries, 6)
      return Math.min(30_000, base) * (0.5 + random())
    },

    /** A request is on the line; what is side by side shares the time. */
    began(): void {
      tick()
      underWay++
    },
    /** It has ended, and so many bytes went through. */
    ended(wentThrough: number): void {
      tick()
      underWay--
      bytes += wentThrough
      if (busyMs < 30_000) return
      bytes /= 2
      busyMs /= 2
    },
    /** Of a request that broke so many bytes turned out to have arrived. */
    found(more: number): void {
      bytes += Math.max(0, more)
    },
    /** Bytes per second that really arrived, waiting for answers and broken tries included; null until known. */
    rate: bytesPerSecond,
  }

  function tick(): void {
    const now = elapsed()
    if (underWay > 0) busyMs += now - since
    since = now
  }

  function bytesPerSecond(): number | null {
    return bytes >= 8_192 && busyMs > 0 ? (bytes * 1000) / busyMs : null
  }
}
