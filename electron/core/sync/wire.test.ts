import net from 'node:net'
import { afterEach, expect, it, vi } from 'vitest'
import { httpWire } from './wire.ts'

const ends: (() => void)[] = []
afterEach(() => {
  vi.useRealTimers()
  for (const end of ends.splice(0)) end()
})

/** Asks a server of bare bytes once, which says what it is given to say. */
async function ask(say: (socket: net.Socket) => void) {
  const server = net.createServer((socket) => {
    socket.on('error', () => undefined).once('data', () => say(socket))
    ends.push(() => socket.destroy())
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const wire = httpWire(`http://127.0.0.1:${(server.address() as net.AddressInfo).port}`)
  ends.push(
    () => wire.close(),
    () => server.close(),
  )
  return wire.send({ method: 'GET', path: '/', headers: {}, signal: new AbortController().signal })
}

it.each([
  ['no HTTP at all', 'SSH-2.0-OpenSSH_9\r\n'],
  ['another protocol', 'HTTP/1.1 101 Switching Protocols\r\nConnection: upgrade\r\nUpgrade: x\r\n\r\n'],
])('%s is nothing of the shared system', async (_what, bytes) => {
  await expect(ask((socket) => socket.write(bytes))).rejects.toMatchObject({ fault: 'STRANGE' })
})

it.each([
  ['in its head', 'HTTP/1.1 200 OK\r\nx-one: '],
  ['in its body', 'HTTP/1.1 200 OK\r\ncontent-length: 9\r\n\r\nabc'],
])('an answer that breaks off %s is a cut', async (_where, bytes) => {
  await expect(ask((socket) => socket.end(bytes))).rejects.toMatchObject({ fault: 'DOWN' })
})

it('an answer that drips without end is given up', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  let dripping = () => {}
  const drips = new Promise<void>((resolve) => (dripping = resolve))
  const answer = ask((socket) => {
    socket.write('HTTP/1.1 200 OK\r\n')
    const timer = setInterval(() => socket.write('x'), 5)
    ends.push(() => clearInterval(timer))
    dripping()
  })
  const given = expect(answer).rejects.toMatchObject({ fault: 'DOWN' })
  await drips
  vi.advanceTimersByTime(3_600_000)
  await given
})
