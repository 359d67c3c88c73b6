import { actOnDossier } from '../act-on-dossier.ts'
import type { UseCase } from '../dispatch.ts'
import { refuse } from '../outcome.ts'

/**
 * Logs that the citizen was told, or could not be reached. An SMS is not sent from here: its words go upward with the
 * entry, and how far that has come is how far the SMS has come. Of a dossier kept local nothing goes, so nor would it.
 */
export const notify: UseCase<'dossiers.notify'> = (act, { by, reached, note, to, text, ...on }) =>
  actOnDossier<object, 'SMS_KEPT_LOCAL'>(act, on, ({ facts }) => {
    if (by === 'sms' && facts.imported === 'local') return { refused: refuse('SMS_KEPT_LOCAL') }
    return {
      action: { kind: 'notify', by, reached, note, ...(to && { to }), ...(text && { text }) },
      upstream: { by: by === 'message' ? 'other' : by, note, ...(by === 'sms' && { to, text }) },
    }
  })
