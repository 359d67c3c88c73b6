import { fold } from '../text/fold.ts'
import { nameWords } from '../text/fold-name.ts'
import type { DossierCopy } from '../sync/copy-model.ts'

/** What another station's dossier is found by, folded. */
export function copyWords({
  dossierNo,
  applicantName,
  procedureName,
}: Pick<DossierCopy, 'dossierNo' | 'applicantName' | 'procedureName'>): string {
  return [fold(dossierNo), nameWords(applicantName ?? ''), fold(procedureName ?? '')].join(' ')
}
