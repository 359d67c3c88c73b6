import type { ScreenProps } from '../../app/routes.ts'
import { ChooseDossier } from './ChooseDossier.tsx'
import './scan.css'
import { ScanDesk } from './ScanDesk.tsx'

/** Scanning: for which dossier, then its desk. */
export function ScanScreen({ params }: ScreenProps<'scan'>) {
  const { dossierId, runId } = params
  return dossierId ? <ScanDesk key={dossierId} dossierId={dossierId} runId={runId} /> : <ChooseDossier />
}
