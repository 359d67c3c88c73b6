import seed from '../../../db/seed/procedures.json' with { type: 'json' }
import type { Register } from '../../../db/engine/query.ts'
import { putBase } from '../../../db/tables/catalogue.ts'
import { putProcedure } from '../../../db/tables/procedures.ts'
import { putSetting } from '../../../db/tables/settings.ts'
import { laidDownOf } from '../../common/procedures/delta.ts'
import { Catalogue } from '../../common/procedures/model.ts'
import { readyForForce } from '../../common/procedures/rules.ts'
import type { Instant } from '../../common/time/model.ts'
import type { Journal } from '../commit.ts'

/** Writes the product's own catalogue into a new register; only a procedure with nothing left open is in force. */
export function seedCatalogue(register: Register, journal: Journal, now: Instant): void {
  const { version, procedures } = Catalogue.parse(seed)
  putSetting(register, 'catalogue', version)
  for (const one of procedures) {
    const procedure = { ...one, inForce: one.inForce && readyForForce(one).length === 0 }
    putProcedure(register, { procedure, version: 1, changedAt: now })
    putBase(register, laidDownOf(procedure))
  }
  journal.record({
    noun: 'procedure',
    entityId: version.number,
    verb: 'catalogue-seeded',
    payload: { version, procedures: procedures.length },
    scope: 'local',
  })
}
