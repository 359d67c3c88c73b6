import type { z } from 'zod'

/** Roles of an account: counter, specialist, head of a department, leader of the commune, administrator. */
export const ROLES = ['officer', 'specialist', 'head', 'leader', 'administrator'] as const
export type Role = (typeof ROLES)[number]
/** Every role: whoever is signed in. */
export const EVERYBODY = ROLES
/** `anyone`: allowed before sign-in. */
type Allowed = readonly Role[] | 'anyone'

export type Spec<
  K extends 'query' | 'command' = 'query' | 'command',
  I extends z.ZodType = z.ZodType,
  O extends z.ZodType = z.ZodType,
  E extends string = string,
  R extends Allowed = Allowed,
> = {
  kind: K
  input: I
  output: O
  /** The refusals a caller must be ready for. */
  errors: readonly E[]
  roles: R
}

type Written<
  K extends 'query' | 'command',
  I extends z.ZodType,
  O extends z.ZodType,
  E extends string,
  R extends Allowed,
> = Omit<Spec<K, I, O, E, R>, 'kind' | 'errors'> & { errors?: readonly E[] }

/** A call that changes nothing. */
export function query<
  I extends z.ZodType,
  O extends z.ZodType,
  const R extends Allowed,
  const E extends string = never,
>(spec: Written<'query', I, O, E, R>): Spec<'query', I, O, E, R> {
  return { kind: 'query', errors: [], ...spec }
}

/** A call that changes something; it travels with a command id and answers the same when repeated. */
export function command<
  I extends z.ZodType,
  O extends z.ZodType,
  const R extends Allowed,
  const E extends string = never,
>(spec: Written<'command', I, O, E, R>): Spec<'command', I, O, E, R> {
  return { kind: 'command', errors: [], ...spec }
}
