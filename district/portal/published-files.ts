import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import fastify from 'fastify'
import type { Kysely } from 'kysely'
import { fileStore } from '../file-store.ts'
import type { Tables } from '../tables.ts'
import { PUBLISHED_PATH, type Publishing, publishedFile } from './published-url.ts'

/**
 * Hands out the files whose addresses the portal was given, on a port of its own: what faces the portal is not what
 * faces the communes. Anything but a true address of a file that still stands for its dossier is 404, whatever the
 * reason.
 */
export async function startPublishedFiles(
  db: Kysely<Tables>,
  {
    dataDir,
    publishing,
    clock = Date.now,
  }: { dataDir: string; publishing: Publishing; clock?: () => number },
): Promise<{ url: string; close: () => Promise<void> }> {
  const files = fileStore(join(dataDir, 'files'))
  const app = fastify({ forceCloseConnections: true })
  app.get(PUBLISHED_PATH, async ({ params }, reply) => {
    const asked = publishedFile(publishing, params, clock())
    const named = asked && (await standing(db, asked))
    const bytes = named && (await files.read(asked))
    if (!bytes) return reply.code(404).send()
    return reply
      .header('content-type', named.mime)
      .header(
        'content-disposition',
        `attachment; filename*=UTF-8''${encodeURIComponent(nameOf(named.name, asked.sha256))}`,
      )
      .header('cache-control', 'private, no-store')
      .header('x-content-type-options', 'nosniff')
      .send(bytes)
  })
  const { host, port } = publishing
  await app.listen({ host, port })
  const address = app.server.address() as AddressInfo
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${address.port}`,
    close: () => app.close(),
  }
}

function standing(db: Kysely<Tables>, { agencyId, sha256 }: { agencyId: string; sha256: string }) {
  return db
    .selectFrom('dossierFiles')
    .select(['mime', 'name'])
    .where('agencyId', '=', agencyId)
    .where('sha256', '=', sha256)
    .where('replacedBy', 'is', null)
    .orderBy('arrival')
    .executeTakeFirst()
}

const nameOf = (name: string | null, sha256: string) => (name ?? `${sha256.slice(0, 12)}.pdf`).slice(0, 200)
