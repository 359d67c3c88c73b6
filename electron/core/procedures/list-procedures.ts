import { listProcedures as readAll } from '../../../db/tables/procedures.ts'
import { getSetting } from '../../../db/tables/settings.ts'
import { Catalogue } from '../../common/procedures/model.ts'
import { readyForForce } from '../../common/procedures/rules.ts'
import type { UseCase } from '../dispatch.ts'
import { done } from '../outcome.ts'

/** The catalogue as lines; searching happens where the keys are pressed. */
export const listProcedures: UseCase<'procedures.list'> = ({ register }) =>
  done({
    catalogue: Catalogue.shape.version.parse(getSetting(register, 'catalogue')),
    lines: readAll(register).map(({ procedure }) => {
      const { code, name, field, inForce, limits } = procedure
      return { code, name, field, inForce, limits, gaps: readyForForce(procedure) }
    }),
  })
