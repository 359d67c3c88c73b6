import type { LimitUnit, Procedure, Step } from './model.ts'

export type StepsFault =
  | { code: 'STEPS_DO_NOT_ADD_UP'; total: number; limit: number }
  | { code: 'SIGNER_MISSING'; role: 'head' | 'leader' }

/** Days of all steps together, without the dust of adding decimals. */
export function totalDays(steps: readonly Pick<Step, 'days'>[]): number {
  return Math.round(steps.reduce((sum, step) => sum + step.days, 0) * 1000) / 1000
}

/** The limit that the steps divide between them: that of the counter, else of the first way in; null while unknown. */
export function limitToDivide({
  limits,
}: Pick<Procedure, 'limits'>): { amount: number; unit: LimitUnit } | null {
  const limit = limits.counter ?? limits.online ?? limits.post
  return limit?.amount && limit.unit ? { amount: limit.amount, unit: limit.unit } : null
}

/**
 * What is wrong with an internal process: its parts add up to the limit, no more (the citizen was promised less) and no
 * less (time that is nobody's), and whoever has to sign has a step to do it in. No steps at all are no fault.
 */
export function faultOfSteps(
  procedure: Pick<Procedure, 'limits' | 'departmentSignOff' | 'signOffRequired'>,
  steps: readonly Step[],
): StepsFault | null {
  if (steps.length === 0) return null
  const limit = limitToDivide(procedure)
  const total = totalDays(steps)
  if (limit && total !== limit.amount) return { code: 'STEPS_DO_NOT_ADD_UP', total, limit: limit.amount }
  const signs = (role: Step['role']) => steps.some((step) => step.role === role)
  if (procedure.departmentSignOff && !signs('head')) return { code: 'SIGNER_MISSING', role: 'head' }
  if (procedure.signOffRequired && !signs('leader')) return { code: 'SIGNER_MISSING', role: 'leader' }
  return null
}
