import { actOnDossier } from '../act-on-dossier.ts'
import type { UseCase } from '../dispatch.ts'

/** The leader lets one more supplement be asked for, with the reason; reported by supplement-overrides.ts. */
export const allowSupplement: UseCase<'dossiers.allowSupplement'> = (act, { reason, ...on }) =>
  actOnDossier(act, on, () => ({ action: { kind: 'allow-supplement', reason } }))
