import type { UseCase } from '../dispatch.ts'
import { actOnDossier } from '../act-on-dossier.ts'

/** The leader returns the result for rework, with the reason. */
export const sendBack: UseCase<'dossiers.sendBack'> = (act, { reason, ...on }) =>
  actOnDossier(act, on, () => ({ action: { kind: 'send-back', reason } }))
