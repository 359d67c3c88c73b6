import { actOnDossier } from '../act-on-dossier.ts'
import type { UseCase } from '../dispatch.ts'
import { takePaperNo } from '../papers/paper-no.ts'

/** The leader's signature under a result or a refusal. */
export const signOff: UseCase<'dossiers.signOff'> = (act, { note, ...on }) =>
  actOnDossier(act, on, (_, { outcome }) => ({
    action: { kind: 'sign-off', note, refusalNo: outcome === 'refused' ? takePaperNo(act, 'refusal') : null },
    upstream: { what: 'result', outcome },
  }))
