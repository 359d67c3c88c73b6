import type { UseCase } from '../dispatch.ts'
import { actOnDossier } from '../act-on-dossier.ts'

/** The leader's signature under the result; without it nothing leaves the office. */
export const signOff: UseCase<'dossiers.signOff'> = (act, { note, ...on }) =>
  actOnDossier(act, on, () => ({ action: { kind: 'sign-off', note }, upstream: { what: 'result' } }))
