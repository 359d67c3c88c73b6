import http from 'node:http'
import https from 'node:https'
import { promisify } from 'node:util'
import { brotliDecompress } from 'node:zlib'
import { Cut } from './line-fault.ts'

export type WireRequest = {
  method: 'GET' | 'HEAD' | 'POST' | 'PATCH'
  /** With the query string. */
  path: string
  headers: Record<string, string>
  body?: Buffer | undefined
  signal: AbortSignal
}
export type WireAnswer = { status: number; headers: http.IncomingHttpHeaders; body: Buffer }

/** One request to the shared system, answered whole or not at all. The loop knows the network by this alone. */
export type Wire = {
  /** @throws Cut when no whole answer came; nothing is retried here but a connection that had gone stale unnoticed. */
  send(request: WireRequest): Promise<WireAnswer>
  close(): void
}

/** A line that is there answers a connection within this, TLS included, even at a round trip of 600 ms. */
const CONNECT_MS = 15_000
/**
 * Nothing moved in either direction. Long, because on a slow line everything we sent may still lie in the system's
 * buffers; harmless, because the server keeps what arrived and the next request goes on from there.
 */
const SILENT_MS = 300_000
/** From the first byte of a request to the last of its answer; what drips for longer never ends. */
const WHOLE_MS = 1_800_000
const LARGEST_ANSWER = 8_388_608

/** HTTP(S) by Node's own client, over kept connections: a new one costs up to four round trips. */
export function httpWire(origin: string): Wire {
  const url = new URL(origin)
  const { request: open, Agent } = url.protocol === 'https:' ? https : http
  const agent = new Agent({ keepAlive: true, keepAliveMsecs: 10_000, maxSockets: 4, scheduling: 'lifo' })

  function once({ method, path, headers, body, signal }: WireRequest): Promise<WireAnswer> {
    return new Promise((resolve, reject) => {
      const request = open(
        origin,
        { path, method, agent, signal, headers: { ...headers, ...ACCEPTED, ...lengthOf(body) } },
        (response) => {
          const chunks: Buffer[] = []
          let size = 0
          response.on('data', (chunk: Buffer) => {
            size += chunk.length
            if (size > LARGEST_ANSWER) request.destroy(new Cut('STRANGE'))
            chunks.push(chunk)
          })
          response.on('error', fail)
          response.on('close', () => {
            if (!response.complete) fail(new Error('the answer broke off'))
          })
          response.on('end', () => {
            if (!response.complete) return
            const { statusCode: status = 0, headers: heard } = response
            inflated(heard, Buffer.concat(chunks)).then((content) => {
              resolve({ status, headers: heard, body: content })
            }, reject)
          })
        },
      )
      const fail = (error: Error) => {
        const { code = '' } = error as { code?: string }
        if (error instanceof Cut) reject(error)
        else if (request.reusedSocket && code === 'ECONNRESET') reject(new Cut('DOWN', STALE))
        else reject(new Cut(NOT_OURS.test(code) ? 'STRANGE' : 'DOWN', error))
      }
      request.on('error', fail)
      // A portal that wants to change the protocol.
      request.on('upgrade', (_, socket) => {
        socket.destroy()
        reject(new Cut('STRANGE'))
      })
      request.on('socket', (socket) => {
        socket.setKeepAlive(true, 10_000)
        if (!socket.connecting) return
        const timer = setTimeout(() => request.destroy(new Error('no connection in time')), CONNECT_MS)
        socket.once(url.protocol === 'https:' ? 'secureConnect' : 'connect', () => clearTimeout(timer))
        request.once('close', () => clearTimeout(timer))
      })
      request.setTimeout(SILENT_MS, () => request.destroy(new Error('silent for too long')))
      const whole = setTimeout(() => request.destroy(new Error('no whole answer in time')), WHOLE_MS)
      request.once('close', () => clearTimeout(whole))
      request.end(body)
    })
  }

  return {
    async send(request) {
      try {
        return await once(request)
      } catch (error) {
        if (!(error instanceof Cut && error.cause === STALE) || request.signal.aborted) throw error
        return once(request)
      }
    },
    close: () => agent.destroy(),
  }
}

/* The answers to a few hundred entries differ in a number each: a twentieth is left of them. */
const ACCEPTED = { 'accept-encoding': 'br' }
const lengthOf = (body: Buffer | undefined) => ({ 'content-length': String(body?.length ?? 0) })
const inflate = promisify(brotliDecompress)

async function inflated(headers: http.IncomingHttpHeaders, body: Buffer): Promise<Buffer> {
  if (headers['content-encoding'] !== 'br' || body.length === 0) return body
  try {
    return await inflate(body, { maxOutputLength: LARGEST_ANSWER })
  } catch (error) {
    throw new Cut('STRANGE', error)
  }
}

/* Somebody in between, a server that let its certificate expire, a PC whose clock is years off; or no HTTP at all. */
const NOT_OURS = /CERT|SIGNATURE|ERR_TLS_|ERR_SSL_|EPROTO|HPE_/

/* The server had closed a kept connection just when we used it again: not a sign of a bad line. */
const STALE = Symbol('stale')
