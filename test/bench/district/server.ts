import { type ChildProcess, spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import http from 'node:http'
import { join } from 'node:path'
import { brotliCompressSync, constants } from 'node:zlib'
import type { BatchAnswer, Entry } from '../../../electron/common/sync/model.ts'
import type { upstreamStation } from '../../support/upstream-station.ts'

/* As `district/province.md` has it started. */
const NURSERY = '--max-semi-space-size=64'

/** The real server in a process of its own. */
export async function serve(dataDir: string, database: string) {
  const main = join(import.meta.dirname, '../../../district/main.ts')
  const words = [NURSERY, main, 'serve', '--data', dataDir, '--database', database, '--port', '0']
  const child: ChildProcess = spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'inherit'] })
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout!.once('data', (line: Buffer) => resolve(line.toString().trim()))
    child.once('exit', () => reject(new Error('the district server did not start')))
  })
  return {
    url,
    stop: () =>
      new Promise<void>((resolve) => {
        child.once('exit', () => resolve())
        child.kill('SIGTERM')
      }),
  }
}

type Request = { body: Buffer; headers: Record<string, string>; entries: number }

/** Signed and compressed beforehand, so that the measured time holds only what the server has to do with it. */
export function requestOf(station: ReturnType<typeof upstreamStation>, entries: Entry[]): Request {
  const body = brotliCompressSync(JSON.stringify({ entries }), {
    params: { [constants.BROTLI_PARAM_QUALITY]: 5 },
  })
  const headers = {
    ...station.signedHeaders('POST', '/v1/entries', body),
    'content-type': 'application/json',
    'content-encoding': 'br',
    'content-length': String(body.length),
  }
  return { body, headers, entries: entries.length }
}

/**
 * Sends each station's requests one after the other, the stations side by side, to one server and the next in turn.
 * @returns entries per second
 */
export async function entriesPerSecond(urls: readonly string[], stations: Request[][]): Promise<number> {
  const agent = new http.Agent({ keepAlive: true })
  const started = performance.now()
  await Promise.all(
    stations.map(async (requests, index) => {
      for (const request of requests) await post(urls[index % urls.length]!, agent, request)
    }),
  )
  const seconds = (performance.now() - started) / 1000
  agent.destroy()
  return stations.flat().reduce((sum, { entries }) => sum + entries, 0) / seconds
}

function post(url: string, agent: http.Agent, { body, headers, entries }: Request): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = http.request(`${url}/v1/entries`, { method: 'POST', headers, agent }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('error', reject)
      response.on('end', () => {
        const text = Buffer.concat(chunks).toString('utf8')
        const { answers } = JSON.parse(text) as Partial<BatchAnswer>
        const good = answers?.filter(({ result }) => result === 'accepted').length
        if (good === entries) resolve()
        else
          reject(new Error(`${response.statusCode}: ${good} of ${entries} accepted; ${text.slice(0, 300)}`))
      })
    })
    request.on('error', reject)
    request.end(body)
  })
}

export const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
