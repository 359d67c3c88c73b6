/** What can be wrong with a stored file. The register stays whole in each case; only this file is concerned. */
export type FileFaultCode = 'DISK_FULL' | 'FILE_DAMAGED' | 'FILE_MISSING'

/** A fault of the file store with the code the screen has a sentence for. Carries no name and no content. */
export class FileFault extends Error {
  readonly code: FileFaultCode
  constructor(code: FileFaultCode, cause?: unknown) {
    super(code, { cause })
    this.name = 'FileFault'
    this.code = code
  }
}

// The disk, the user's quota, the largest file this process may write, the register, and our own word for all of them.
const FULL: readonly unknown[] = ['ENOSPC', 'EDQUOT', 'EFBIG', 'SQLITE_FULL', 'DISK_FULL']

/** Does this error mean that there is no room left for what was to be written? */
export function isDiskFull(error: unknown): boolean {
  return FULL.includes((error as NodeJS.ErrnoException | undefined)?.code)
}
