import type { DossierFacts } from '../dossiers/model.ts'
import type { FileRef } from '../sync/model.ts'
import { documentName } from './document-name.ts'
import { OTHER_PAPERS, RESULT } from './model.ts'

/** How the shared system is told of the PDF of a digitised document: among which of a dossier's files it belongs. */
export function digitisedFile(
  facts: Pick<DossierFacts, 'components' | 'procedure'>,
  component: string,
  { sha256, size }: Pick<FileRef, 'sha256' | 'size'>,
): FileRef {
  const file = { sha256, size, mime: 'application/pdf' }
  const name = documentName(facts, component)
  if (component === OTHER_PAPERS) return { ...file, kind: 'other', name }
  // The national record wants the result by its own name (TenGiayTo), not by what it is called here.
  if (component === RESULT) return { ...file, kind: 'result', name: facts.procedure.resultName || name }
  return { ...file, kind: 'component', component, name }
}
