import type { Transaction } from 'kysely'
import { z } from 'zod'
import { CatalogueProcedure } from '../../electron/common/procedures/delta.ts'
import { Catalogue, Procedure } from '../../electron/common/procedures/model.ts'
import { InboxItem } from '../../electron/common/sync/inbox-model.ts'
import type { Tables } from '../tables.ts'

/** A version of the catalogue as the district keeps it: all it says, and every procedure ever abolished. */
export const KeptCatalogue = z.object({
  version: z.object(Catalogue.shape.version.shape),
  procedures: z.array(CatalogueProcedure),
  removed: z.array(Procedure.shape.code),
})
export type KeptCatalogue = z.infer<typeof KeptCatalogue>

/** @returns undefined before the first publication */
export async function newestCatalogue(
  tx: Transaction<Tables>,
): Promise<{ sequence: number; kept: KeptCatalogue } | undefined> {
  const row = await tx
    .selectFrom('publications')
    .select(['sequence', 'content'])
    .where('kind', '=', 'catalogue')
    .orderBy('sequence', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row && { sequence: Number(row.sequence), kept: KeptCatalogue.parse(JSON.parse(row.content)) }
}

const Told = z.object({ id: z.string().optional(), at: z.string(), body: z.object({ sequence: z.int() }) })

/** The item of a version, with everything that version says in the place of what it changed. */
export async function wholeCatalogue(tx: Transaction<Tables>, item: object): Promise<InboxItem> {
  const { id, at, body } = Told.parse(item)
  const { content } = await tx
    .selectFrom('publications')
    .select('content')
    .where('kind', '=', 'catalogue')
    .where('sequence', '=', body.sequence)
    .executeTakeFirstOrThrow()
  const { version, procedures, removed } = KeptCatalogue.parse(JSON.parse(content))
  return InboxItem.parse({
    kind: 'catalogue',
    at,
    // Another item than the change: a station that has taken the change knows by the sequence that it has this too.
    ...(id && { id: `${id}-whole` }),
    body: { version, sequence: body.sequence, base: null, procedures, removed },
  })
}
