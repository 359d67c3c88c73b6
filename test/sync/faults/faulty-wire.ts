import net from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { HEADERS } from '../../../electron/common/sync/model.ts'
import { toInstant } from '../../../electron/common/time/rules.ts'
import { Cut } from '../../../electron/core/sync/line-fault.ts'
import { httpWire, type Wire, type WireAnswer, type WireRequest } from '../../../electron/core/sync/wire.ts'
import type { Fault } from './fault.ts'

export type Line = {
  url: string
  /** The shared system's clock. */
  now: () => number
  /** Time goes by. */
  pass: (ms: number) => void
  restart: () => Promise<void>
  /** What hides in the line and arrives after other requests. */
  late: (() => Promise<unknown>)[]
}

/** The error codes that go with a status when the shared system says it. */
const CODES = {
  401: 'BAD_SIGNATURE',
  409: 'OFFSET_MISMATCH',
  413: 'TOO_LARGE',
  429: 'TOO_MANY_ATTEMPTS',
  500: 'INTERNAL',
  503: 'INTERNAL',
} as const

/** Long enough for a batch to be put on the line behind another. */
const FOLLOWER_MS = 60

/** A real HTTP wire on which the next fault of the list happens to each request; afterwards it is perfect. */
export function faultyWire(line: Line, next: () => Fault | null): Wire {
  const real = httpWire(line.url)
  // What the station has given up still goes its way; nobody waits for it.
  const alone = (request: WireRequest) => ({ ...request, signal: new AbortController().signal })

  let begun = 0
  const waiting = new Set<{ since: number; go: () => void }>()

  /** Until a request that began after this one has been answered; or none comes. */
  async function overtaken(): Promise<void> {
    const since = begun
    const one = { since, go: () => {} }
    const released = new Promise<void>((resolve) => {
      one.go = resolve
    })
    waiting.add(one)
    await Promise.race([released, pause(FOLLOWER_MS)])
    if (begun > since) await released
    waiting.delete(one)
  }

  async function suffer(fault: Fault | null, request: WireRequest): Promise<WireAnswer> {
    switch (fault?.kind) {
      case undefined:
        return real.send(request)
      case 'lost-request':
        throw new Cut('DOWN')
      case 'lost-answer':
        await real.send(alone(request))
        throw new Cut('DOWN')
      case 'duplicate':
        await real.send(alone(request))
        return real.send(request)
      case 'late':
        line.late.push(() => real.send(alone(request)).catch(() => undefined))
        throw new Cut('DOWN')
      case 'overtaken':
        await overtaken()
        return real.send(request)
      case 'cut-request':
        await sendBeginning(line.url, request, fault.at)
        throw new Cut('DOWN')
      case 'cut-answer': {
        const answer = await real.send(request)
        return { ...answer, body: answer.body.subarray(0, Math.floor(answer.body.length * fault.at)) }
      }
      case 'status':
        if (fault.arrived) await real.send(alone(request))
        return refusal(fault, line.now())
      case 'slow':
        line.pass(fault.ms)
        return real.send(request)
      case 'restart': {
        const under = real.send(request).catch((error: unknown) => error as Error)
        await line.restart()
        const answer = await under
        if (answer instanceof Error) throw answer
        return answer
      }
    }
  }

  return {
    async send(request) {
      const fault = next()
      const number = ++begun
      const arriving = fault?.kind === 'late' ? [] : line.late.splice(0)
      try {
        return await suffer(fault, request)
      } finally {
        for (const arrive of arriving) await arrive()
        for (const { since, go } of waiting) if (number > since) go()
      }
    },
    close: () => real.close(),
  }
}

function refusal({ status, by }: Extract<Fault, { kind: 'status' }>, now: number): WireAnswer {
  if (by === 'between') return { status, headers: {}, body: Buffer.from('<h1>Bận</h1>') }
  const error = {
    code: CODES[status],
    reason: 'Thử nghiệm',
    ...(status === 409 && { details: { offset: 0 } }),
  }
  return {
    status,
    headers: { [HEADERS.serverTime]: toInstant(now) },
    body: Buffer.from(JSON.stringify({ error })),
  }
}

/** Puts so much of a request on the line, as Node would write it, and breaks it there. */
function sendBeginning(url: string, request: WireRequest, share: number): Promise<void> {
  const { hostname, port } = new URL(url)
  const { method, path, headers, body = Buffer.alloc(0) } = request
  const all = { ...headers, host: `${hostname}:${port}`, 'content-length': String(body.length) }
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}`)
  const head = Buffer.from(`${method} ${path} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n`)
  const whole = Buffer.concat([head, body])
  const beginning = whole.subarray(0, Math.min(whole.length - 1, Math.floor(whole.length * share)))
  return new Promise((resolve) => {
    const socket = net.connect(Number(port), hostname)
    socket.on('error', () => resolve()).on('close', () => resolve())
    socket.on('connect', () => socket.write(beginning, () => socket.destroySoon()))
  })
}
