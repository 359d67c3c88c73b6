import { dossierIdOf } from '../../../db/tables/dossiers.ts'
import { readReceiptQr } from '../../common/papers/qr.ts'
import type { UseCase } from '../dispatch.ts'
import { done, refuse } from '../outcome.ts'

/** The dossier that a slip's QR, or its number typed by hand, means. */
export const findDossierByScan: UseCase<'dossiers.find'> = (act, { scanned }) => {
  const dossierNo = readReceiptQr(scanned)
  if (!dossierNo) return refuse('NOT_A_NUMBER')
  const id = dossierIdOf(act.register, dossierNo)
  return id ? done({ id }) : refuse('NOT_FOUND')
}
