import type { Register } from '../../../db/engine/query.ts'
import { findDossier } from '../../../db/tables/dossiers.ts'
import { countPagesOf, findDocument } from '../../../db/tables/scans.ts'
import { REUSED, type Reused } from '../../common/scans/bench-model.ts'

/** The document whose file is used again: which dossier it was scanned for, and when. */
export function reusedDocument(register: Register, documentId: string): Reused | null {
  const source = findDocument(register, documentId)
  const dossier = source && findDossier(register, source.dossierId)
  if (!source || !dossier) return null
  return {
    dossierNo: dossier.dossierNo,
    madeAt: source.madeAt,
    pages: countPagesOf(register, documentId),
    tag: REUSED,
  }
}
