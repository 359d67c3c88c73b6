import { OpenError } from '../../../db/engine/open-error.ts'
import { findAccount } from '../../../db/tables/accounts.ts'
import type { Account } from '../../common/accounts/model.ts'
import type { Officer } from '../../common/session/api.ts'
import type { Counter } from '../counter.ts'
import type { DoorCall } from '../dispatch.ts'
import { done, refuse } from '../outcome.ts'
import { closeKeys } from '../signatures/held-keys.ts'
import { commitWithKeys } from './commit-with-keys.ts'
import { type KeyFile, openSlot, readKeyFile } from './key-slots.ts'
import { openCounter } from './open-counter.ts'
import { noteWrong, secondsToWait, settleAttempts } from './wrong-passwords.ts'

/** Opens the register with an account's password and journals the sign-in with the wrong attempts before it. */
export const signIn: DoorCall<'session.signIn'> = async (counter, { login, password }, commandId) => {
  const { folder } = counter
  const keys = readKeyFile(folder)
  if (!keys) return refuse('NO_REGISTER')
  const wait = secondsToWait(keys, login, counter.clock())
  if (wait > 0) return refuse('WAIT', { seconds: wait })
  const slot = keys.slots.find((candidate) => candidate.login === login)
  const dataKey = slot ? await openSlot(slot, password) : null
  if (!slot || !dataKey) {
    return refuse('WRONG_PASSWORD', { seconds: noteWrong(folder, login, counter.clock()) })
  }
  // Guesses sent side by side were all let past the first look; those that were wrong have been counted by now.
  const stillWait = secondsToWait(readKeyFile(folder)!, login, counter.clock())
  if (stillWait > 0) return refuse('WAIT', { seconds: stillWait })
  const problem = openOrExplain(counter, dataKey)
  if (problem) return problem
  const account = findAccount(counter.open!.register, slot.id)
  if (!account?.active) {
    return refuse('WRONG_PASSWORD', { seconds: noteWrong(folder, login, counter.clock()) })
  }
  const officer = officerOf(account)
  enter(counter, officer, commandId!)
  return done({ officer })
}

/** Opens the register; the refusal when it cannot be. */
export function openOrExplain(counter: Counter, dataKey: Uint8Array) {
  try {
    openCounter(counter, dataKey)
    return null
  } catch (error) {
    if (error instanceof OpenError && error.code === 'NEWER_VERSION') return refuse('NEWER_VERSION')
    if (error instanceof OpenError) return refuse('REGISTER_DAMAGED', { code: error.code })
    throw error
  }
}

export function officerOf({ id, login, name, title, role, department }: Account): Officer {
  return { id, login, name, title, role, department }
}

/**
 * Makes the officer the one at the counter; the journal gets the entry and the wrong attempts since the last one.
 * @param how what opened the register, and what changes in the key file with it.
 */
export function enter(
  counter: Counter,
  officer: Officer,
  commandId: string,
  how: { verb: 'signed-in' | 'recovered'; settle: string; change?: (keys: KeyFile) => void } = {
    verb: 'signed-in',
    settle: officer.login,
  },
): void {
  const { register, files } = counter.open!
  const command = { id: commandId, name: 'session.signIn', inputHash: '' }
  commitWithKeys({ counter, register, files, officer, now: counter.clock(), command }, (journal, keys) => {
    settleAttempts(keys, how.settle, journal)
    how.change?.(keys)
    journal.record({
      noun: 'account',
      entityId: officer.id,
      verb: how.verb,
      payload: { login: officer.login },
      scope: 'local',
    })
    return done({})
  })
  // A PIN belongs to the sitting in which it was typed.
  closeKeys(counter)
  counter.officer = officer
}
