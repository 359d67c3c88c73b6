import { findDossier } from '../../../db/tables/dossiers.ts'
import { findFiling } from '../../../db/tables/filings.ts'
import { openDeliveries } from '../../../db/tables/sync-deliveries.ts'
import type { Refusal } from '../../common/sync/api.ts'
import { remedyOf } from '../../common/sync/remedies.ts'
import type { UseCase } from '../dispatch.ts'
import { filingOf } from '../filings/is-elsewhere.ts'
import { done } from '../outcome.ts'
import { factsCorrectedSince, isResendable } from './resend-entry.ts'
import { readEntry } from './read-batch.ts'

/** What the shared system declined and nobody has set right yet, with what waits behind it. */
export const listRefusals: UseCase<'sync.refusals'> = ({ register }) => {
  const open = openDeliveries(register)
  const lines = open
    .filter((row) => row.state !== 'fenced' && row.rootSeq === null)
    .flatMap((first): Refusal[] => {
      // Of several attempts at one place the last says what is wrong now.
      const row = open.findLast((one) => one.rootEpoch === first.epoch && one.rootSeq === first.seq) ?? first
      const entry = readEntry(register, row)
      const dossier = findDossier(register, row.entityId)
      // Filed online and declined, it never became a dossier.
      const filed = dossier ? undefined : findFiling(register, row.entityId)
      const filing = filed && filingOf(filed)
      if (!entry) return []
      const { verb, at } = entry.header
      // Corrected before anybody knew of the refusal: what stands here now is what goes.
      const corrected = factsCorrectedSince(register, row, entry) !== null
      return [
        {
          epoch: row.epoch,
          seq: row.seq,
          dossierId: row.entityId,
          dossierNo: dossier?.dossierNo ?? filing?.dossierNo ?? '',
          applicantName: dossier?.facts.applicant.name ?? filing?.applicant.name ?? '',
          verb,
          at,
          code: row.code ?? '',
          reason: row.reason ?? '',
          field: row.field,
          answeredAt: row.answeredAt,
          waiting: open.filter((one) => one.state === 'fenced' && one.entityId === row.entityId).length,
          resendable: isResendable(row) || corrected,
          remedy: corrected ? 'resend' : remedyOf(row.state === 'conflict' ? null : row.code, verb),
          correctable: verb === 'received' || verb === 'corrected',
        },
      ]
    })
  return done(lines)
}
