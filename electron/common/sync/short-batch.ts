import { z } from 'zod'
import { JournalHeader } from '../journal/model.ts'
import { Hash, LIMITS } from './model.ts'

/* A batch without what its reader can work out: of each entry its own hash and the one before it, and the hash of a
   payload that comes along. Hashes are what no compression makes smaller; without them a day weighs a third less.
   The hash of the last entry stands for all of them: whatever was changed on the way gives another one. */

const { payloadHash, ...told } = JournalHeader.omit({ prevHash: true, hash: true }).shape

export const ShortEntry = z.strictObject({
  header: z.strictObject({ ...told, payloadHash: payloadHash.optional() }),
  payload: z.unknown().optional(),
  salt: z
    .string()
    .regex(/^([0-9a-f]{2})+$/)
    .optional(),
})
export type ShortEntry = z.infer<typeof ShortEntry>

/** Oldest first, without a gap. Since version 3. */
export const ShortBatch = z.strictObject({
  /** Hash of the entry before the first (`prevHash` of the first). */
  after: Hash,
  /** Hash of the last entry. */
  hash: Hash,
  entries: z.array(ShortEntry).min(1).max(LIMITS.entriesPerBatch),
})
export type ShortBatch = z.infer<typeof ShortBatch>
