import { actOnDossier } from '../act-on-dossier.ts'
import type { UseCase } from '../dispatch.ts'
import { takePaperNo } from '../papers/paper-no.ts'
import { type HappenedFault, whenHappened } from './when-happened.ts'

/** The signature of the head of the department: on to the leader, or to the counter where the leader does not sign. */
export const approve: UseCase<'dossiers.approve'> = (act, { note, happened, ...on }) =>
  actOnDossier<object, HappenedFault>(act, on, (dossier, { outcome, signOffRequired }) => {
    const when = whenHappened(act, dossier, happened)
    if ('refused' in when) return when
    return {
      action: {
        kind: 'approve',
        note,
        refusalNo: outcome === 'refused' && !signOffRequired ? takePaperNo(act, 'refusal') : null,
      },
      upstream: { awaitsSignOff: signOffRequired, outcome },
      ...when,
    }
  })
