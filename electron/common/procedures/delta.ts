import { z } from 'zod'
import { canonical } from '../journal/canonical.ts'
import { Catalogue, Procedure } from './model.ts'
import { readyForForce } from './rules.ts'

/* What comes down of the catalogue. A procedure from above says what is laid down for everybody; whether it is in
   force, who signs and the steps inside the office are the commune's own and never travel. */

const {
  inForce: _f,
  signOffRequired: _s,
  departmentSignOff: _d,
  steps: _t,
  stepsSource: _o,
  ...laidDown
} = Procedure.shape

/** A procedure as it is laid down for everybody. Members not known here are left aside. */
export const CatalogueProcedure = z.object(laidDown)
export type CatalogueProcedure = z.infer<typeof CatalogueProcedure>
export type CatalogueField = keyof CatalogueProcedure

/** Order in which differences are shown. */
export const CATALOGUE_FIELDS = Object.keys(laidDown) as CatalogueField[]

/** What a version of the catalogue changes, or all it says. */
export const CatalogueDelta = z.object({
  version: z.object(Catalogue.shape.version.shape),
  /** Counts the publications of this shared system, from 1. */
  sequence: z.int().min(1),
  /** The sequence it builds upon; null: it says everything. */
  base: z.int().min(1).nullable(),
  /** New and changed, or all. */
  procedures: z.array(CatalogueProcedure).max(2000),
  /** Abolished. A procedure that is only not mentioned stays. */
  removed: z.array(Procedure.shape.code).max(2000),
})
export type CatalogueDelta = z.infer<typeof CatalogueDelta>

/** What of a procedure comes from above. */
export function laidDownOf(procedure: Procedure | CatalogueProcedure): CatalogueProcedure {
  return CatalogueProcedure.parse(procedure)
}

/** In which members two of them differ. */
export function differences(a: CatalogueProcedure, b: CatalogueProcedure): CatalogueField[] {
  return CATALOGUE_FIELDS.filter((field) => canonical(a[field]) !== canonical(b[field]))
}

/**
 * What a change from above does to a procedure here. `same`: nothing · `take`: nobody here has edited it, it is as
 * offered from now on · `choose`: the commune has edited it, and says member by member what holds.
 * @param base what came from above last; undefined where nobody knows, and then any difference is the commune's own
 */
export function meet(
  here: Procedure,
  base: CatalogueProcedure | undefined,
  offered: CatalogueProcedure,
): 'same' | 'take' | 'choose' {
  const ours = laidDownOf(here)
  if (differences(ours, offered).length === 0) return 'same'
  if (base && differences(base, offered).length === 0) return 'same'
  return base && differences(base, ours).length === 0 ? 'take' : 'choose'
}

/**
 * A procedure with members taken from above. It stays in force only while nothing is open about it: what is
 * unconfirmed above is unconfirmed here.
 */
export function withLaidDown(here: Procedure, members: Partial<CatalogueProcedure>): Procedure {
  const to = { ...here, ...members }
  return { ...to, inForce: here.inForce && readyForForce(to).length === 0 }
}

/** One the commune has not had: out of force until an administrator has looked at it; the leader signs. */
export function newProcedure(laid: CatalogueProcedure): Procedure {
  const own = { inForce: false, signOffRequired: true, departmentSignOff: false, steps: [] }
  return { ...laid, ...own, stepsSource: 'none' }
}

/**
 * The delta that leads from one catalogue to the next; without the one before, everything. What is missing in the
 * next one is abolished only when `removed` names it: a file cut short abolishes nothing.
 */
export function deltaBetween(
  before: readonly CatalogueProcedure[],
  after: readonly CatalogueProcedure[],
): CatalogueProcedure[] {
  const known = new Map(before.map((one) => [one.code, one]))
  return after.filter((one) => {
    const old = known.get(one.code)
    return !old || differences(old, one).length > 0
  })
}
