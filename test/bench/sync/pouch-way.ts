import { createRequire } from 'node:module'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'

/* What somebody would take off the shelf: PouchDB at the counter, replicating to express-pouchdb. Both keep their data
   in memory, so that no disk slows them down. They have no types of their own. */

type Document = { _id: string }
type Database = {
  bulkDocs: (documents: readonly Document[]) => Promise<unknown>
  info: () => Promise<{ doc_count: number }>
  close: () => Promise<void>
}
type Pouch = {
  new (name: string, options: { adapter: 'memory' }): Database
  plugin: (plugin: unknown) => Pouch
  defaults: (options: { adapter: 'memory' }) => Pouch
  replicate: (
    from: Database,
    to: string,
    options: object,
  ) => Promise<{ ok: boolean }> & { cancel: () => void; on: (event: string, heard: () => void) => void }
}
type PouchServer = { listen: (port: number, host: string, ready: () => void) => Server }

const require = createRequire(import.meta.url)

const Pouch = ['pouchdb-adapter-memory', 'pouchdb-adapter-http', 'pouchdb-replication'].reduce(
  (made, name) => made.plugin(require(name)),
  require('pouchdb-core') as Pouch,
)

/** The district's side. */
export async function pouchServer(): Promise<{
  url: string
  stored: () => Promise<number>
  close: () => Promise<void>
}> {
  const Memory = Pouch.defaults({ adapter: 'memory' })
  const make = require('express-pouchdb') as (of: Pouch, options: object) => PouchServer
  const app = make(Memory, { mode: 'minimumForPouchDB', inMemoryConfig: true, logPath: '/dev/null' })
  const server = await new Promise<Server>((resolve) => {
    const listening = app.listen(0, '127.0.0.1', () => resolve(listening))
  })
  const name = `district-${Math.random().toString(36).slice(2)}`
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/${name}`,
    stored: async () => (await new Memory(name, { adapter: 'memory' }).info()).doc_count,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

/** Replicates once, with its own retrying; it looks for the line as often as ours does. */
export async function pouchWay(
  documents: readonly Document[],
  url: string,
  signal: AbortSignal,
): Promise<void> {
  const local = new Pouch(`counter-${Math.random().toString(36).slice(2)}`, { adapter: 'memory' })
  await local.bulkDocs(documents)
  while (!signal.aborted) {
    const going = Pouch.replicate(local, url, { retry: true, back_off_function: () => 200 })
    signal.addEventListener('abort', () => going.cancel(), { once: true })
    try {
      if ((await going).ok) break
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 200))
    }
  }
}
