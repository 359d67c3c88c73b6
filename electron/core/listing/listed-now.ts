import type { Register } from '../../../db/engine/query.ts'
import { listProcedures } from '../../../db/tables/procedures.ts'
import type { ListedProcedure } from '../../common/listing/model.ts'
import { listedOf } from '../../common/listing/rules.ts'

/** Every procedure in force as the listing says it now, by field and name. */
export function listedNow(register: Register): ListedProcedure[] {
  return listProcedures(register).flatMap(({ procedure }) => (procedure.inForce ? [listedOf(procedure)] : []))
}
