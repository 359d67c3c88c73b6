import { actOnDossier } from '../act-on-dossier.ts'
import type { UseCase } from '../dispatch.ts'
import { refusalNo } from './refusal-no.ts'

/** The leader's signature under a result or a refusal. */
export const signOff: UseCase<'dossiers.signOff'> = (act, { note, ...on }) =>
  actOnDossier(act, on, (_, { outcome }) => ({
    action: { kind: 'sign-off', note, refusalNo: outcome === 'refused' ? refusalNo(act) : null },
    upstream: { what: 'result', outcome },
  }))
