import type { DossierFacts, DossierState } from '../../common/dossiers/model.ts'

/** Name of the document that answers a dossier, as papers print it; at most 500 characters. */
export function resultOf({ procedure }: DossierFacts, outcome: DossierState['outcome']): string {
  if (outcome === 'refused') return 'Văn bản từ chối giải quyết hồ sơ'
  const name = procedure.resultName.trim() || `Kết quả: ${procedure.name}`
  return name.slice(0, 500)
}
