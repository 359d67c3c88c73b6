import {
  findInspection,
  type Inspection,
  measuresOf,
  type Sampled,
  sampledDossiers,
} from '../../../db/tables/inspections.ts'
import type { SampledLine } from '../../common/inspections/api.ts'
import { type Check, CHECKS, type GivenAnswer } from '../../common/inspections/model.ts'
import type { OutputOf } from '../../common/contract.ts'
import type { Act } from '../counter.ts'

/** What the papers of an inspection are kept under. */
export const aboutInspection = (id: string) => `inspection ${id}`

/** A check with what the inspector said of it, if anything. */
export function answered({
  checks,
  answers,
}: Pick<Sampled, 'checks' | 'answers'>): (Check & { answer: GivenAnswer | null })[] {
  const given = new Map(answers.map((one) => [one.check, one]))
  return checks.map((one) => ({ ...one, answer: given.get(one.check) ?? null }))
}

/** A dossier of a sample with how far it has come. */
export function lineOf(sampled: Sampled): SampledLine {
  const { checks: _checks, answers: _answers, ...line } = sampled
  const all = answered(sampled)
  return {
    ...line,
    open: all.filter(({ answer }) => answer === null).length,
    faults: all.filter(({ finding, answer }) => (answer?.verdict ?? finding) === 'fault').length,
    toLook: all.filter(({ finding, answer }) => answer === null && finding === 'look').length,
  }
}

type View = OutputOf<'inspections.get'>

/** An inspection whole; undefined for one that is not here. */
export function viewInspection({ register }: Pick<Act, 'register'>, id: string): View | undefined {
  const inspection = findInspection(register, id)
  if (!inspection) return undefined
  const sample = sampledDossiers(register, id)
  return {
    ...inspection,
    dossiers: sample.map(lineOf),
    tallies: talliesOf(sample),
    measures: measuresOf(register, id),
    about: aboutInspection(id),
  }
}

/** Of each check how many dossiers stand how. */
export function talliesOf(sample: readonly Sampled[]): View['tallies'] {
  const all = sample.flatMap(answered)
  return CHECKS.map((check) => {
    const of = (verdict: GivenAnswer['verdict']) =>
      all.filter((one) => one.check === check && one.answer?.verdict === verdict).length
    const open = all.filter((one) => one.check === check && one.answer === null).length
    return { check, fine: of('fine'), fault: of('fault'), none: of('none'), open }
  })
}

/** How far an inspection has come, for the list of them. */
export function progressOf({ register }: Pick<Act, 'register'>, { id }: Inspection) {
  const lines = sampledDossiers(register, id).map(lineOf)
  return {
    dossiers: lines.length,
    done: lines.filter(({ open }) => open === 0).length,
    faults: lines.reduce((sum, { faults }) => sum + faults, 0),
  }
}
