import { dropParcel } from '../../../db/tables/post.ts'
import { closeDossier } from '../close-dossier.ts'
import type { UseCase } from '../dispatch.ts'
import { moneyOf, openAtReturn } from '../money-of.ts'
import { refuse } from '../outcome.ts'
import { type HappenedFault, whenHappened } from './when-happened.ts'

type ReturnFault = HappenedFault | 'ID_NOT_CHECKED' | 'AUTHORISATION_MISSING' | 'UNPAID'

/**
 * Hands the result over: to the person on the receipt, or an authorised one with the paper that says so, identity
 * checked (NĐ 118/2025 Đ6; for a lost slip it stands in its place), by post or online.
 */
export const returnResult: UseCase<'dossiers.return'> = (
  act,
  { dossierId, version, explanation, happened, unpaidConfirmed, ...given },
) =>
  closeDossier<'return', object, ReturnFault>(
    act,
    'return',
    { dossierId, version, explanation, happened },
    (dossier, state) => {
      const when = whenHappened(act, dossier, happened)
      if ('refused' in when) return when
      const { relation, document, idChecked, receiver, receiverIdNumber } = given
      const inPerson = relation === 'applicant' || relation === 'authorised'
      if (inPerson && !idChecked) return { refused: refuse('ID_NOT_CHECKED') }
      if (relation === 'authorised' && !document) return { refused: refuse('AUTHORISATION_MISSING') }
      const open = openAtReturn(state, moneyOf(act.register, dossierId)!.balance)
      if (open > 0 && !unpaidConfirmed) return { refused: refuse('UNPAID', { open }) }
      // The number typed for its parcel: should the post bring it back, another parcel goes out.
      dropParcel(act.register, dossierId)
      return {
        action: { kind: 'return', ...given },
        upstream: {
          receiver,
          ...(receiverIdNumber ? { receiverIdNumber } : {}),
          ...(state.outcome === 'partial' ? { partly: true } : {}),
        },
        ...when,
      }
    },
  )
