import type { DossierFacts } from '../dossiers/model.ts'
import { OTHER_PAPERS, RESULT } from './model.ts'

const NAMES = new Map([
  [OTHER_PAPERS, 'Giấy tờ khác'],
  [RESULT, 'Kết quả giải quyết'],
])

/** What a digitised document of a dossier is called: in its PDF, on the screen, when exported and upstream. */
export function documentName({ components }: Pick<DossierFacts, 'components'>, component: string): string {
  return components.find(({ code }) => code === component)?.name ?? NAMES.get(component) ?? component
}
