import { refuse } from '../outcome.ts'
import { FileFault } from './file-fault.ts'

/** The refusal for a file that is gone or spoilt; anything else is thrown on. */
export function refuseFileFault(error: unknown) {
  if (error instanceof FileFault && error.code !== 'DISK_FULL') return refuse(error.code)
  throw error
}
