import { actOnDossier } from '../act-on-dossier.ts'
import type { UseCase } from '../dispatch.ts'
import { takePaperNo } from '../papers/paper-no.ts'

/** The signature of the head of the department: on to the leader, or to the counter where the leader does not sign. */
export const approve: UseCase<'dossiers.approve'> = (act, { note, ...on }) =>
  actOnDossier(act, on, (_, { outcome, signOffRequired }) => ({
    action: {
      kind: 'approve',
      note,
      refusalNo: outcome === 'refused' && !signOffRequired ? takePaperNo(act, 'refusal') : null,
    },
    upstream: { awaitsSignOff: signOffRequired, outcome },
  }))
