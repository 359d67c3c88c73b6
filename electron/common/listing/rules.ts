import { canonical } from '../journal/canonical.ts'
import type { Procedure } from '../procedures/model.ts'
import { LISTED_PARTS, type ListedPart, type ListedProcedure } from './model.ts'

/** What the wall and the guide say of a procedure. An example of steps from elsewhere is not announced as ours. */
export function listedOf(procedure: Procedure): ListedProcedure {
  const { code, name, field, decision, limits, fees, components, result, noWait, steps, stepsSource } =
    procedure
  return {
    code,
    name,
    field,
    decision,
    limits,
    fees,
    components,
    result: result.name,
    noWait,
    steps: stepsSource === 'commune' ? steps.map((step) => ({ name: step.name, days: step.days })) : [],
  }
}

/** In what a procedure on the wall differs from what holds now; empty when the sheet still says the truth. */
export function changedParts(onWall: ListedProcedure, now: ListedProcedure): ListedPart[] {
  return LISTED_PARTS.filter((part) => canonical(onWall[part]) !== canonical(now[part]))
}

/** How a procedure in force stands on the wall: as it is now, not at all, or as it no longer is. */
export type WallState = { state: 'posted' | 'new' | 'changed'; parts: ListedPart[] }

/** @param onWall what hangs there; undefined for nothing */
export function wallState(onWall: ListedProcedure | undefined, now: ListedProcedure): WallState {
  if (!onWall) return { state: 'new', parts: [] }
  const parts = changedParts(onWall, now)
  return { state: parts.length === 0 ? 'posted' : 'changed', parts }
}

/** In the order given, what belongs to one field of work together. */
export function byField<T extends { field: string }>(
  list: readonly T[],
): { field: string; procedures: T[] }[] {
  const fields = new Map<string, T[]>()
  for (const one of list) fields.set(one.field, [...(fields.get(one.field) ?? []), one])
  return [...fields].map(([field, procedures]) => ({ field, procedures }))
}
