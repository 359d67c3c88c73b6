/** What every call answers. Declared refusals keep their code; anything else is INTERNAL with a reference into the local log. */
export type Reply<T, E extends string = string> = { ok: true; data: T } | { ok: false; error: RefusalOf<E> }
export type RefusalOf<E extends string> = {
  code: E | SharedError
  /** Facts the sentence on screen needs, such as a date or a count; never personal data. */
  details?: Record<string, unknown> | undefined
  /** Reference of the log line behind INTERNAL. */
  ref?: string | undefined
}

/** Refusals that dispatch itself can answer to any call. */
export type SharedError =
  | 'INTERNAL'
  | 'BAD_INPUT'
  | 'NOT_SIGNED_IN'
  | 'NOT_ALLOWED'
  | 'COMMAND_REUSED'
  | 'DISK_FULL'
  | 'REGISTER_READ_ONLY'
