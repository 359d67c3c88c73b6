import type { Kysely } from 'kysely'
import { z } from 'zod'
import { CatalogueProcedure, deltaBetween } from '../../electron/common/procedures/delta.ts'
import { Catalogue, Procedure } from '../../electron/common/procedures/model.ts'
import type { Instant } from '../../electron/common/time/model.ts'
import { postToInbox } from '../inbox.ts'
import type { Tables } from '../tables.ts'
import { transact } from '../transact.ts'
import { takeEveryTurn } from '../turns.ts'
import { newestCatalogue } from './whole-catalogue.ts'

/**
 * A catalogue as it is published: the whole of it, in the form of the product's own catalogue file (what a commune
 * decides by itself in it is left aside), and the codes of what is abolished with this version.
 */
export const CatalogueFile = z.object({
  format: z.literal(1),
  version: z.object(Catalogue.shape.version.shape),
  procedures: z
    .array(CatalogueProcedure)
    .min(1)
    .refine((list) => new Set(list.map((one) => one.code)).size === list.length, 'a code occurs twice'),
  removed: z.array(Procedure.shape.code).default([]),
})

/**
 * Publishes a version of the catalogue to all communes, as what it changes. The version is kept whole, for stations
 * that begin anew.
 * @throws Error when something is missing in it that is not said to be abolished: a file cut short abolishes nothing
 */
export async function publishCatalogue(
  db: Kysely<Tables>,
  file: unknown,
  at: Instant,
): Promise<{ sequence: number; changed: number; removed: number }> {
  const { version, procedures, removed } = CatalogueFile.parse(file)
  return transact(db, async (tx) => {
    // Two at once would count the same sequence.
    await takeEveryTurn(tx)
    const before = await newestCatalogue(tx)
    if (before?.kept.version.number === version.number)
      throw new Error(`version ${version.number} is published already`)
    const there = new Set(procedures.map((one) => one.code))
    const lost = (before?.kept.procedures ?? [])
      .map((one) => one.code)
      .filter((code) => !there.has(code) && !removed.includes(code))
    if (lost.length > 0)
      throw new Error(`missing and not said to be abolished ("removed"): ${lost.slice(0, 20).join(', ')}`)
    const both = removed.filter((code) => there.has(code))
    if (both.length > 0) throw new Error(`both stated and abolished: ${both.join(', ')}`)

    const sequence = (before?.sequence ?? 0) + 1
    const ever = [...new Set([...(before?.kept.removed ?? []), ...removed])].filter(
      (code) => !there.has(code),
    )
    const changed = deltaBetween(before?.kept.procedures ?? [], procedures)
    await tx
      .insertInto('publications')
      .values({
        kind: 'catalogue',
        sequence,
        version: version.number,
        content: JSON.stringify({ version, procedures, removed: ever }),
        publishedAt: at,
      })
      .execute()
    const body = { version, sequence, base: before?.sequence ?? null, procedures: changed, removed }
    await postToInbox(tx, null, { kind: 'catalogue', at, body })
    return { sequence, changed: changed.length, removed: removed.length }
  })
}
