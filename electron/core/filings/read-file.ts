import { filesOfFiling, heldOf } from '../../../db/tables/filing-files.ts'
import { findFiling } from '../../../db/tables/filings.ts'
import type { UseCase } from '../dispatch.ts'
import { refuseFileFault } from '../files/refuse-file-fault.ts'
import { done, refuse } from '../outcome.ts'
import { filingOf } from './is-elsewhere.ts'

/** The files that came with what was filed, and how much of each is here. */
export const listFiledFiles: UseCase<'filings.files'> = ({ register }, { id }) => {
  const row = findFiling(register, id)
  if (!row) return refuse('NOT_FOUND')
  const here = new Map(filesOfFiling(register, id).map((one) => [one.sha256, one.state === 'here']))
  return done(
    filingOf(row).components.flatMap((component) =>
      component.files.map((file) => {
        const whole = here.get(file.sha256) ?? false
        return {
          ...file,
          component: component.code,
          componentName: component.name,
          here: whole,
          held: whole ? file.size : heldOf(register, file.sha256),
        }
      }),
    ),
  )
}

/** One of them, to be looked at. */
export const readFiledFile: UseCase<'filings.file'> = async (act, { id, sha256 }) => {
  const known = filesOfFiling(act.register, id).find((one) => one.sha256 === sha256)
  if (known?.state !== 'here') return refuse('NOT_HERE')
  try {
    // Memory of its own: a small Buffer shares Node's pool, which must not travel to the window with it.
    return done({ bytes: new Uint8Array(await act.files.get(sha256)) })
  } catch (error) {
    return refuseFileFault(error)
  }
}
