import { findProcedure } from '../../../db/tables/procedures.ts'
import { getSetting } from '../../../db/tables/settings.ts'
import { Catalogue } from '../../common/procedures/model.ts'
import { readyForForce } from '../../common/procedures/rules.ts'
import type { UseCase } from '../dispatch.ts'
import { done, refuse } from '../outcome.ts'

/** One procedure whole, with what is still open about it. */
export const getProcedure: UseCase<'procedures.get'> = ({ register }, { code }) => {
  const stored = findProcedure(register, code)
  if (!stored) return refuse('NOT_FOUND')
  return done({
    ...stored,
    gaps: readyForForce(stored.procedure),
    catalogue: Catalogue.shape.version.parse(getSetting(register, 'catalogue')),
  })
}
