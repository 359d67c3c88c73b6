import type { SigningFault as Code } from '../../common/signatures/model.ts'

/** A key that could not be opened or did not sign, with the code the screen has a sentence for. Carries no secret. */
export class SigningFault extends Error {
  readonly code: Code
  readonly details: Record<string, unknown> | undefined
  constructor(code: Code, details?: Record<string, unknown>) {
    super(code)
    this.name = 'SigningFault'
    this.code = code
    this.details = details
  }
}
