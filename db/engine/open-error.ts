export type OpenFailure = 'WRONG_KEY' | 'NEWER_VERSION' | 'PLAINTEXT'

/** The register cannot be opened; `code` says why in a word the screen has a sentence for. */
export class OpenError extends Error {
  readonly code: OpenFailure
  constructor(code: OpenFailure, cause?: unknown) {
    super(code, { cause })
    this.name = 'OpenError'
    this.code = code
  }
}
