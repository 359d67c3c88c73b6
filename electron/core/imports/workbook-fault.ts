import type { FileFault } from '../../common/imports/api.ts'

/** Why a chosen file is not read. */
export class WorkbookFault extends Error {
  readonly code: FileFault
  constructor(code: FileFault, cause?: unknown) {
    super(code, { cause })
    this.code = code
  }
}
