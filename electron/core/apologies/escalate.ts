import { actOnDossier } from '../act-on-dossier.ts'
import type { UseCase } from '../dispatch.ts'

/** A dossier late a second time: no new date any more, the leader is told why (NĐ 297/2025 Đ6.5). */
export const escalate: UseCase<'apologies.escalate'> = (act, { reason, ...on }) =>
  actOnDossier(act, on, () => ({ action: { kind: 'escalate', reason } }))
