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

/** Does this error of the operating system mean that there is no room left (disk or quota)? */
export function isDiskFull(error: unknown): boolean {
  const code = (error as NodeJS.ErrnoException | undefined)?.code
  return code === 'ENOSPC' || code === 'EDQUOT'
}
