import type { Delegation } from '../../electron/common/delegations/model.ts'
import type { Instant } from '../../electron/common/time/model.ts'
import { prepared } from '../engine/prepared.ts'
import type { Register } from '../engine/query.ts'
import { insertRow } from '../engine/write-row.ts'

declare module '../engine/tables.ts' {
  interface Tables {
    delegations: Delegation
  }
}

const inForce = prepared((query, now: Instant) =>
  query
    .selectFrom('delegations as one')
    .innerJoin('accounts as standIn', 'standIn.id', 'one.toId')
    .selectAll('one')
    .where('one.endsAt', '>', now)
    .where('one.startsAt', '<=', now)
    .where('standIn.active', '=', 1)
    .orderBy('one.startsAt')
    .orderBy('one.id'),
)

/** Those in force at a moment, the oldest first; not those to somebody whose account was removed meanwhile. */
export function delegationsAt(db: Register, now: Instant): Delegation[] {
  return db.all(inForce(now))
}

/** Those that reach into a stretch of time; one that ends when it begins, or begins when it ends, does not. */
export function delegationsBetween(db: Register, from: Instant, to: Instant): Delegation[] {
  return db.all(
    db.query.selectFrom('delegations').selectAll().where('endsAt', '>', from).where('startsAt', '<', to),
  )
}

export function findDelegation(db: Register, id: string): Delegation | undefined {
  return db.first(db.query.selectFrom('delegations').selectAll().where('id', '=', id))
}

/** The latest first; those that have ended as well. */
export function listDelegations(db: Register, limit: number): Delegation[] {
  return db.all(db.query.selectFrom('delegations').selectAll().orderBy('endsAt', 'desc').limit(limit))
}

export function insertDelegation(db: Register, delegation: Delegation): void {
  insertRow(db, 'delegations', delegation)
}

export function endDelegation(db: Register, id: string, endsAt: Instant): void {
  db.run(db.query.updateTable('delegations').set({ endsAt }).where('id', '=', id))
}
