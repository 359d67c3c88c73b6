import { listAccounts as readAccounts } from '../../../db/tables/accounts.ts'
import type { UseCase } from '../dispatch.ts'
import { done } from '../outcome.ts'

/** All accounts by name, removed ones too: their names stand in old entries. */
export const listAccounts: UseCase<'accounts.list'> = ({ register }) => done(readAccounts(register))
