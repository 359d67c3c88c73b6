import { closeDossier } from '../close-dossier.ts'
import type { UseCase } from '../dispatch.ts'
import { takePaperNo } from '../papers/paper-no.ts'
import { type HappenedFault, whenHappened } from './when-happened.ts'

/** The result exists: to the signatures its procedure asks for, otherwise to the counter. A refusal goes the same way. */
export const markReady: UseCase<'dossiers.markReady'> = (act, { outcome, reason, note, ...on }) =>
  closeDossier<'mark-ready', object, HappenedFault>(act, 'mark-ready', on, (dossier, state) => {
    const when = whenHappened(act, dossier, on.happened)
    if ('refused' in when) return when
    const awaits = state.departmentSignOff || state.signOffRequired
    return {
      action: {
        kind: 'mark-ready',
        outcome,
        reason,
        note,
        refusalNo: outcome === 'refused' && !awaits ? takePaperNo(act, 'refusal') : null,
      },
      upstream: { awaitsSignOff: awaits, outcome, ...(reason ? { reason } : {}) },
      ...when,
    }
  })
