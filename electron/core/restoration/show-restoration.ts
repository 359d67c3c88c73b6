import { broughtFilesOf } from '../../../db/tables/custody.ts'
import { latestNumber } from '../../../db/tables/dossier-numbers.ts'
import { latestReceivedAt } from '../../../db/tables/dossiers.ts'
import { lostNumbers } from '../../../db/tables/lost-numbers.ts'
import { hasDocument } from '../../../db/tables/scans.ts'
import type { Register } from '../../../db/engine/query.ts'
import type { RestorationReport } from '../../common/restoration/model.ts'
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

/** The digitised documents that came back by name, each as far as it has come. */
export const recoveredFiles: UseCase<'restoration.files'> = ({ register }) => {
  const { files = [] } = getRestoration(register)?.merged?.report ?? {}
  return done(files.map((one) => ({ ...one, state: stateOf(register, one) })))
}

function stateOf(
  register: Register,
  { dossierId, sha256 }: RestorationReport['files'][number],
): 'here' | 'coming' | 'unsent' | 'gone' {
  if (sha256 === undefined) return 'gone'
  const waiting = broughtFilesOf(register, dossierId).find((one) => one.sha256 === sha256)
  if (waiting) return waiting.unsent === 1 ? 'unsent' : 'coming'
  return hasDocument(register, dossierId, sha256) ? 'here' : 'gone'
}
