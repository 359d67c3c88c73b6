import { latestNumber } from '../../../db/tables/dossier-numbers.ts'
import { latestReceivedAt } from '../../../db/tables/dossiers.ts'
import { lostNumbers } from '../../../db/tables/lost-numbers.ts'
import type { UseCase } from '../dispatch.ts'
import { done } from '../outcome.ts'
import { getRestoration } from './restoration-state.ts'

/** Where the register ends, and whether it was put back to an older copy. */
export const showRestoration: UseCase<'restoration.state'> = ({ register }) =>
  done({
    restoration: getRestoration(register),
    lastReceivedAt: latestReceivedAt(register) ?? null,
    lastNo: latestNumber(register)?.dossierNo ?? null,
    lostNos: lostNumbers(register),
  })
