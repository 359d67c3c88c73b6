import type { z } from 'zod'

/** Roles of an account; `anyone` in a spec means the call is allowed before sign-in. */
export const ROLES = ['officer', 'specialist', 'leader', 'administrator'] as const
export type Role = (typeof ROLES)[number]

export type Spec<
  K extends 'query' | 'command' = 'query' | 'command',
  I extends z.ZodType = z.ZodType,
  O extends z.ZodType = z.ZodType,
  E extends string = string,
> = {
  kind: K
  input: I
  output: O
  /** The refusals a caller must be ready for. */
  errors: readonly E[]
  roles: readonly Role[] | 'anyone'
}

/** A call that changes nothing. */
export function query<I extends z.ZodType, O extends z.ZodType, const E extends string = never>(
  spec: Omit<Spec<'query', I, O, E>, 'kind' | 'errors'> & { errors?: readonly E[] },
): Spec<'query', I, O, E> {
  return { kind: 'query', errors: [], ...spec }
}

/** A call that changes something; it travels with a command id and answers the same when repeated. */
export function command<I extends z.ZodType, O extends z.ZodType, const E extends string = never>(
  spec: Omit<Spec<'command', I, O, E>, 'kind' | 'errors'> & { errors?: readonly E[] },
): Spec<'command', I, O, E> {
  return { kind: 'command', errors: [], ...spec }
}
