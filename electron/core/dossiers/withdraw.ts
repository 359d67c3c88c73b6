import { closeDossier } from '../close-dossier.ts'
import type { UseCase } from '../dispatch.ts'

/** The applicant takes the dossier back before anything is decided. */
export const withdraw: UseCase<'dossiers.withdraw'> = (act, { reason, requestedBy, papersReturned, ...on }) =>
  closeDossier(act, 'withdraw', on, () => ({
    action: { kind: 'withdraw', reason, requestedBy, papersReturned },
    upstream: { reason },
  }))
