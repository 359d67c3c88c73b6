import { OpenError } from '../../../db/engine/open-error.ts'
import { findAccount } from '../../../db/tables/accounts.ts'
import type { Account } from '../../common/accounts/model.ts'
import type { Officer } from '../../common/session/api.ts'
import { commit } from '../commit.ts'
import type { Act, Counter } from '../counter.ts'
import type { DoorCall } from '../dispatch.ts'
import { done, refuse } from '../outcome.ts'
import { openSlot, readKeyFile } from './key-slots.ts'
import { openCounter } from './open-counter.ts'
import { noteRight, noteWrong, secondsToWait } from './wrong-passwords.ts'

/** Opens the register with an account's password and journals the sign-in with the wrong attempts before it. */
export const signIn: DoorCall<'session.signIn'> = async (counter, { login, password }, commandId) => {
  const keys = readKeyFile(counter.folder)
  if (!keys) return refuse('NO_REGISTER')
  const wait = secondsToWait(keys, login, counter.clock())
  if (wait > 0) return refuse('WAIT', { seconds: wait })
  const slot = keys.slots.find((candidate) => candidate.login === login)
  const dataKey = slot ? await openSlot(slot, password) : null
  if (!slot || !dataKey) {
    noteWrong(counter.folder, keys, login, counter.clock())
    return refuse('WRONG_PASSWORD', { seconds: secondsToWait(keys, login, counter.clock()) })
  }
  try {
    openCounter(counter, dataKey)
  } catch (error) {
    if (error instanceof OpenError && error.code === 'NEWER_VERSION') return refuse('NEWER_VERSION')
    if (error instanceof OpenError) return refuse('REGISTER_DAMAGED', { code: error.code })
    throw error
  }
  const account = findAccount(counter.open!.register, slot.id)
  if (!account?.active) {
    noteWrong(counter.folder, keys, login, counter.clock())
    return refuse('WRONG_PASSWORD')
  }
  const officer = officerOf(account)
  enter(counter, officer, commandId!, noteRight(counter.folder, keys, login))
  return done({ officer })
}

export function officerOf({ id, login, name, title, role }: Account): Officer {
  return { id, login, name, title, role }
}

/** Makes the officer the one at the counter; the journal gets the sign-in and the wrong attempts since the last one. */
export function enter(
  counter: Counter,
  officer: Officer,
  commandId: string,
  wrongAttempts: { login: string; at: string }[],
  verb: 'signed-in' | 'recovered' = 'signed-in',
): void {
  const { register, files } = counter.open!
  const act: Act = {
    counter,
    register,
    files,
    officer,
    now: counter.clock(),
    command: { id: commandId, name: 'session.signIn', inputHash: '' },
  }
  commit(act, (journal) => {
    for (const attempt of wrongAttempts) {
      journal.record({
        noun: 'account',
        entityId: attempt.login,
        verb: 'sign-in-failed',
        payload: attempt,
        scope: 'local',
      })
    }
    journal.record({
      noun: 'account',
      entityId: officer.id,
      verb,
      payload: { login: officer.login },
      scope: 'local',
    })
    return done({})
  })
  counter.officer = officer
}
