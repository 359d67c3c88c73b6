import { z } from 'zod'
import type { Register } from '../../../db/engine/query.ts'
import { putSetting, readSetting } from '../../../db/tables/settings.ts'
import type { Status } from '../../common/sync/model.ts'

const SIBLINGS = 'sync-siblings'
const Siblings = z.array(z.object({ stationId: z.string(), code: z.string() }))
export type Sibling = z.infer<typeof Siblings>[number]

/** Keeps which other PCs of the commune serve. A shared system that gives no ids takes no dossier for them either. Inside a transaction. */
export function putSiblings(db: Register, siblings: Status['siblings']): void {
  const known = siblings.flatMap(({ stationId, stationCode }) =>
    stationId === undefined ? [] : [{ stationId, code: stationCode }],
  )
  if (known.length < siblings.length) return
  if (JSON.stringify(known) !== JSON.stringify(getSiblings(db))) putSetting(db, SIBLINGS, known)
}

/** The commune's other PCs that serve, as told at the last contact; null where that was never told. */
export function getSiblings(db: Register): readonly Sibling[] | null {
  return readSetting(db, SIBLINGS, Siblings) ?? null
}
