import { addBroughtFiles } from '../../../db/tables/custody.ts'
import type { Register } from '../../../db/engine/query.ts'
import type { RestorationReport } from '../../common/restoration/model.ts'
import type { CarriedEntry } from '../../common/sync/custody-page.ts'
import { documentName } from '../../common/scans/document-name.ts'
import { carriedDocuments } from '../custody/carried-documents.ts'
import type { Back } from './back.ts'
import type { Remade } from './recovered-dossier.ts'

/**
 * The digitised documents that came back by name alone are fetched like those of a dossier from another PC: by their hash,
 * piece by piece. Those whose bytes never arrived there whole are said to be so. Inside a transaction, when the dossiers
 * stand in the register.
 */
export function expectRecoveredFiles(
  register: Register,
  back: readonly Back[],
  made: ReadonlyMap<string, Remade>,
  report: RestorationReport,
): void {
  const told = new Map<string, CarriedEntry[]>([...made.keys()].map((id) => [id, []]))
  for (const { entry, answer, missing } of back) {
    const { payload, salt: _salt, ...header } = entry
    if (header.noun !== 'dossier' || payload === null) continue
    // What was declined was never announced there.
    if (answer.result !== 'accepted' && answer.result !== 'duplicate') continue
    told
      .get(header.entityId)
      ?.push({ stationId: '', entry: { header, payload: JSON.parse(payload) as unknown }, missing })
  }
  for (const { id: dossierId, dossierNo, facts } of made.values()) {
    const documents = carriedDocuments(register, dossierId, told.get(dossierId)!)
    addBroughtFiles(register, documents)
    for (const { component, sha256, madeAt: at } of documents) {
      report.files.push({ dossierId, dossierNo, name: documentName(facts, component), at, sha256 })
    }
  }
}
