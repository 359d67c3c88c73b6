import http from 'node:http'
import type { AddressInfo } from 'node:net'

/* What an administrator would build: one compressed archive, uploaded in the way of tus (make it, then PATCH from the
   offset there, HEAD after a break). The server keeps what arrived; it does not even unpack. */

/** A place that takes archives in. */
export async function archiveServer(): Promise<{
  url: string
  arrived: () => Buffer
  close: () => Promise<void>
}> {
  let content = Buffer.alloc(0)
  let size = 0
  const server = http.createServer((request, response) => {
    const answer = (status: number) =>
      response.writeHead(status, { 'upload-offset': String(content.length) }).end()
    if (request.method === 'POST') {
      size = Number(request.headers['upload-length'])
      return answer(201)
    }
    if (request.method === 'HEAD') return answer(200)
    if (Number(request.headers['upload-offset']) !== content.length) return answer(409)
    request.on('data', (chunk: Buffer) => {
      content = Buffer.concat([content, chunk])
    })
    request.on('error', () => undefined)
    request.on('end', () => answer(content.length === size ? 204 : 200))
  })
  server.requestTimeout = 0
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    arrived: () => content,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

/** Sends the archive; after a break it looks every 200 ms whether the line is back. */
export async function archiveWay(archive: Buffer, url: string, signal: AbortSignal): Promise<void> {
  const agent = new http.Agent({ keepAlive: true })
  const ask = (method: string, headers: Record<string, string>, body?: Buffer) =>
    new Promise<number>((resolve, reject) => {
      const length = { 'content-length': String(body?.length ?? 0) }
      const request = http.request(url, { method, agent, headers: { ...headers, ...length } }, (response) => {
        response.on('error', reject)
        response.on('end', () => resolve(Number(response.headers['upload-offset'])))
        response.resume()
      })
      request.on('error', reject)
      request.end(body)
    })
  let made = false
  let offset = 0
  let sure = true
  while (!signal.aborted && offset < archive.length) {
    try {
      if (!made) offset = await ask('POST', { 'upload-length': String(archive.length) })
      made = true
      if (!sure) offset = await ask('HEAD', {})
      sure = false
      offset = await ask('PATCH', { 'upload-offset': String(offset) }, archive.subarray(offset))
      sure = true
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 200))
    }
  }
  agent.destroy()
}
