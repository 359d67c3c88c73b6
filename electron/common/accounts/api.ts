import { z } from 'zod'
import { command, query } from '../api-spec.ts'
import { Account, Password } from './model.ts'

const administrator = ['administrator'] as const

export const accountsApi = {
  list: query({
    input: z.object({}),
    output: z.array(Account),
    roles: ['officer', 'specialist', 'leader', 'administrator'],
  }),
  add: command({
    input: Account.pick({ login: true, name: true, title: true, role: true }).extend({ password: Password }),
    output: Account,
    errors: ['LOGIN_TAKEN'],
    roles: administrator,
  }),
  /** Name, title or role; the login stays. */
  edit: command({
    input: Account.pick({ id: true, name: true, title: true, role: true }),
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
    roles: ['officer', 'specialist', 'leader', 'administrator'],
  }),
}
