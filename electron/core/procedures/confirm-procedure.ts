import { readyForForce } from '../../common/procedures/rules.ts'
import type { UseCase } from '../dispatch.ts'
import { editProcedure } from './edit-procedure.ts'

/**
 * Fills in what the source left open. A procedure that is in force stays so only while nothing is open about it:
 * an edit that takes a limit away takes it out of force as well.
 */
export const confirmProcedure: UseCase<'procedures.confirm'> = (
  act,
  { code, version, settled, basis, supplementClock, ...filled },
) =>
  editProcedure(act, { code, version }, (before) => {
    const unconfirmed = before.unconfirmed.filter((one) => !settled.includes(one))
    const to = {
      ...before,
      ...filled,
      supplementClock: supplementClock ?? before.supplementClock,
      unconfirmed,
    }
    const inForce = before.inForce && readyForForce(to).length === 0
    return { to: { ...to, inForce }, verb: 'confirmed', details: { settled, basis } }
  })
