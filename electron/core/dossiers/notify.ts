import type { UseCase } from '../dispatch.ts'
import { actOnDossier } from '../act-on-dossier.ts'

const UPSTREAM_WORD = {
  phone: 'phone',
  message: 'sms',
  email: 'email',
  post: 'post',
  'in-person': 'in-person',
} as const

/** Logs that the citizen was told, or could not be reached. */
export const notify: UseCase<'dossiers.notify'> = (act, { by, reached, note, ...on }) =>
  actOnDossier(act, on, () => ({
    action: { kind: 'notify', by, reached, note },
    upstream: { by: UPSTREAM_WORD[by], note },
  }))
