import { z } from 'zod'
import type { Register } from '../../../db/engine/query.ts'
import { getSetting, putSetting } from '../../../db/tables/settings.ts'
import { BarringCode, type BlockCode } from '../../common/sync/api.ts'
import { Instant } from '../../common/time/model.ts'

/* That the shared system takes nothing more from this PC is remembered over the end of the program: the screens say it
   until it was heard otherwise or the PC was enrolled anew. */

const BARRED = 'sync-barred'

const Barred = z.object({ code: BarringCode, at: Instant })
export type Barred = z.infer<typeof Barred>

export function getBarred(db: Register): Barred | null {
  return Barred.nullable().parse(getSetting(db, BARRED) ?? null)
}

/** Inside a transaction. Of what is no barring nothing is kept. */
export function noteBarred(db: Register, code: BlockCode, at: Instant): void {
  const barring = BarringCode.safeParse(code).data
  if (barring && getBarred(db)?.code !== barring) putSetting(db, BARRED, { code: barring, at })
}

/** Inside a transaction. */
export function clearBarred(db: Register): void {
  if (getBarred(db)) putSetting(db, BARRED, null)
}
