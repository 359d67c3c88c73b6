import { type IncomingMessage, request } from 'node:http'
import { connect as connectPlain, isIP, type Socket } from 'node:net'
import { connect as connectTls } from 'node:tls'
import { CertificateUnknown, EsclFault } from './escl-fault.ts'
import { faultOfConnection } from './judge-answer.ts'

/** Limits of one question, milliseconds and bytes. */
export type Limits = {
  connectMs: number
  /** From the question to the first word of the answer. */
  answerMs: number
  /** Between two pieces of the answer. */
  stallMs: number
  /** For the whole answer: a device may not keep us by saying one byte a minute. */
  wholeMs: number
  bytes: number
}

export type Question = {
  method: 'GET' | 'POST' | 'DELETE'
  url: URL
  xml?: string
  /** The one certificate accepted for this device though no authority vouches for it. */
  fingerprint: string | null
  limits: Limits
  signal?: AbortSignal | undefined
  /** Bytes so far and, where the device says so, of how many. */
  onBytes?: (got: number, of: number | null) => void
}

/** `whole`: the device has sent all that it announced. Redirects are answers like any other: they are not followed. */
export type Answer = { status: number; headers: IncomingMessage['headers']; body: Buffer; whole: boolean }

/**
 * One question to a device in the network, over a connection of its own.
 * @throws EsclFault SCANNER_GONE, _NO_ROUTE, _TLS, _SLOW, _STRANGE, _LOST, _UNTRUSTED, SCAN_CANCELLED
 * @throws CertificateUnknown when nobody has accepted the certificate yet
 */
export async function askDevice(question: Question): Promise<Answer> {
  const { url, limits, signal } = question
  if (signal?.aborted) throw new EsclFault('SCAN_CANCELLED')
  const socket = await connect(question)
  return new Promise((resolve, reject) => {
    let failed: Error | null = null
    let wait: NodeJS.Timeout
    const fail = (why: Error): void => {
      failed ??= why
      settle()
      socket.destroy()
      reject(failed)
    }
    const expect = (ms: number): void => {
      clearTimeout(wait)
      wait = setTimeout(() => fail(new EsclFault('SCANNER_SLOW')), ms)
    }
    const whole = setTimeout(() => fail(new EsclFault('SCANNER_SLOW')), limits.wholeMs + limits.answerMs)
    const cancel = (): void => fail(new EsclFault('SCAN_CANCELLED'))
    const settle = (): void => {
      clearTimeout(wait)
      clearTimeout(whole)
      signal?.removeEventListener('abort', cancel)
    }
    signal?.addEventListener('abort', cancel)
    expect(limits.answerMs)
    const asked = request(
      {
        method: question.method,
        host: url.hostname,
        path: url.pathname,
        createConnection: () => socket,
        maxHeaderSize: 16_384,
        headers: {
          Host: url.host,
          Connection: 'close',
          ...(question.xml !== undefined && {
            'Content-Type': 'text/xml',
            'Content-Length': Buffer.byteLength(question.xml),
          }),
        },
      },
      (answer) => {
        const pieces: Buffer[] = []
        let got = 0
        const length = Number(answer.headers['content-length'] ?? Number.NaN)
        const of = Number.isFinite(length) && length > 0 ? length : null
        const done = (): void => {
          if (failed) return
          settle()
          socket.destroy()
          resolve({
            status: answer.statusCode ?? 0,
            headers: answer.headers,
            body: Buffer.concat(pieces),
            whole: answer.complete,
          })
        }
        expect(limits.stallMs)
        answer.on('data', (piece: Buffer) => {
          expect(limits.stallMs)
          got += piece.length
          if (got > limits.bytes) return fail(new EsclFault('SCANNER_STRANGE'))
          pieces.push(piece)
          question.onBytes?.(got, of)
        })
        answer.on('end', done)
        // Cut off in the middle of the answer: what came is handed over as not whole.
        answer.on('error', done)
      },
    )
    asked.on('error', (error: NodeJS.ErrnoException) => {
      const unreadable = error.code?.startsWith('HPE_') === true
      fail(new EsclFault(unreadable ? 'SCANNER_STRANGE' : 'SCANNER_LOST', error))
    })
    asked.end(question.xml)
  })
}

/** A connection to the right device: nothing is asked before its certificate is known. */
function connect({ url, fingerprint, limits, signal }: Question): Promise<Socket> {
  const secure = url.protocol === 'https:'
  const host = url.hostname.replace(/^\[|\]$/g, '')
  const port = Number(url.port) || (secure ? 443 : 80)
  return new Promise((resolve, reject) => {
    const socket = secure
      ? connectTls({
          host,
          port,
          // Judged below: a scanner's certificate is nearly always its own work.
          rejectUnauthorized: false,
          ...(isIP(host) === 0 && { servername: host }),
        })
      : connectPlain({ host, port })
    const settle = (): void => {
      clearTimeout(wait)
      signal?.removeEventListener('abort', cancel)
      socket.removeAllListeners('error')
    }
    const fail = (why: Error): void => {
      settle()
      socket.on('error', () => undefined)
      socket.destroy()
      reject(why)
    }
    const cancel = (): void => fail(new EsclFault('SCAN_CANCELLED'))
    const wait = setTimeout(() => fail(new EsclFault('SCANNER_SLOW')), limits.connectMs)
    signal?.addEventListener('abort', cancel)
    socket.on('error', (error: NodeJS.ErrnoException) => {
      fail(new EsclFault(faultOfConnection(error, secure), error))
    })
    if (!('getPeerCertificate' in socket)) {
      socket.once('connect', () => {
        settle()
        resolve(socket)
      })
      return
    }
    socket.once('secureConnect', () => {
      const certificate = socket.getPeerCertificate()
      const shown = certificate.fingerprint256
      if (fingerprint === null ? socket.authorized : shown === fingerprint) {
        settle()
        return resolve(socket)
      }
      if (fingerprint !== null) return fail(new EsclFault('SCANNER_UNTRUSTED'))
      const subject = String(certificate.subject?.CN ?? '').slice(0, 200)
      fail(new CertificateUnknown({ fingerprint: shown, subject, until: certificate.valid_to }))
    })
  })
}
