import makeMdns from 'multicast-dns'

/** A scanner that answered: where its service lies and what it calls itself. */
export type FoundService = { address: string; label: string }

const SERVICES = { '_uscan._tcp.local': 'http', '_uscans._tcp.local': 'https' } as const
type Name = { service: keyof typeof SERVICES; said: string }
type Service = { host: string; port: number }

/**
 * Asks the network for eSCL scanners (multicast DNS, RFC 6762; services _uscan and _uscans) and listens for a while.
 * Afterwards no port is open any more.
 * @param options.port another port than 5353, and the one network interface to ask: for tests
 * @throws Error with code NO_NETWORK
 */
export function discoverScanners({
  ms = 4_000,
  port = 5353,
  networkInterface,
}: {
  ms?: number
  port?: number
  networkInterface?: string
} = {}): Promise<FoundService[]> {
  const names = new Map<string, Name>()
  const places = new Map<string, Service>()
  const texts = new Map<string, Map<string, string>>()
  const hosts = new Map<string, string>()
  return new Promise((resolve, reject) => {
    const mdns = makeMdns({
      port,
      ...(networkInterface !== undefined && { interface: networkInterface, bind: '0.0.0.0' }),
    })
    const close = (): void => {
      clearInterval(again)
      clearTimeout(end)
      mdns.destroy()
    }
    const fail = (cause: unknown): void => {
      close()
      reject(Object.assign(new Error('NO_NETWORK', { cause }), { code: 'NO_NETWORK' }))
    }
    const ask = (): void => {
      const services = Object.keys(SERVICES).map((name) => ({ name, type: 'PTR' as const }))
      // What an answer left out: some send the name alone.
      const open = [...names.keys()]
        .filter((name) => !places.has(name))
        .flatMap((name) => [
          { name, type: 'SRV' as const },
          { name, type: 'TXT' as const },
        ])
      mdns.query([...services, ...open], (error) => error && fail(error))
    }
    const again = setInterval(ask, Math.max(50, ms / 4))
    const end = setTimeout(() => {
      close()
      resolve(summary(names, places, texts, hosts))
    }, ms)
    // Of a single packet that cannot be read nothing is heard; without a network nothing can be sent.
    mdns.on('error', fail)
    mdns.on('response', (packet) => {
      for (const record of [...(packet.answers ?? []), ...(packet.additionals ?? [])].slice(0, 200)) {
        if (names.size > 100) return
        const name = record.name.toLowerCase()
        if (record.type === 'PTR' && name in SERVICES) {
          names.set(record.data.toLowerCase(), { service: name as Name['service'], said: record.data })
        } else if (record.type === 'SRV') {
          places.set(name, { host: record.data.target, port: record.data.port })
        } else if (record.type === 'TXT') {
          texts.set(name, entries(record.data))
        } else if (record.type === 'A') {
          hosts.set(name, record.data)
        }
      }
    })
    mdns.on('ready', ask)
  })
}

function summary(
  names: ReadonlyMap<string, Name>,
  places: ReadonlyMap<string, Service>,
  texts: ReadonlyMap<string, ReadonlyMap<string, string>>,
  hosts: ReadonlyMap<string, string>,
): FoundService[] {
  const found = new Map<string, FoundService & { secure: boolean }>()
  for (const [name, { service, said }] of names) {
    const place = places.get(name)
    if (!place) continue
    const text = texts.get(name)
    const host = hosts.get(place.host.toLowerCase()) ?? place.host.replace(/\.$/, '')
    const path = (text?.get('rs') ?? 'eSCL').replace(/^\/+|\/+$/g, '')
    const base = `${SERVICES[service]}://${host}:${place.port}/`
    if (!URL.canParse(base) || new URL(base).hostname === '') continue
    // As an address that is typed is written: without the usual port.
    const address = `${new URL(base).origin}/${path}`
    const label = text?.get('ty') || said.slice(0, said.toLowerCase().indexOf('._uscan'))
    // Found under both services, it is one scanner; without certificate it is the easier one.
    const key = `${host} ${label}`
    const secure = service === '_uscans._tcp.local'
    if (!found.has(key) || found.get(key)!.secure)
      found.set(key, { address, label: label.slice(0, 200), secure })
  }
  return [...found.values()]
    .map(({ address, label }) => ({ address, label }))
    .toSorted((a, b) => a.label.localeCompare(b.label) || a.address.localeCompare(b.address))
}

/** `key=value` pieces of a TXT record (RFC 6763, 6). */
function entries(data: string | Buffer | (string | Buffer)[]): Map<string, string> {
  const pieces = (Array.isArray(data) ? data : [data]).map((piece) => piece.toString('utf8'))
  return new Map(
    pieces.map((piece) => {
      const [, key = '', value = ''] = /^([^=]*)=?(.*)$/s.exec(piece) ?? []
      return [key.toLowerCase(), value]
    }),
  )
}
