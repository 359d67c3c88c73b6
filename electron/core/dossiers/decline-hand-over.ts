import { actOnDossier } from '../act-on-dossier.ts'
import type { UseCase } from '../dispatch.ts'

/** Not for us: it goes back to whoever gave it, with the reason. */
export const declineHandOver: UseCase<'dossiers.declineHandOver'> = (act, { reason, ...on }) =>
  actOnDossier(act, on, () => ({ action: { kind: 'decline-hand-over', reason } }))
