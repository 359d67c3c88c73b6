import { findAccount } from '../../../db/tables/accounts.ts'
import { listImports } from '../../../db/tables/imports.ts'
import type { UseCase } from '../dispatch.ts'
import { done } from '../outcome.ts'

/** Imports so far, newest first. */
export const listAllImports: UseCase<'imports.list'> = ({ register }) =>
  done(
    listImports(register).map(({ officerId, undoneAt: _undoneAt, ...one }) => ({
      ...one,
      officer: findAccount(register, officerId)?.name ?? '',
    })),
  )
