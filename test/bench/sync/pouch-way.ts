import { createRequire } from 'node:module'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'

/* What somebody would take off the shelf: PouchDB at the counter, replicating to express-pouchdb. Both keep their data
   in memory, so that no disk slows them down. They have no types of their own. */

type Document = { _id: string }
export type Database = {
  bulkDocs: (documents: readonly Document[]) => Promise<unknown>
  info: () => Promise<{ doc_count: number }>
}
type Pouch = {
  new (name: string, options: { adapter: 'memory' }): Database
  plugin: (plugin: unknown) => Pouch
  defaults: (options: { adapter: 'memory' }) => Pouch
  replicate: (
    from: Database,
    to: string,
    options: object,
  ) => Promise<{ ok: boolean }> & { cancel: () => void }
}
type PouchServer = { listen: (port: number, host: string, ready: () => void) => Server }

const require = createRequire(import.meta.url)

const Pouch = (require('pouchdb-core') as Pouch)
  .plugin(require('pouchdb-adapter-memory'))
  .plugin(require('pouchdb-adapter-http'))
  .plugin(require('pouchdb-replication'))

/** The district's side: `url` of a database by its name, and how many documents it holds. */
export async function pouchServer(): Promise<{
  url: (name: string) => string
  stored: (name: string) => Promise<number>
  close: () => Promise<void>
}> {
  const Memory = Pouch.defaults({ adapter: 'memory' })
  const make = require('express-pouchdb') as (of: Pouch, options: object) => PouchServer
  const app = make(Memory, { mode: 'minimumForPouchDB', inMemoryConfig: true, logPath: '/dev/null' })
  const server = await new Promise<Server>((resolve) => {
    const listening = app.listen(0, '127.0.0.1', () => resolve(listening))
  })
  return {
    url: (name) => `http://127.0.0.1:${(server.address() as AddressInfo).port}/${name}`,
    stored: async (name) => (await new Memory(name, { adapter: 'memory' }).info()).doc_count,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

/** The counter's side, filled. */
export async function pouchWith(name: string, documents: readonly Document[]): Promise<Database> {
  const local = new Pouch(name, { adapter: 'memory' })
  await local.bulkDocs(documents)
  return local
}

/**
 * Replicates everything; when a replication ends with the line, it is begun again as soon as ours would try.
 * @param batch documents a request; 100 by itself, fewer where a line is cut often
 */
export async function pouchWay(
  local: Database,
  url: string,
  { batch, signal }: { batch: number; signal: AbortSignal },
): Promise<void> {
  while (!signal.aborted) {
    const going = Pouch.replicate(local, url, { batch_size: batch })
    signal.addEventListener('abort', () => going.cancel(), { once: true })
    try {
      if ((await going).ok) return
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 200))
    }
  }
}
