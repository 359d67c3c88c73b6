import { readyForForce } from '../../common/procedures/rules.ts'
import type { UseCase } from '../dispatch.ts'
import { refuse } from '../outcome.ts'
import { editProcedure } from './edit-procedure.ts'

/** Puts a procedure in force, when nothing is left open about it, or out of force. */
export const setInForce: UseCase<'procedures.setInForce'> = (act, { inForce, ...on }) =>
  editProcedure(act, on, (procedure) => {
    const gaps = readyForForce(procedure)
    if (inForce && gaps.length > 0) return { refused: refuse('NOT_CONFIRMED', { gaps }) }
    return {
      to: { ...procedure, inForce },
      verb: inForce ? 'put-in-force' : 'put-out-of-force',
      details: {},
    }
  })
