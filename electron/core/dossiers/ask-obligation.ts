import { actOnDossier } from '../act-on-dossier.ts'
import type { UseCase } from '../dispatch.ts'

/** The applicant owes money elsewhere before the office can go on; its clock stands. */
export const askObligation: UseCase<'dossiers.askObligation'> = (act, { what, amount, note, ...on }) =>
  actOnDossier(act, on, () => ({
    action: { kind: 'ask-obligation', what, amount, note },
    upstream: { what, amount, note },
  }))
