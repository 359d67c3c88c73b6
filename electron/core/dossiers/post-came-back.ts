import { actOnDossier } from '../act-on-dossier.ts'
import type { UseCase } from '../dispatch.ts'

/** The post brought the result back: it waits at the counter again. */
export const postCameBack: UseCase<'dossiers.postCameBack'> = (act, { reason, ...on }) =>
  actOnDossier(act, on, () => ({ action: { kind: 'post-came-back', reason }, upstream: { reason } }))
