import { findDossier } from '../../../db/tables/dossiers.ts'
import type { Act } from '../counter.ts'
import type { UseCase } from '../dispatch.ts'
import { receiptOf } from './receipt-of.ts'

/**
 * Taking a dossier in, and once the officer has the number, its slip laid out in the hidden window: it is what nearly
 * always comes next. Nothing is made or archived, and a slip that is never asked for leaves no trace.
 */
export function layOutAhead(issue: UseCase<'receipts.issue'>): UseCase<'receipts.issue'> {
  return async (act, input) => {
    const reply = await issue(act, input)
    if (reply.ok) setImmediate(() => layOut(act, reply.data.dossierId))
    return reply
  }
}

function layOut(act: Act, dossierId: string): void {
  try {
    const dossier = findDossier(act.register, dossierId)
    if (dossier) act.counter.press.layOut?.(receiptOf(act, dossier))
  } catch (error) {
    // The counter may have been locked meanwhile. Whoever presses is told what is wrong, if it still is.
    act.counter.log('lay-out', error)
  }
}
