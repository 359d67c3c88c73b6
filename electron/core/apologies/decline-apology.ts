import { actOnDossier } from '../act-on-dossier.ts'
import type { UseCase } from '../dispatch.ts'

/** The leader gives the draft back with a reason; it may be drafted again. */
export const declineApology: UseCase<'apologies.decline'> = (act, { reason, ...on }) =>
  actOnDossier(act, on, () => ({ action: { kind: 'decline-apology', reason } }))
