import { z } from 'zod'
import { command, EVERYBODY, query } from '../api-spec.ts'
import { Account, Password } from './model.ts'

const department = Account.shape.department.default('')
const administrator = ['administrator'] as const

export const accountsApi = {
  list: query({
    input: z.object({}),
    output: z.array(Account),
    roles: EVERYBODY,
  }),
  add: command({
    input: Account.pick({ login: true, name: true, title: true, role: true }).extend({
      department,
      password: Password,
    }),
    output: Account,
    errors: ['LOGIN_TAKEN'],
    roles: administrator,
  }),
  /** Name, title, role or department; the login stays. */
  edit: command({
    input: Account.pick({ id: true, name: true, title: true, role: true }).extend({ department }),
    output: Account,
    errors: ['NOT_FOUND', 'LAST_ADMINISTRATOR'],
    roles: administrator,
  }),
  /** Takes the key slot away: the account opens nothing any more. */
  remove: command({
    input: z.object({ id: z.string() }),
    output: z.object({}),
    errors: ['NOT_FOUND', 'LAST_ADMINISTRATOR'],
    roles: administrator,
  }),
  resetPassword: command({
    input: z.object({ id: z.string(), password: Password }),
    output: z.object({}),
    errors: ['NOT_FOUND'],
    roles: administrator,
  }),
  changePassword: command({
    input: z.object({ old: z.string(), password: Password }),
    output: z.object({}),
    errors: ['WRONG_PASSWORD', 'WAIT'],
    roles: EVERYBODY,
  }),
}
