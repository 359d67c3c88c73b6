/* Real packets on this machine's own network, on another port than the one the system's own service listens on. */
import makeMdns, { type MulticastDNS } from 'multicast-dns'
import { createSocket } from 'node:dgram'
import { afterEach, expect, test } from 'vitest'
import { discoverScanners } from './discover.ts'

const port = 20_000 + Math.floor(Math.random() * 20_000)
const where = { port, networkInterface: '127.0.0.1', ms: 600 }
const responders: MulticastDNS[] = []
afterEach(() => {
  for (const one of responders.splice(0)) one.destroy()
})

type Announced = {
  name: string
  host: string
  port: number
  text?: string[]
  secure?: boolean
  address?: string
}

/** A scanner that answers when asked; what it sends beyond the name only on being asked for it when `sparse`. */
function announce(
  { name, host, port: at, text = [], secure = false, address }: Announced,
  sparse = false,
): void {
  const mdns = makeMdns({ port, interface: '127.0.0.1', bind: '0.0.0.0' })
  responders.push(mdns)
  const service = secure ? '_uscans._tcp.local' : '_uscan._tcp.local'
  const full = `${name}.${service}`
  const rest = [
    { name: full, type: 'SRV' as const, data: { target: host, port: at } },
    { name: full, type: 'TXT' as const, data: text.map((entry) => Buffer.from(entry)) },
    ...(address ? [{ name: host, type: 'A' as const, data: address }] : []),
  ]
  mdns.on('query', ({ questions = [] }) => {
    if (questions.some((question) => question.name === service))
      mdns.respond({ answers: [{ name: service, type: 'PTR', data: full }], additionals: sparse ? [] : rest })
    if (questions.some((question) => question.name === full.toLowerCase())) mdns.respond({ answers: rest })
  })
}

test('scanners that answer, by their own names, each once though it offers both ways', async () => {
  const text = ['txtvers=1', 'ty=Brother MFC-L2710', 'rs=eSCL']
  announce({ name: 'Tầng 1', host: 'brw1.local', port: 80, text, address: '192.168.1.20' })
  announce({ name: 'Tầng 1', host: 'brw1.local', port: 443, text, secure: true, address: '192.168.1.20' })
  announce({ name: 'Kho', host: 'kho.local', port: 8080, text: ['rs=/eSCL/sub/'] }, true)
  announce({ name: 'Chỉ https', host: 'may.local', port: 443, secure: true, address: '192.168.1.21' })
  expect(await discoverScanners(where)).toEqual([
    { address: 'http://192.168.1.20/eSCL', label: 'Brother MFC-L2710' },
    { address: 'https://192.168.1.21/eSCL', label: 'Chỉ https' },
    { address: 'http://kho.local:8080/eSCL/sub', label: 'Kho' },
  ])
})

test('packets that say nothing sensible are passed over, and nothing listens afterwards', async () => {
  const noise = createSocket('udp4')
  const send = setInterval(() => noise.send(Buffer.from('\0\xff rubbish', 'latin1'), port, '127.0.0.1'), 50)
  announce({ name: 'Lạ', host: 'bad host with spaces', port: 80 })
  try {
    expect(await discoverScanners(where)).toEqual([])
  } finally {
    clearInterval(send)
    noise.close()
  }
  for (const one of responders.splice(0)) one.destroy()
  // Free: bound without sharing.
  const free = createSocket({ type: 'udp4', reuseAddr: false })
  await new Promise<void>((resolve, reject) => {
    free.once('error', reject)
    free.bind(port, resolve)
  })
  free.close()
})
