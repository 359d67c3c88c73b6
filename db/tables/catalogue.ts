import { CatalogueProcedure } from '../../electron/common/procedures/delta.ts'
import type { Instant } from '../../electron/common/time/model.ts'
import type { Register } from '../engine/query.ts'

type CatalogueChoiceRow = {
  code: string
  /** Number of the catalogue's version that says it. */
  version: string
  /** CatalogueProcedure as JSON; null: the procedure is abolished. */
  offered: string | null
  cameAt: Instant
}

declare module '../engine/tables.ts' {
  interface Tables {
    catalogueBases: { code: string; procedure: string }
    catalogueChoices: CatalogueChoiceRow
  }
}

/** A change from above that meets the commune's own. */
export type CatalogueChoice = Omit<CatalogueChoiceRow, 'offered'> & { offered: CatalogueProcedure | null }

/** What a procedure said when it last came from above; undefined where nobody knows. */
export function findBase(db: Register, code: string): CatalogueProcedure | undefined {
  const row = db.first(db.query.selectFrom('catalogueBases').select('procedure').where('code', '=', code))
  return row && CatalogueProcedure.parse(JSON.parse(row.procedure))
}

export function putBase(db: Register, procedure: CatalogueProcedure): void {
  const row = { code: procedure.code, procedure: JSON.stringify(procedure) }
  db.run(db.query.replaceInto('catalogueBases').values(row))
}

export function putChoice(db: Register, { offered, ...row }: CatalogueChoice): void {
  db.run(
    db.query.replaceInto('catalogueChoices').values({ ...row, offered: offered && JSON.stringify(offered) }),
  )
}

export function findChoice(db: Register, code: string): CatalogueChoice | undefined {
  const row = db.first(db.query.selectFrom('catalogueChoices').selectAll().where('code', '=', code))
  return row && toChoice(row)
}

/** Oldest first. */
export function listChoices(db: Register): CatalogueChoice[] {
  return db
    .all(db.query.selectFrom('catalogueChoices').selectAll().orderBy('cameAt').orderBy('code'))
    .map(toChoice)
}

export function dropChoice(db: Register, code: string): void {
  db.run(db.query.deleteFrom('catalogueChoices').where('code', '=', code))
}

function toChoice({ offered, ...row }: CatalogueChoiceRow): CatalogueChoice {
  return { ...row, offered: offered === null ? null : CatalogueProcedure.parse(JSON.parse(offered)) }
}
