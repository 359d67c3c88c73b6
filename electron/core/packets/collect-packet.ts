import { setImmediate } from 'node:timers/promises'
import { z } from 'zod'
import type { Register } from '../../../db/engine/query.ts'
import { packedFiles } from '../../../db/tables/packets.ts'
import { waitingFiles } from '../../../db/tables/sync-files.ts'
import type { PacketFile } from '../../common/packets/rules.ts'
import { type EntryKey, FileRef, Hash, LIMITS } from '../../common/sync/model.ts'
import { isAfter } from '../../../db/tables/told-journal.ts'
import { readBatch } from '../sync/read-batch.ts'
import { packBatch } from '../sync/station-calls.ts'

/* All entries that are not answered go into every packet, those of an earlier packet too: that one may be lost, they
   weigh little, and the shared system knows each by its key. Of the files only those that wait in no packet. */

export type Collected = {
  /** Each as POST /v1/entries takes it. */
  batches: Buffer[]
  entries: number
  dossiers: number
  files: PacketFile[]
}

const BATCH = { entries: LIMITS.entriesPerBatch, bytes: 1_048_576 }
const Named = z.object({
  files: z.array(FileRef).optional().catch(undefined),
  replaces: Hash.optional().catch(undefined),
})

/** What a packet takes up: entries after `after` up to `until`, and the files that are to come. */
export async function collectPacket(
  db: Register,
  { after, until }: { after: EntryKey; until: EntryKey },
): Promise<Collected> {
  const files = new Map<string, PacketFile>()
  for (const { sha256, size } of waitingFiles(db, { failed: true })) files.set(sha256, { sha256, size })
  const dossiers = new Set<string>()
  const batches: Buffer[] = []
  let entries = 0
  let cursor = after
  for (;;) {
    const batch = readBatch(db, cursor, BATCH)?.entries.filter(({ header }) => !isAfter(header, until))
    if (!batch || batch.length === 0) break
    for (const { header, payload } of batch) {
      if (header.scope !== 'upstream') continue
      if (header.noun === 'dossier') dossiers.add(header.entityId)
      const named = Named.safeParse(payload).data ?? {}
      // A scan that was signed before it went goes once: the signed one, which holds it.
      if (named.replaces) files.delete(named.replaces)
      for (const { sha256, size } of named.files ?? []) files.set(sha256, { sha256, size })
    }
    batches.push(await packBatch({ entries: batch }))
    entries += batch.length
    cursor = batch.at(-1)!.header
    // Weeks of entries may have gathered, and somebody works at this PC meanwhile.
    await setImmediate()
  }
  for (const sha256 of packedFiles(db)) files.delete(sha256)
  return { batches, entries, dossiers: dossiers.size, files: [...files.values()] }
}
