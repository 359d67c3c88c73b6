import type { UseCase } from '../dispatch.ts'
import { refuse } from '../outcome.ts'
import { actOnDossier } from '../act-on-dossier.ts'

/** Hands the result over: to the person on the receipt or an authorised one, with their identity checked (NĐ 118/2025 Đ6). */
export const returnResult: UseCase<'dossiers.return'> = (
  act,
  { receiver, receiverIdNumber, relation, idChecked, ...on },
) =>
  actOnDossier(act, on, () => {
    if (relation !== 'post' && !idChecked) return { refused: refuse('ID_NOT_CHECKED') }
    return {
      action: { kind: 'return', receiver, receiverIdNumber, relation, idChecked },
      upstream: { receiver, ...(receiverIdNumber ? { receiverIdNumber } : {}) },
    }
  })
