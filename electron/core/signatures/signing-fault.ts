import type { SigningFault as Code } from '../../common/signatures/model.ts'

/** A key that could not be opened or did not sign, with the code the screen has a sentence for. Carries no secret. */
export class SigningFault extends Error {
  readonly code: Code
  readonly details: Record<string, unknown> | undefined
  constructor(code: Code, details?: Record<string, unknown>) {
    super(code)
    // The log keeps names and no messages; what the driver said belongs to it.
    this.name = details ? `SigningFault ${JSON.stringify(details)}` : 'SigningFault'
    this.code = code
    this.details = details
  }
}
