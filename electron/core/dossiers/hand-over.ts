import { findAccount } from '../../../db/tables/accounts.ts'
import type { UseCase } from '../dispatch.ts'
import { refuse } from '../outcome.ts'
import { actOnDossier } from '../act-on-dossier.ts'

/** Gives the dossier to a colleague, who answers for it from then on (NĐ 309/2026 Đ18.2: the same working day). */
export const handOver: UseCase<'dossiers.handOver'> = (act, { toId, note, ...on }) =>
  actOnDossier(act, on, () => {
    const colleague = findAccount(act.register, toId)
    if (!colleague?.active) return { refused: refuse('NOT_FOUND', { what: 'account' }) }
    return {
      action: { kind: 'hand-over', toId, toName: colleague.name, note },
      upstream: { to: colleague.name },
    }
  })
