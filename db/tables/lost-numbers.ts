import type { Instant } from '../../electron/common/time/model.ts'
import type { Register } from '../engine/query.ts'

declare module '../engine/tables.ts' {
  interface Tables {
    lostNumbers: { dossierNo: string; declaredAt: Instant }
  }
}

/** A void number whose reason is that it was given out after the copy was made which the register is now. */
export function insertLostNumber(db: Register, dossierNo: string, declaredAt: Instant): void {
  db.run(
    db.query
      .insertInto('lostNumbers')
      .values({ dossierNo, declaredAt })
      .onConflict((clash) => clash.doNothing()),
  )
}

/** Its dossier has come back. */
export function deleteLostNumber(db: Register, dossierNo: string): void {
  db.run(db.query.deleteFrom('lostNumbers').where('dossierNo', '=', dossierNo))
}

/** Numbers on slips of which nothing is known here, lowest first. */
export function lostNumbers(db: Register): string[] {
  return db
    .all(db.query.selectFrom('lostNumbers').select('dossierNo').orderBy('dossierNo'))
    .map((row) => row.dossierNo)
}
