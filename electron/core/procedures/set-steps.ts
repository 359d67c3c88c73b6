import { faultOfSteps } from '../../common/procedures/step-checks.ts'
import type { UseCase } from '../dispatch.ts'
import { refuse } from '../outcome.ts'
import { editProcedure } from './edit-procedure.ts'

/** The commune's own internal process. Dossiers taken in before keep theirs. */
export const setSteps: UseCase<'procedures.setSteps'> = (act, { code, version, ...wanted }) =>
  editProcedure(act, { code, version }, (before) => {
    const to = { ...before, ...wanted, stepsSource: 'commune' as const }
    const fault = faultOfSteps(to, to.steps)
    if (fault) return { refused: refuse(fault.code, { ...fault }) }
    return { to, verb: 'steps-set', details: { before: before.steps } }
  })
