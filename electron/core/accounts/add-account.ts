import { findAccountByLogin, insertAccount } from '../../../db/tables/accounts.ts'
import type { Account } from '../../common/accounts/model.ts'
import { newId } from '../../common/uuid.ts'
import type { UseCase } from '../dispatch.ts'
import { done, refuse } from '../outcome.ts'
import { commitWithKeys } from '../session/commit-with-keys.ts'
import { makeSlot, putSlot } from '../session/key-slots.ts'

/** A new colleague: account and key slot together. */
export const addAccount: UseCase<'accounts.add'> = async (act, { password, ...person }) => {
  const { register, counter, now } = act
  const account: Account = { ...person, id: newId(Date.parse(now)), active: true, createdAt: now }
  const { dataKey } = counter.open!
  const slot = await makeSlot(
    { id: account.id, login: account.login, secret: password, dataKey },
    counter.argon,
  )
  return commitWithKeys(act, (journal, keys) => {
    if (findAccountByLogin(register, account.login)) return refuse('LOGIN_TAKEN')
    insertAccount(register, account)
    putSlot(keys, slot)
    journal.record({
      noun: 'account',
      entityId: account.id,
      verb: 'added',
      payload: { ...person },
      scope: 'local',
    })
    return done(account)
  })
}
