import http from 'node:http'
import type { AddressInfo } from 'node:net'

export type Passing = { method: string; path: string; headers: http.IncomingHttpHeaders; body: Buffer }
export type PassingAnswer = { status: number; headers: http.IncomingHttpHeaders; body: Buffer }
/** What becomes of an answer on its way back; null: it is lost, the connection breaks. */
export type Meddle = (request: Passing, answer: PassingAnswer) => PassingAnswer | null

/** An answer to what is not let through; null: it is. */
type Bar = (request: Passing) => PassingAnswer | null

/** An HTTP proxy before `target` that lets every request through (but what `bar` holds back) and meddles with the answers. */
export async function losingProxy(target: string, meddle: Meddle) {
  const bar: Bar = () => null
  const proxy = { url: '', meddle, bar, seen: [] as Passing[], close: async () => {} }
  const server = http.createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const { method = '', url: path = '', headers } = request
      const passing = { method, path, headers, body: Buffer.concat(chunks) }
      proxy.seen.push(passing)
      const barred = proxy.bar(passing)
      if (barred) return void response.writeHead(barred.status, barred.headers).end(barred.body)
      // Answers are meddled with as text.
      const plain = { ...headers, 'accept-encoding': 'identity' }
      const onward = http.request(
        target + passing.path,
        { method, headers: plain, agent: false },
        (answer) => {
          const parts: Buffer[] = []
          answer.on('data', (part: Buffer) => parts.push(part))
          answer.on('end', () => {
            const { statusCode: status = 0, headers } = answer
            const back = proxy.meddle(passing, { status, headers, body: Buffer.concat(parts) })
            if (!back) return void request.socket.destroy()
            const { 'content-length': _length, 'transfer-encoding': _coding, ...kept } = back.headers
            response.writeHead(back.status, kept).end(back.body)
          })
        },
      )
      onward.on('error', () => request.socket.destroy())
      onward.end(passing.body)
    })
    request.on('error', () => undefined)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  proxy.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  proxy.close = () =>
    new Promise((resolve) => {
      server.close(() => resolve())
      server.closeAllConnections()
    })
  return proxy
}
