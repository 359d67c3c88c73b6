import type { DropFault } from '../../common/scans/model.ts'

/** A picture or document that cannot be taken, with the code the screen has a sentence for. Names no file. */
export class DocumentFault extends Error {
  readonly code: DropFault
  constructor(code: DropFault, cause?: unknown) {
    super(code, { cause })
    this.name = 'DocumentFault'
    this.code = code
  }
}
