import net from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'

/** A bad line: what it does can be changed while it runs. Everything left out is perfect. */
export type WireFaults = {
  /** Of the whole line and each direction, as a modem has it; connections share it. */
  bytesPerSecond?: number
  /** Round trip; half of it in each direction. A new connection costs one before its first byte. */
  rttMs?: number
  /** Every connection breaks each time this many bytes have passed, both directions together. */
  cutEveryBytes?: number
  /** After a cut, no connection for so long. */
  downMs?: number
  /** New connections are broken at once and open ones when this is set. */
  refuse?: boolean
}

const LATE_MS = 20

export type SlowWire = {
  url: string
  /** What passed so far; `connections` were let through. */
  passed: { up: number; down: number; connections: number; cuts: number }
  set: (faults: WireFaults) => void
  close: () => Promise<void>
}

/**
 * A TCP proxy on 127.0.0.1 in front of `target` (an http URL) that behaves like a country line.
 * Bytes leave in order, spaced by the rate, delayed by half the round trip, and a cut falls on the exact byte.
 */
export async function slowWire(target: string, initial: WireFaults = {}): Promise<SlowWire> {
  let faults = initial
  let downUntil = 0
  let sinceCut = 0
  let cutting = false
  const passed = { up: 0, down: 0, connections: 0, cuts: 0 }
  const open = new Set<net.Socket>()
  const { hostname, port } = new URL(target)

  /* What has passed is delivered before the end: a cut line takes back nothing that has arrived. */
  function breakAll(): void {
    for (const socket of open) socket.destroySoon()
    open.clear()
  }

  /** How much of a piece may pass before the line breaks. */
  function pass(size: number): number {
    const left = (faults.cutEveryBytes ?? Number.POSITIVE_INFINITY) - sinceCut
    sinceCut += Math.min(size, left)
    return Math.min(size, left)
  }

  function cut(): void {
    sinceCut = 0
    cutting = false
    passed.cuts++
    downUntil = performance.now() + (faults.downMs ?? 0)
    breakAll()
  }

  function direction(way: 'up' | 'down') {
    let lineFreeAt = 0
    return async (from: net.Socket, to: net.Socket): Promise<void> => {
      for await (const chunk of from as AsyncIterable<Buffer>) {
        const { bytesPerSecond } = faults
        const step = bytesPerSecond
          ? Math.max(1, Math.min(1460, Math.ceil(bytesPerSecond / 20)))
          : chunk.length
        for (let at = 0; at < chunk.length; at += step) {
          const piece = chunk.subarray(at, at + step)
          if (bytesPerSecond) {
            // Timers are late; what they lost is made up for, or the line would be slower than it says.
            lineFreeAt = Math.max(performance.now() - LATE_MS, lineFreeAt)
            lineFreeAt += (piece.length * 1000) / bytesPerSecond
            const wait = lineFreeAt - performance.now()
            if (wait > 0) await sleep(wait)
          }
          if (to.destroyed) return
          const size = pass(piece.length)
          passed[way] += size
          later(() => to.write(piece.subarray(0, size)))
          if (sinceCut < (faults.cutEveryBytes ?? Number.POSITIVE_INFINITY)) continue
          // Several connections may meet the end of the line: it breaks once.
          if (cutting) return
          cutting = true
          return later(cut)
        }
      }
      later(() => to.end())
    }
  }
  const later = (act: () => void) => void (faults.rttMs ? setTimeout(act, faults.rttMs / 2) : act())
  const shakeHands = async () => void (faults.rttMs && (await sleep(faults.rttMs)))
  const up = direction('up')
  const down = direction('down')

  const server = net.createServer({ allowHalfOpen: true, noDelay: true }, (near) => {
    near.on('error', () => undefined)
    if (faults.refuse || performance.now() < downUntil) return void near.resetAndDestroy()
    passed.connections++
    const far = net.connect({ host: hostname, port: Number(port), allowHalfOpen: true, noDelay: true })
    far.on('error', () => undefined)
    for (const socket of [near, far]) open.add(socket.on('close', () => open.delete(socket)))
    // An end passes on like bytes do; a break reaches the other side once what had passed is delivered.
    shakeHands()
      .then(() => up(near, far))
      .catch(() => far.destroySoon())
    down(far, near).catch(() => near.destroySoon())
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as net.AddressInfo).port}`,
    passed,
    set: (next) => {
      faults = next
      if (next.refuse) breakAll()
    },
    close: async () => {
      breakAll()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
