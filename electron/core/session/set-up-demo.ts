import { DEMO_ACCOUNTS, DEMO_PASSWORD } from '../../common/session/demo.ts'
import { DEMO_COMMUNE } from '../../common/station/demo.ts'
import type { DoorCall } from '../dispatch.ts'
import { done, refuse } from '../outcome.ts'
import { findAccountByLogin } from '../../../db/tables/accounts.ts'
import { readKeyFile } from './key-slots.ts'
import { createRegister } from './set-up.ts'
import { officerOf } from './sign-in.ts'

/** First run with the demo commune. Its recovery code is thrown away: the password is published anyway. */
export const setUpDemo: DoorCall<'session.setUpDemo'> = async (counter, _input, commandId) => {
  if (readKeyFile(counter.folder)) return refuse('REGISTER_EXISTS')
  const [administrator, ...colleagues] = DEMO_ACCOUNTS.map((person) => ({
    ...person,
    password: DEMO_PASSWORD,
  }))
  await createRegister(
    counter,
    { commune: DEMO_COMMUNE, station: { index: 0 }, administrator: administrator! },
    commandId!,
    colleagues,
  )
  const first = DEMO_ACCOUNTS.find(({ role }) => role === 'officer')!
  return done({
    officer: officerOf(findAccountByLogin(counter.open!.register, first.login)!),
    accounts: DEMO_ACCOUNTS.map(({ login, role }) => ({ login, role })),
    password: DEMO_PASSWORD,
  })
}
