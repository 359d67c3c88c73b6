import { createHash, generateKeyPairSync, type KeyPairKeyObjectResult, randomBytes, sign } from 'node:crypto'
import http from 'node:http'
import { brotliCompressSync } from 'node:zlib'
import { canonical } from '../../electron/common/journal/canonical.ts'
import { GENESIS, type JournalHeader } from '../../electron/common/journal/model.ts'
import {
  type BatchAnswer,
  type Enrolment,
  type Entry,
  type EntryKey,
  HEADERS,
} from '../../electron/common/sync/model.ts'
import { headerText, requestText, UNSIGNED_BODY } from '../../electron/common/sync/signing.ts'
import type { Instant } from '../../electron/common/time/model.ts'

export type HttpAnswer<T = unknown> = { status: number; headers: http.IncomingHttpHeaders; body: T }

/** One request over real HTTP; nothing is retried and every status is an answer. */
export function send<T>(
  url: string,
  method: string,
  headers: Record<string, string> = {},
  body?: Buffer,
): Promise<HttpAnswer<T>> {
  return new Promise((resolve, reject) => {
    const request = http.request(url, { method, headers, agent: false }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('error', reject)
      response.on('end', () => {
        const text = Buffer.concat(chunks).toString('utf8')
        resolve({
          status: response.statusCode!,
          headers: response.headers,
          body: (text ? JSON.parse(text) : null) as T,
        })
      })
    })
    request.on('error', reject)
    request.end(body)
  })
}

type Act = {
  verb: string
  entityId: string
  payload?: unknown
  scope?: 'local' | 'upstream'
  noun?: string
  baseVersion?: number | null
  at?: string
}

/**
 * A bare station for tests of the server: it keeps a chained journal in memory and signs its requests.
 * It shares no code with the register's own sync, so that the two check each other.
 */
export function upstreamStation(serverUrl: string, code = 'q0', agencyId = 'H25.16.05') {
  let keys = generateKeyPairSync('ed25519')
  const publicKey = keys.publicKey.export({ format: 'jwk' }).x!
  let base = serverUrl
  let stationId = ''
  let epoch = 1
  let last: JournalHeader | null = null

  const sha = (...parts: Array<string | Buffer>) => {
    const hash = createHash('sha256')
    for (const part of parts) hash.update(part)
    return hash.digest('hex')
  }

  /** Headers of a signed request; tests may bend them before sending. */
  function signedHeaders(
    method: string,
    path: string,
    body?: Buffer,
    offset?: number,
  ): Record<string, string> {
    const time = new Date().toISOString()
    const nonce = randomBytes(16).toString('base64url')
    const bodyHash = method === 'PATCH' ? UNSIGNED_BODY : sha(body ?? '')
    const text = requestText({ method, path, bodyHash, stationId, time, nonce, offset: offset?.toString() })
    return {
      [HEADERS.station]: stationId,
      [HEADERS.time]: time,
      [HEADERS.nonce]: nonce,
      [HEADERS.signature]: sign(null, Buffer.from(text), keys.privateKey).toString('base64url'),
      ...(offset !== undefined && { [HEADERS.offset]: String(offset) }),
    }
  }

  return {
    publicKey,
    signedHeaders,
    get stationId() {
      return stationId
    },
    /** Requests from now on are signed by another key. */
    signWith(pair: KeyPairKeyObjectResult) {
      keys = pair
    },
    moveTo(url: string) {
      base = url
    },

    enrolment: (enrolCode: string, more: Record<string, unknown> = {}) => ({
      code: enrolCode,
      agencyId,
      stationCode: code,
      stationIndex: 0,
      range: { first: 1, last: 999 },
      publicKey,
      ...more,
    }),
    async enrol(request: unknown): Promise<HttpAnswer<Enrolment & { error?: { code: string } }>> {
      const body = Buffer.from(JSON.stringify(request))
      const answer = await send<Enrolment>(
        `${base}/v1/enrolment`,
        'POST',
        { 'content-type': 'application/json' },
        body,
      )
      if (answer.status === 200) stationId = answer.body.stationId
      return answer
    },

    /** The next journal entry, not sent. */
    entry(act: Act): Entry {
      const {
        payload,
        scope = 'upstream',
        noun = 'dossier',
        baseVersion = null,
        at = '2026-11-20T02:00:00.000Z',
      } = act
      const salt = randomBytes(16)
      const unsealed = {
        station: code,
        epoch,
        seq: (last?.seq ?? 0) + 1,
        commandId: randomBytes(8).toString('hex'),
        at: at as Instant,
        officer: 'a1',
        noun,
        entityId: act.entityId,
        verb: act.verb,
        baseVersion,
        payloadVersion: 1,
        payloadHash: sha(salt, canonical(payload ?? null)),
        scope,
        prevHash: last?.hash ?? GENESIS,
      }
      last = { ...unsealed, hash: sha(headerText(unsealed)) }
      return { header: last, ...(scope === 'upstream' && { payload, salt: salt.toString('hex') }) }
    },
    /** As after a restored backup. */
    openEpoch(number: number) {
      epoch = number
      last = null
    },

    async batch(entries: Entry[]): Promise<HttpAnswer<BatchAnswer>> {
      const body = brotliCompressSync(JSON.stringify({ entries }))
      return send(
        `${base}/v1/entries`,
        'POST',
        {
          ...signedHeaders('POST', '/v1/entries', body),
          'content-type': 'application/json',
          'content-encoding': 'br',
        },
        body,
      )
    },
    head: (sha256: string) => {
      const path = `/v1/files/${sha256}`
      return send(`${base}${path}`, 'HEAD', signedHeaders('HEAD', path))
    },
    patch: (sha256: string, offset: number, bytes: Buffer) => {
      const path = `/v1/files/${sha256}`
      const headers = {
        ...signedHeaders('PATCH', path, bytes, offset),
        'content-type': 'application/offset+octet-stream',
      }
      return send<{ error?: { code: string; details?: Record<string, unknown> } }>(
        `${base}${path}`,
        'PATCH',
        headers,
        bytes,
      )
    },
    post: <T>(path: string, content: unknown) => {
      const body = Buffer.from(JSON.stringify(content))
      const headers = { ...signedHeaders('POST', path, body), 'content-type': 'application/json' }
      return send<T>(`${base}${path}`, 'POST', headers, body)
    },
    get: <T>(path: string) => send<T>(`${base}${path}`, 'GET', signedHeaders('GET', path)),
  }
}

/** Answers in short, for tables in tests: `1/3 refused PHONE`. */
export function inShort({ answers }: BatchAnswer): string[] {
  const at = ({ epoch, seq }: EntryKey) => `${epoch}/${seq}`
  return answers.map((answer) => {
    if (answer.result === 'refused') return `${at(answer)} refused ${answer.code}`
    if (answer.result === 'fenced') return `${at(answer)} fenced by ${at(answer.by)}`
    return `${at(answer)} ${answer.result}${answer.result === 'conflict' ? ` ${answer.version}` : ''}`
  })
}
