import { paymentsOf } from '../../../db/tables/payments.ts'
import { currentDocuments } from '../../../db/tables/scans.ts'
import { historyOf } from '../../../db/tables/told-journal.ts'
import type { Register } from '../../../db/engine/query.ts'
import type { DossierAction } from '../../common/dossiers/model.ts'
import type { UPSTREAM } from '../../common/dossiers/upstream.ts'
import type { z } from 'zod'

type Along = Pick<z.input<(typeof UPSTREAM)['moved']>, 'words' | 'payments' | 'documents'>

/**
 * What goes to another PC with a dossier besides what the shared system was told anyway: the words of acts inside the
 * office, what was paid (so that nobody is asked twice), and which digitised documents count.
 */
export function alongWith(register: Register, dossierId: string): Along {
  const words = historyOf(register, dossierId).flatMap(({ noun, scope, payload, epoch, seq }) => {
    if (noun !== 'dossier' || scope !== 'local' || payload === null) return []
    const { action } = JSON.parse(payload) as { action?: DossierAction }
    return action ? [{ epoch, seq, action }] : []
  })
  return {
    words,
    payments: paymentsOf(register, dossierId),
    documents: currentDocuments(register, dossierId).map(
      ({ sha256, signedSha256 }) => signedSha256 ?? sha256,
    ),
  }
}
