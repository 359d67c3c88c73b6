import type { Account } from '../../electron/common/accounts/model.ts'
import type { Register } from '../engine/query.ts'

type AccountRow = Omit<Account, 'active'> & { active: number }

declare module '../engine/tables.ts' {
  interface Tables {
    accounts: AccountRow
  }
}

export function listAccounts(db: Register): Account[] {
  return db.all(db.query.selectFrom('accounts').selectAll().orderBy('name')).map(toAccount)
}

export function findAccount(db: Register, id: string): Account | undefined {
  const row = db.first(db.query.selectFrom('accounts').selectAll().where('id', '=', id))
  return row && toAccount(row)
}

/** The active account with this login; a removed one keeps its login but no longer owns it. */
export function findAccountByLogin(db: Register, login: string): Account | undefined {
  const row = db.first(
    db.query.selectFrom('accounts').selectAll().where('login', '=', login).where('active', '=', 1),
  )
  return row && toAccount(row)
}

/** How many active administrators there are besides this account. */
export function countOtherAdministrators(db: Register, id: string): number {
  const row = db.first(
    db.query
      .selectFrom('accounts')
      .select((eb) => eb.fn.countAll<number>().as('others'))
      .where('role', '=', 'administrator')
      .where('active', '=', 1)
      .where('id', '!=', id),
  )
  return row!.others
}

export function insertAccount(db: Register, account: Account): void {
  db.run(db.query.insertInto('accounts').values({ ...account, active: account.active ? 1 : 0 }))
}

export function updateAccount(db: Register, account: Account): void {
  const { id, ...rest } = account
  db.run(
    db.query
      .updateTable('accounts')
      .set({ ...rest, active: rest.active ? 1 : 0 })
      .where('id', '=', id),
  )
}

function toAccount(row: AccountRow): Account {
  return { ...row, active: row.active === 1 }
}
