import type { DossierFacts } from '../../electron/common/dossiers/model.ts'
import { componentsToScan } from '../../electron/common/scans/scan-need.ts'
import type { Register } from '../engine/query.ts'

/** 0: nothing has to be scanned · 1: something is missing · 2: every paper handed in has been scanned. */
export type ScanState = 0 | 1 | 2

/** The state of a dossier none of whose papers has been scanned yet. */
export function firstScanState(facts: DossierFacts): ScanState {
  return componentsToScan(facts).length > 0 ? 1 : 0
}

/** Brings a dossier's state in step after a document, a mark as secret or the facts have changed. */
export function settleScanState(db: Register, dossierId: string): void {
  const row = db.first(
    db.query.selectFrom('dossiers').select(['facts', 'scanState']).where('id', '=', dossierId),
  )
  if (!row) return
  const secret = db.all(
    db.query.selectFrom('scanExclusions').select('component').where('dossierId', '=', dossierId),
  )
  const scanned = db.all(
    db.query
      .selectFrom('scanDocuments')
      .select('component')
      .where('dossierId', '=', dossierId)
      .where('endedAt', 'is', null),
  )
  const asSet = (rows: { component: string }[]) => new Set(rows.map(({ component }) => component))
  const [secrets, done] = [asSet(secret), asSet(scanned)]
  const wanted = componentsToScan(JSON.parse(row.facts) as DossierFacts).filter((code) => !secrets.has(code))
  const missing = wanted.some((code) => !done.has(code))
  const scanState: ScanState = wanted.length === 0 ? 0 : missing ? 1 : 2
  if (scanState === row.scanState) return
  db.run(db.query.updateTable('dossiers').set({ scanState }).where('id', '=', dossierId))
}
