import { z } from 'zod'
import { Instant } from '../time/model.ts'

const Hash = z.string().regex(/^[0-9a-f]{64}$/)

/**
 * The header of one journal entry: who did what to which record, chained by hash.
 * Headers always travel upstream, so that a gap shows; payloads only when `scope` is upstream.
 */
export const JournalHeader = z.strictObject({
  station: z.string().min(1),
  epoch: z.int().min(1),
  seq: z.int().min(1),
  commandId: z.string().min(1),
  at: Instant,
  /** Account id; `system` for what the PC does by itself. */
  officer: z.string().min(1),
  noun: z.string().min(1),
  entityId: z.string().min(1),
  verb: z.string().min(1),
  /** Version of the entity the act was based on; null for an entity that it creates or that has no versions. */
  baseVersion: z.int().min(0).nullable(),
  payloadVersion: z.int().min(1),
  payloadHash: Hash,
  scope: z.enum(['local', 'upstream']),
  prevHash: Hash,
  hash: Hash,
})
export type JournalHeader = z.infer<typeof JournalHeader>

/** prevHash of the first entry of an epoch. */
export const GENESIS = '0'.repeat(64)
