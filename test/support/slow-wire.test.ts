import { randomBytes } from 'node:crypto'
import net from 'node:net'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { type SlowWire, slowWire } from './slow-wire.ts'

let server: net.Server
let arrived: Buffer[]
let wire: SlowWire

beforeEach(async () => {
  arrived = []
  server = net.createServer({ allowHalfOpen: true }, (socket) => {
    socket.on('data', (chunk: Buffer) => arrived.push(chunk))
    socket.on('end', () => socket.end(Buffer.concat(arrived)))
    socket.on('error', () => undefined)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  wire = await slowWire(`http://127.0.0.1:${(server.address() as net.AddressInfo).port}`)
})
afterEach(async () => {
  await wire.close()
  await new Promise((resolve) => server.close(resolve))
})

/** Sends everything, ends, and gives what came back until the end; `broken` when the line broke first. */
function echo(bytes: Buffer): Promise<Buffer | 'broken'> {
  return new Promise((resolve) => {
    const back: Buffer[] = []
    const socket = net.connect(Number(new URL(wire.url).port), '127.0.0.1', () => socket.end(bytes))
    socket.on('data', (chunk: Buffer) => back.push(chunk))
    socket.on('end', () => resolve(Buffer.concat(back)))
    socket.on('error', () => resolve('broken'))
  })
}

it('passes every byte in order at a rate and with a round trip, and counts them', async () => {
  const bytes = randomBytes(50_000)
  wire.set({ bytesPerSecond: 500_000, rttMs: 40 })
  expect(await echo(bytes)).toEqual(bytes)
  expect(wire.passed).toEqual({ up: 50_000, down: 50_000, connections: 1, cuts: 0 })
})

it('cuts on the exact byte; what passed has arrived, and the next connection works', async () => {
  wire.set({ cutEveryBytes: 30_000 })
  await echo(randomBytes(50_000))
  await expect.poll(() => Buffer.concat(arrived).length).toBe(30_000)
  expect(wire.passed).toMatchObject({ up: 30_000, cuts: 1 })
  arrived = []
  expect(await echo(Buffer.from('again'))).toEqual(Buffer.from('again'))
})

it('refuses while it is told to', async () => {
  wire.set({ refuse: true })
  expect(await echo(Buffer.from('x'))).not.toEqual(Buffer.from('x'))
  expect(arrived).toEqual([])
  wire.set({})
  expect(await echo(Buffer.from('x'))).toEqual(Buffer.from('x'))
})
