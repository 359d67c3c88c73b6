import { findPrint, updatePrint } from '../../../db/tables/papers.ts'
import { commit } from '../commit.ts'
import type { UseCase } from '../dispatch.ts'
import { done, refuse } from '../outcome.ts'

/** Takes back a print whose turn has not come, or puts one that did not succeed out of sight. Nothing printed is touched. */
export const dropPrint: UseCase<'papers.dropPrint'> = (act, { printId }) => {
  const reply = commit(act, () => {
    const print = findPrint(act.register, printId)
    if (!print) return refuse('NOT_FOUND')
    const running = act.counter.press.jobs().some((job) => job.id === printId && job.result === null)
    const withdrawn = running && act.counter.press.withdraw(printId)
    if ((running && !withdrawn) || print.state === 'confirmed' || print.state === 'saved')
      return refuse('NOT_POSSIBLE')
    updatePrint(act.register, printId, { droppedAt: act.now })
    return done({})
  })
  if (reply.ok) act.counter.onChanged(['paper'])
  return reply
}
