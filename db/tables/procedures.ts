import { Procedure } from '../../electron/common/procedures/model.ts'
import type { Instant } from '../../electron/common/time/model.ts'
import { parseOnce } from '../engine/parse-once.ts'
import { prepared } from '../engine/prepared.ts'
import type { Register } from '../engine/query.ts'

type ProcedureRow = {
  code: string
  name: string
  field: string
  inForce: number
  version: number
  changedAt: Instant
  procedure: string
}

declare module '../engine/tables.ts' {
  interface Tables {
    procedures: ProcedureRow
  }
}

/** A procedure with the version that an edit has to name. */
export type StoredProcedure = { procedure: Procedure; version: number; changedAt: Instant }

/** The whole catalogue by field and name. */
export function listProcedures(db: Register): StoredProcedure[] {
  return db
    .all(db.query.selectFrom('procedures').selectAll().orderBy('field').orderBy('name').orderBy('code'))
    .map(toStored)
}

const byCode = prepared((query, code: string) =>
  query.selectFrom('procedures').selectAll().where('code', '=', code),
)

export function findProcedure(db: Register, code: string): StoredProcedure | undefined {
  const row = db.first(byCode(code))
  return row && toStored(row)
}

/** Writes a procedure, new or changed. */
export function putProcedure(db: Register, { procedure, version, changedAt }: StoredProcedure): void {
  const { code, name, field } = procedure
  const row = {
    name,
    field,
    inForce: procedure.inForce ? 1 : 0,
    version,
    changedAt,
    procedure: JSON.stringify(procedure),
  }
  db.run(
    db.query
      .insertInto('procedures')
      .values({ code, ...row })
      .onConflict((conflict) => conflict.column('code').doUpdateSet(row)),
  )
}

function toStored(row: ProcedureRow): StoredProcedure {
  return {
    procedure: parseOnce(Procedure, row.procedure),
    version: row.version,
    changedAt: row.changedAt,
  }
}
